import DNSWire
import NIOCore

/// A question that an upstream has been asked, and who waits for the answer.
final class Flight {
    /// The number that its answer is found by in the cache.
    let hash: UInt64
    /// Which answers to the question are wanted (`ClientQuery.variant`).
    let variant: UInt8
    /// The query as it is sent, spelt at random, without id and OPT record.
    let octets: [UInt8]
    /// Who waits, the first one first.
    var waiters: [Waiter]
    /// How often upstreams have been asked.
    var attempts = 0
    /// The upstream that is asked now.
    var upstream = 0
    /// Why there is no answer yet.
    var reason: EDNSOption.ExtendedError?
    /// Counts what has been tried, so that what comes too late is known.
    var step = 0
    /// Whether it has ended.
    var isOver = false

    /// Makes the query for what the first one who waits has asked.
    init(_ waiter: Waiter, hash: UInt64, _ random: inout RandomBits) throws {
        self.hash = hash
        variant = waiter.query.variant
        waiters = [waiter]
        var header = Header(id: 0)
        header.isRecursionDesired = true
        header.isCheckingDisabled = waiter.query.header.isCheckingDisabled
        header.isDataAuthentic = true
        let view = try MessageView(waiter.octets.readableBytesSpan)
        var octets = ByteBuffer()
        try octets.writeWithOutputRawSpan(minimumWritableBytes: 512) { output in
            try MessageEncoder.write(into: &output, header: header, compressor: nil) {
                (encoder) throws(WireEncodingError) in
                if let question = try? view.question { try encoder.append(question) }
            }
        }
        var patcher = try MessagePatcher(octets.mutableReadableBytesSpan)
        try patcher.respellQuestion(using: &random)
        self.octets = Array(octets.readableBytesView)
    }

    /// How an answer compares with what was asked.
    enum Match {
        /// It is the answer.
        case answer
        /// It is, but for the spelling of the name.
        case otherSpelling
        /// It is an answer to something else, or no answer.
        case no
    }

    /// Whether a message is the answer to the query (RFC 5452 §9.1).
    func match(_ view: MessageView) -> Match {
        // A view depends on a variable, not on what a property gives.
        let octets = octets
        guard view.header.isResponse, view.header.opcode == .query, view.counts.questions == 1,
            let asked = try? MessageView(octets.span).question, let question = try? view.question,
            (try? question.isSame(as: asked)) ?? false, let name = try? question.name, let spelling = try? asked.name
        else { return .no }
        return name.isSpelled(as: spelling) ? .answer : .otherSpelling
    }
}
