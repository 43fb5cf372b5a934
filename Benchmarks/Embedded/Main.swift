import DNSWire

/// Decodes a query and its response and encodes them again, on a system that has no runtime for types.
@main
struct Main {
    /// `safia.rocks. A` and two addresses for it.
    private static let query: [UInt8] = [
        0xAA, 0x5F, 0x01, 0x00, 0, 1, 0, 0, 0, 0, 0, 0,
        5, 0x73, 0x61, 0x66, 0x69, 0x61, 5, 0x72, 0x6F, 0x63, 0x6B, 0x73, 0, 0, 1, 0, 1,
    ]
    private static let response: [UInt8] = [
        0xAA, 0x5F, 0x81, 0x80, 0, 1, 0, 2, 0, 0, 0, 0,
        5, 0x73, 0x61, 0x66, 0x69, 0x61, 5, 0x72, 0x6F, 0x63, 0x6B, 0x73, 0, 0, 1, 0, 1,
        0xC0, 12, 0, 1, 0, 1, 0, 0, 1, 0x2C, 0, 4, 104, 27, 160, 94,
        0xC0, 12, 0, 1, 0, 1, 0, 0, 1, 0x2C, 0, 4, 104, 27, 161, 94,
    ]

    static func main() throws(Failure) {
        for octets in [query, response] { try check(octets) }
        print("decoded and encoded: the same octets")
    }

    static func check(_ octets: [UInt8]) throws(Failure) {
        let message: Message
        let encoded: [UInt8]
        do throws(WireDecodingError) { message = try Message(decoding: octets) } catch { throw .decoding }
        do throws(WireEncodingError) { encoded = try message.encoded() } catch { throw .encoding }
        guard encoded == octets else { throw .difference }
        guard let question = message.questions.first, question.type == .a, question.name == "SAFIA.rocks" else {
            throw .content
        }
        for answer in message.answers {
            guard let data = answer.data(as: RDATA.A.self), data.address.rawValue >> 16 == 0x681B else {
                throw .content
            }
        }
    }

    /// What went wrong.
    enum Failure: Error {
        case decoding, encoding, difference, content
    }
}
