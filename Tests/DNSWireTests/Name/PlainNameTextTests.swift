import DNSWire
import Testing

/// Names are written as text by sixteen octets where all of them are plain; here against the rule, octet by octet.
@Suite("Names as text, by words")
struct PlainNameTextTests {
    /// The presentation form by RFC 1035 §5.1 and RFC 4343 §2.1.
    private func text(_ labels: [[UInt8]]) -> String {
        guard !labels.isEmpty else { return "." }
        var text = ""
        for label in labels {
            for octet in label {
                switch octet {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    text.unicodeScalars.append(Unicode.Scalar(octet))
                case 0x21...0x7E:
                    if "\"$().;@\\".utf8.contains(octet) { text += "\\" }
                    text.unicodeScalars.append(Unicode.Scalar(octet))
                default:
                    let digits = String(octet)
                    text += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
                }
            }
            text += "."
        }
        return text
    }

    /// Checks all ways to the text of a name that is as the question and, after a pointer, as an owner.
    private func expectText(_ labels: [[UInt8]], padding: Int) throws {
        var wire: [UInt8] = []
        for label in labels { wire += [UInt8(label.count)] + label }
        wire.append(0)
        let record: [UInt8] = [0xC0, 12, 0, 16, 0, 1, 0, 0, 0, 0, 0, UInt8(padding + 1), UInt8(padding)]
        let question: [UInt8] = wire + [0, 1, 0, 1]
        let data = [UInt8](repeating: 0x41, count: padding)
        let octets: [UInt8] = [UInt8](1, 1, 0, 0, raw: "") + question + record + data
        let expected = text(labels)
        let view = try MessageView(octets.span)
        var questions = view.questions
        let shown = try #require(try Shown(questions.next()))
        #expect(shown.text == expected)
        #expect(try Message(decoding: octets).questions[0].name.description == expected)
        #expect(DomainName(expected)?.description == expected)

        var records = try view.records
        var array: [UInt8] = [0x3E]
        var span: [UInt8] = []
        var hadRoom = true
        while let record = try records.next() {
            try record.appendName(to: &array)
            try span.append(addingCapacity: 1016) { (text) throws(WireDecodingError) in
                hadRoom = try record.appendName(to: &text)
            }
        }
        #expect(String(decoding: array, as: UTF8.self) == ">" + expected)
        #expect(String(decoding: span, as: UTF8.self) == expected)
        #expect(hadRoom)
    }

    /// What is shown of a question.
    private struct Shown {
        let text: String

        init?(_ question: consuming QuestionView?) throws {
            guard let question else { return nil }
            var text: [UInt8] = []
            try question.appendName(to: &text)
            self.text = String(decoding: text, as: UTF8.self)
        }
    }

    @Test func `labels of every length, near the end of the message and far from it`() throws {
        for length in 1...63 {
            let label = (0..<length).map { UInt8(ascii: "a") + UInt8($0 % 26) }
            for padding in [0, 40] {
                try expectText([label], padding: padding)
                try expectText([label, [0x63, 0x6F, 0x6D]], padding: padding)
                try expectText([[0x77], label, label], padding: padding)
            }
        }
    }

    @Test(
        arguments: [0, 0x1F, 0x20, 0x22, 0x24, 0x28, 0x2D, 0x2E, 0x2F, 0x3B, 0x40, 0x5C, 0x5F, 0x7F, 0xC0, 0xFF]
            as [UInt8])
    func `one octet of another kind, in every place`(octet: UInt8) throws {
        for length in [1, 2, 7, 8, 9, 15, 16, 17, 31, 32, 33, 44, 45, 48, 57, 63] {
            for place in 0..<length {
                var label = [UInt8](repeating: UInt8(ascii: "x"), count: length)
                label[place] = octet
                try expectText([label, [0x6F, 0x72, 0x67]], padding: 20)
            }
        }
    }

    @Test func `every octet, and as many dots as labels have hyphens for lengths`() throws {
        for octet in 0...UInt8.max { try expectText([[octet]], padding: 3) }
        // A length of 45 is a hyphen, one of 48 a digit: they must not make up for a dot in a label.
        for length in [45, 48, 49, 57] {
            let label = [UInt8](repeating: UInt8(ascii: "."), count: 1) + [UInt8](repeating: 0x61, count: length - 1)
            try expectText([label], padding: 30)
            try expectText([label, label], padding: 30)
        }
    }

    @Test func `a name that does not fit leaves the text as it was`() throws {
        let octets = [UInt8](0, 1, 0, 0, raw: "03 777777 02 2E2E 00 0001 0001 00000000 0004 01020304")
        var records = try MessageView(octets.span).records
        var text: [UInt8] = []
        var results: [Bool] = []
        while let record = try records.next() {
            for room in 0...9 {
                try text.append(addingCapacity: room) { (output) throws(WireDecodingError) in
                    results.append(try record.appendName(to: &output))
                }
                if room < 9 { #expect(text.isEmpty || room >= 9) }
                text = []
            }
        }
        // www.\.\.. takes nine.
        #expect(results == [Bool](repeating: false, count: 9) + [true])
    }

    @Test func `a wrong name is an error, and leaves the text as it was`() throws {
        // A pointer to itself.
        let octets = [UInt8](0, 1, 0, 0, raw: "C00C 0001 0001 00000000 0004 01020304")
        var records = try MessageView(octets.span).records
        var text: [UInt8] = [0x21]
        var reason: WireDecodingError.Reason?
        do throws(WireDecodingError) {
            if let record = try records.next() { try record.appendName(to: &text) }
        } catch {
            reason = error.reason
        }
        #expect(reason == .pointerNotBackwards)
        #expect(text == [0x21])
    }
}
