internal import DNSWire

/// What the story needs of a message: whole, cut, or malformed.
struct MessageOutline {
    /// The number that ties a response to its query; nil where it is cut.
    let id: UInt16?
    /// Whether it is a response; nil where that is cut.
    let isResponse: Bool?
    /// The flags that are set, as dig names them.
    let flags: [String]
    /// The response code of a response ("NOERROR").
    let responseCode: String?
    /// The name asked for, with its final dot; nil where it is cut.
    let name: String?
    /// The type asked for; nil where it is cut.
    let type: String?
    /// How many answers the header promises; nil where it is cut.
    let answerCount: Int?
    /// Everything that could be read.
    let reading: MessageReading
    /// What the sizes prove about what cannot be seen.
    let deduction: Deduction?

    /// Reads the message of a payload.
    init(_ payload: Payload) {
        let reading = MessageReading(payload.bytes, length: payload.length)
        self.reading = reading
        let bytes = payload.bytes
        id = Self.id(of: bytes)
        let bits = bytes.count >= 4 ? UInt16(bytes[2]) << 8 | UInt16(bytes[3]) : nil
        let header = Header(id: id ?? 0, bits: bits ?? (bytes.count > 2 ? UInt16(bytes[2]) << 8 : 0))
        isResponse = bytes.count > 2 ? header.isResponse : nil
        let names = [
            ("qr", header.isResponse), ("aa", header.isAuthoritative), ("tc", header.isTruncated),
            ("rd", header.isRecursionDesired), ("ra", header.isRecursionAvailable), ("ad", header.isDataAuthentic),
            ("cd", header.isCheckingDisabled),
        ]
        flags = names.filter { $0.1 }.map { $0.0 }
        responseCode = bits != nil && header.isResponse ? header.responseCode.description : nil
        let question = reading.message.questions.first
        name = question?.name.description
        type = question?.type.description
        answerCount = reading.counts?[.answer]
        deduction = payload.isTruncated ? Self.deduction(reading, type: question?.type.description) : nil
    }

    /// How many answers can be read whole.
    var recordCount: Int { reading.message.answers.count }

    /// The answers that can be read whole, or the first so many of them.
    func records(most count: Int) -> [RecordOutline] { reading.message.answers.prefix(count).map(RecordOutline.init) }

    /// The addresses among them.
    var addresses: [String] {
        reading.message.answers.filter(RecordOutline.isAddress).map { $0.dataPresentation }
    }

    /// The first two bytes (RFC 1035 §4.1.1).
    static func id(of bytes: [UInt8]) -> UInt16? {
        bytes.count >= 2 ? UInt16(bytes[0]) << 8 | UInt16(bytes[1]) : nil
    }

    /// What can be seen of a question's name that is cut.
    static func visibleName(_ payload: Payload) -> String? {
        let cut = AnnotatedDump.annotations(payload.bytes, from: Header.length).first {
            $0.path.section == .question && $0.path.field == "name"
        }
        return cut?.firstWord
    }

    private static func deduction(_ reading: MessageReading, type: String?) -> Deduction? {
        guard let counts = reading.counts, let type, reading.message.header.isResponse else { return nil }
        let message = reading.message
        return Deduction(
            type: type, answers: counts[.answer] - message.answers.count,
            authorities: counts[.authority] - message.authorities.count,
            additionals: counts[.additional] - message.additionals.count, octets: reading.length - reading.endOffset)
    }
}
