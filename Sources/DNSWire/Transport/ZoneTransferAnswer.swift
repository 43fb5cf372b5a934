/// The answer to a request for a transfer, in as many messages as its records need (RFC 5936 §2.2).
///
///     var answer = ZoneTransferAnswer(to: query, [soa] + records + [soa])
///     while let octets = try answer.next() { send(try Message.framed(octets)) }
public struct ZoneTransferAnswer: Sendable {
    /// The most octets that a message takes, the room for a signature left out.
    public var limit: Int

    private let query: Message
    private let records: [Record]
    private var position = 0

    /// Takes the records in the order in which they are to be sent, the SOA records included.
    public init(to query: Message, _ records: some Sequence<Record>, limit: Int = 16384) {
        self.query = query
        self.records = Array(records)
        self.limit = limit
    }

    /// The next message, or `nil` after the last one; the first has the question.
    ///
    /// - Throws: where a record cannot be written; `noRoom` where one alone does not fit.
    public mutating func next() throws(WireEncodingError) -> [UInt8]? {
        guard position < records.count else { return nil }
        var message = Message(answering: query)
        message.edns = nil
        message.header.isAuthoritative = true
        if position > 0 { message.questions = QuestionList() }
        let start = position
        let octets = try WireWriter.array(
            capacity: min(max(limit, Header.length), MessageEncoder.maximumLength)
        ) { (writer) throws(WireEncodingError) in
            var encoder = try MessageEncoder(writer, header: message.header, compressor: NameCompressor())
            try message.append(to: &encoder)
            var position = start
            while position < records.count {
                do throws(WireEncodingError) {
                    try encoder.append(records[position], to: .answer)
                } catch {
                    guard error.reason == .noRoom, position > start else { throw error }
                    break
                }
                position += 1
            }
            return encoder.count
        }
        position = start + ((try? MessageView(octets.span).counts.answers).map { Int($0) } ?? 0)
        return octets
    }
}
