internal import DNSWire

/// What is looked at in each message of a capture: header, first question, response code, and whether it is sound.
struct MessageGlance: Sendable {
    /// The header; nil where the octets are fewer than one has.
    private(set) var header: Header?
    /// Where the first question ends, which begins after the header; nil where there is none that can be read.
    private(set) var questionEnd: Int?
    /// What is asked for.
    private(set) var type = RecordType(rawValue: 0)
    private(set) var recordClass = RecordClass(rawValue: 0)
    /// The response code, with the bits of an OPT record (RFC 6891 §6.1.3).
    private(set) var responseCode = ResponseCode(rawValue: 0)
    /// How many answers the header announces.
    private(set) var answerCount = 0
    /// What is wrong first; nil where the message is sound.
    private(set) var error: WireDecodingError?

    /// Looks at the octets of a message.
    init(_ octets: Span<UInt8>, policy: DecodingPolicy) {
        do throws(WireDecodingError) {
            let view = try MessageView(octets)
            header = view.header
            responseCode = view.header.responseCode
            answerCount = Int(view.counts.answers)
            if let question = try view.question {
                _ = try question.name
                questionEnd = question.endOffset
                type = question.type
                recordClass = question.recordClass
            }
            var records = try view.checkedRecords(policy: policy)
            while let record = try records.next() {
                guard record.type == .opt else { continue }
                responseCode = ResponseCode(
                    rawValue: view.header.responseCode.rawValue | UInt16(truncatingIfNeeded: record.ttl >> 24) << 4)
            }
        } catch {
            self.error = error
        }
    }

    /// Whether it is an answer; false where there is no header.
    var isResponse: Bool { header?.isResponse ?? false }
}
