import DNSWire
import NIOCore

/// An answer of an upstream as it is kept: without what was for the forwarder alone.
struct StoredAnswer {
    /// The message, without OPT record, its id 0.
    let octets: [UInt8]
    /// What the upstream said about it, beside the code (RFC 8914).
    var reasons: [EDNSOption.ExtendedError] = []
    /// For how many seconds it is good.
    let lifetime: UInt32

    /// Takes an answer whose question has been compared.
    ///
    /// - Throws: where a record is malformed.
    init(_ view: MessageView, _ configuration: Configuration) throws {
        let code = view.header.responseCode
        var least: UInt32?
        var negative: UInt32?
        var records = try view.checkedRecords()
        while let checked = try records.next() {
            let record = checked.record
            if record.section == .additional, let edns = EDNSView(record) {
                if let reason = try? edns.decode(EDNSOption.ExtendedError.self) { reasons.append(reason) }
                continue
            }
            let ttl = record.ttl > Int32.max ? 0 : record.ttl
            if record.section == .authority, let start = record.data(as: RDATA.SOA.self) {
                negative = min(ttl, start.minimum)
            }
            least = min(least ?? ttl, ttl)
        }
        // No record of the type that was asked for: the SOA record says how long that holds (RFC 2308 §5), and without one
        // nobody knows.
        let isNegative = try code == .nxDomain || !StoredAnswer.hasAnswer(view)
        let longest = isNegative ? configuration.longestNegativeLifetime : configuration.longestLifetime
        lifetime = min(longest, isNegative ? min(negative ?? 0, least ?? 0) : least ?? 0)
        var buffer = ByteBuffer(copying: view.octets)
        let cap = isNegative ? lifetime : longest
        var patcher = try MessagePatcher(buffer.mutableReadableBytesSpan)
        _ = try patcher.removeEDNS()
        try patcher.rewriteTTLs { ttl in ttl > Int32.max ? 0 : min(ttl, cap) }
        patcher.header.id = 0
        patcher.header.isAuthoritative = false
        patcher.header.isRecursionAvailable = true
        let count = patcher.count
        octets = Array(buffer.readableBytesView.prefix(count))
    }

    /// Whether the answer section has a record of the type that was asked for.
    private static func hasAnswer(_ view: MessageView) throws -> Bool {
        guard let question = try view.question else { return false }
        var answers = try view.records(in: .answer)
        while let record = try answers.next() {
            if record.type == question.type || question.type == .any { return true }
        }
        return false
    }
}

extension StoredAnswer {
    /// The code of the answer.
    var code: ResponseCode { (try? MessageView(octets.span))?.header.responseCode ?? .servFail }
}
