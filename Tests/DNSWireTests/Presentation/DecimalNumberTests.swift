import DNSWire
import DNSWireProperties
import Testing

@Suite("DecimalNumber")
struct DecimalNumberTests {
    private func text(of number: UInt64, digits: Int = 1) -> String {
        var text: [UInt8] = Array("x".utf8)
        DecimalNumber.append(number, digits: digits, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    @Test func `numbers are written without a sign or separators`() {
        #expect(text(of: 0) == "x0")
        #expect(text(of: 7) == "x7")
        #expect(text(of: 10) == "x10")
        #expect(text(of: 3600) == "x3600")
        #expect(text(of: 4_294_967_295) == "x4294967295")
        #expect(text(of: .max) == "x18446744073709551615")
    }

    @Test func `numbers of any length have all their digits`() {
        var number: UInt64 = 1
        var digits = "1"
        for length in 1...19 {
            #expect(text(of: number) == "x" + digits)
            #expect(text(of: number - 1) == "x" + (length == 1 ? "0" : String(repeating: "9", count: length - 1)))
            #expect(text(of: number, digits: 12) == "x" + String(repeating: "0", count: max(12 - length, 0)) + digits)
            let next = number.multipliedReportingOverflow(by: 10)
            (number, digits) = (next.partialValue, digits + "0")
        }
        for number in 0..<10_000 as Range<UInt64> {
            let both = number * 10_000 + 9999 - number
            #expect(text(of: both) == "x\(both)")
        }
        #expect(text(of: 12, digits: 30) == "x" + String(repeating: "0", count: 28) + "12")
    }

    @Test func `a least number of digits is filled with zeros`() {
        #expect(text(of: 7, digits: 3) == "x007")
        #expect(text(of: 0, digits: 3) == "x000")
        #expect(text(of: 1234, digits: 3) == "x1234")
        #expect(text(of: 5, digits: 0) == "x5")
        #expect(text(of: 5, digits: -1) == "x5")
    }

    @Test func `numbers are read up to the limit of their type`() {
        #expect(DecimalNumber.parse("255".utf8.span, as: UInt8.self) == 255)
        #expect(DecimalNumber.parse("256".utf8.span, as: UInt8.self) == nil)
        #expect(DecimalNumber.parse("260".utf8.span, as: UInt8.self) == nil)
        #expect(DecimalNumber.parse("0000000000000255".utf8.span, as: UInt8.self) == 255)
        #expect(DecimalNumber.parse("65535".utf8.span, as: UInt16.self) == 65535)
        #expect(DecimalNumber.parse("65536".utf8.span, as: UInt16.self) == nil)
        #expect(DecimalNumber.parse("4294967296".utf8.span, as: UInt32.self) == nil)
        #expect(DecimalNumber.parse("18446744073709551615".utf8.span, as: UInt64.self) == .max)
        #expect(DecimalNumber.parse("18446744073709551616".utf8.span, as: UInt64.self) == nil)
        #expect(DecimalNumber.parse(String(repeating: "9", count: 1000).utf8.span, as: UInt64.self) == nil)
    }

    @Test(arguments: ["", "-1", "+1", " 1", "1 ", "1.0", "0x10", "1_000", "٣"])
    func `anything else is no number`(text: String) {
        #expect(DecimalNumber.parse(text.utf8.span, as: UInt32.self) == nil)
    }

    @Test func `a number within a text moves the offset after it`() {
        let text = Array("1w300d".utf8)
        var offset = 0
        #expect(DecimalNumber.read(from: text.span, at: &offset, as: UInt8.self) == 1)
        #expect(offset == 1)
        #expect(DecimalNumber.read(from: text.span, at: &offset, as: UInt8.self) == nil)
        #expect(offset == 1)
        offset = 2
        #expect(DecimalNumber.read(from: text.span, at: &offset, as: UInt8.self) == nil)
        #expect(offset == 2)
        #expect(DecimalNumber.read(from: text.span, at: &offset, as: UInt16.self) == 300)
        #expect(offset == 5)
        for outside in [-1, 6, 7, Int.min, Int.max] {
            offset = outside
            #expect(DecimalNumber.read(from: text.span, at: &offset, as: UInt16.self) == nil)
            #expect(offset == outside)
        }
    }

    @Test func `random numbers come back`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<1000 {
            let number = generator.next() >> UInt64.random(in: 0...63, using: &generator)
            var text: [UInt8] = []
            DecimalNumber.append(number, to: &text)
            #expect(text == Array(String(number).utf8), "seed \(seed)")
            #expect(DecimalNumber.parse(text.span, as: UInt64.self) == number, "seed \(seed)")
        }
    }
}
