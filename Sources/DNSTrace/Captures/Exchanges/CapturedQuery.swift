internal import DNSWire

/// A query in a capture, and what is known of its answer so far; its octets are kept apart (``ExchangeTable``), so that it is
/// copied without counting references.
struct CapturedQuery: Sendable {
    /// Where it was first, and last where it was sent again.
    var first: CapturePlace
    var last: CapturePlace
    /// Whom it was sent to, which for a query to many is not who answers.
    var server: IPAddress?
    /// How often it was sent.
    var attempts = 1
    /// From the client to the server.
    var flow: Flow
    var transport: DNSTransport
    var header: Header
    /// How many octets it had on the wire, and how many were captured.
    var length: Int
    var captured: Int
    /// Where the question ends in the octets; nil where there is none that can be read.
    var questionEnd: Int?
    var type: RecordType
    var recordClass: RecordClass
    /// What is wrong with it; nil where it is sound.
    var error: WireDecodingError?
    /// The packet in which the same client asked the same before, without an answer until then.
    var before: Int?
    /// How many answers it has.
    var answers = 0
    /// Its place among all that is told.
    var order = 0

    /// Whether a question is the same: names whatever their case (RFC 4343), type and class.
    static func asksTheSame(_ octets: Span<UInt8>, to questionEnd: Int?, as other: Span<UInt8>, to end: Int?) -> Bool {
        guard let questionEnd, let end else { return true }
        guard questionEnd == end, end <= octets.count, end <= other.count, end &- 4 >= Header.length else {
            return false
        }
        let name = Header.length..<(end &- 4)
        // Type and class are the upper half of the last eight octets.
        return octets.word(at: end &- 8) &>> 32 == other.word(at: end &- 8) &>> 32
            && octets.extracting(name).equalsIgnoringCase(other.extracting(name))
    }
}
