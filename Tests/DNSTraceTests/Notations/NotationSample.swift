import DNSTrace
import Testing

/// The response that the texts of all notations are of.
enum NotationSample {
    /// 7up.example A 192.0.2.10: bytes beyond ASCII, a quote in the id, a digit after a length, a pointer.
    static let message: [UInt8] = [
        0x9A, 0x22, 0x81, 0x80, 0x00, 0x01, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00, 0x03, 0x37, 0x75, 0x70,
        0x07, 0x65, 0x78, 0x61, 0x6D, 0x70, 0x6C, 0x65, 0x00, 0x00, 0x01, 0x00, 0x01, 0xC0, 0x0C, 0x00,
        0x01, 0x00, 0x01, 0x00, 0x00, 0x01, 0x2C, 0x00, 0x04, 0xC0, 0x00, 0x02, 0x0A,
    ]

    /// Checks that a text gives the response, whole and nothing else.
    static func check(_ sample: (name: String, text: String)) {
        let result = NotationReader().read(Array(sample.text.utf8))
        #expect(result.payloads.map(\.bytes) == [message], "\(sample.name)")
        #expect(result.payloads.first?.length == message.count, "\(sample.name)")
        #expect(result.payloads.first?.isTruncated == false, "\(sample.name)")
        #expect(result.explanations == [], "\(sample.name)")
    }
}
