import Testing

@testable import DNSTrace

@Suite struct CallNameTableTests {
    private func leading(
        _ names: CallNameTable, _ text: [UInt8], at start: Int, before sign: Character = "("
    ) -> (name: CallName?, length: Int)? {
        names.leading(text.span, at: start, before: sign.asciiValue ?? 0)
    }

    @Test func `every call that matters is found by its name, and none by a part of it`() {
        let names = CallNameTable()
        for call in CallName.allCases {
            let text = Array("<\(call.rawValue)(3".utf8)
            let length = call.rawValue.utf8.count
            let name = names.name(text.span, 1..<length + 1)
            #expect(name == call)
            let found = leading(names, text, at: 1)
            #expect(found?.name == call)
            #expect(found?.length == length)
            #expect(leading(names, text, at: 0) == nil)
            #expect(leading(names, text, at: 1, before: " ") == nil)
        }
    }

    @Test func `a name that was added is known, and that it does not matter`() throws {
        var names = CallNameTable()
        let text = Array("futex(0x7f00) 0123456789abcde(1) 0123456789abcdef(1) a b(1)".utf8)
        #expect(leading(names, text, at: 0) == nil)
        names.add(nil, text.span, 0..<5)
        let futex = try #require(leading(names, text, at: 0))
        #expect(futex.name == nil)
        #expect(futex.length == 5)
        names.add(nil, text.span, 14..<29)
        #expect(leading(names, text, at: 14)?.length == 15)
        // Longer names and what is no name are not.
        names.add(nil, text.span, 33..<49)
        #expect(leading(names, text, at: 33) == nil)
        names.add(nil, text.span, 53..<56)
        #expect(leading(names, text, at: 53) == nil)
    }

    @Test func `there is an end to what is added`() {
        var names = CallNameTable()
        let known = (0..<2000).filter { number in
            let text = Array("call_\(number)(".utf8)
            names.add(nil, text.span, 0..<text.count - 1)
            return leading(names, text, at: 0) != nil
        }
        #expect(known == Array(0..<256 - CallName.allCases.count))
    }
}
