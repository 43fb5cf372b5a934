import Testing

@testable import DNSTrace

@Suite("RawOctets: messages as they are")
struct RawOctetsTests {
    /// A 192.0.2.10 for 7up.example; the last byte is a line break in a text.
    private let message = NotationSample.message

    @Test func `a file of a message's bytes is the message, to its last byte`() {
        let result = NotationReader().read(message)
        #expect(result.payloads.map(\.bytes) == [message])
        #expect(result.payloads.first?.notation == "raw bytes")
        #expect(result.payloads.first?.isTruncated == false)
    }

    @Test func `messages of a TCP stream are told from each other by their lengths`() {
        let framed = [0, UInt8(message.count)] + message
        #expect(NotationReader().read(framed + framed).payloads.map(\.bytes) == [message, message])
    }

    @Test func `strings of var_dump are taken by their length, with any quotes in them`() {
        let text = Array("array(1) {\n  string(\(message.count)) \"".utf8) + message + Array("\"\n}\n".utf8)
        let result = NotationReader().read(text)
        #expect(result.payloads.map(\.bytes) == [message])
        #expect(result.payloads.first?.position == TextPosition(line: 2, column: 15))
    }

    @Test func `a string of var_dump that the text ends in is cut`() {
        let text = Array("string(\(message.count)) \"".utf8) + message.dropLast(4)
        let payload = NotationReader().read(text).payloads.first
        #expect(payload?.bytes == Array(message.dropLast(4)))
        #expect(payload?.length == message.count)
        #expect(payload?.isTruncated == true)
    }

    @Test func `lengths that lead to no closing quote cost nothing`() {
        // Each of so many would copy most of the text.
        let text = Array(String(repeating: "string(200000) \"\0", count: 20_000).utf8)
        let readings = RawOctets().readings(of: SourceText(text))
        // The last ones lead beyond the end: one reading has all that is left.
        #expect(readings.count == 1)
        #expect(readings.allSatisfy { $0.isCut && $0.length == 200_000 })
    }
}
