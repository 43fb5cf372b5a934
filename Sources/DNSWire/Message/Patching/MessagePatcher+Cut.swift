/// What was left out of a message so that it fits.
public struct MessageCut: Hashable, Sendable {
    /// How many records were left out of each section; no questions.
    public var leftOut = SectionCounts()
    /// Whether TC was set for it.
    public var isTruncated = false

    /// Nothing.
    public init() {}
}

extension MessagePatcher {
    /// Cuts the message to at most `limit` octets: whole RRsets from its end (RFC 2181 §9); questions and OPT stay.
    ///
    /// TC is set where an answer or an authority is left out, and where an address is left out of a referral, which may be glue
    /// (RFC 9471 §3).
    ///
    /// - Returns: what was left out: nothing where the message is short enough.
    /// - Throws: `noRoom` where not even what stays fits; `signed` for a message with a TSIG record, which would no
    ///   longer sign it (RFC 8945 §5.3); `malformedData` where the records cannot be passed over, or a name that
    ///   stays takes octets from what would go, `valueOutOfRange` for a message of DNS Stateful Operations, which has none
    ///   (RFC 8490 §5.4). The message is then as it was.
    /// - Complexity: linear in the message, in time and in memory; nothing is allocated where nothing is left out.
    @discardableResult @_lifetime(self: copy self)
    public mutating func cut(to limit: Int) throws(WireEncodingError) -> MessageCut {
        var result = MessageCut()
        guard count > limit else { return result }
        guard header.opcode != .dso else { throw WireEncodingError(.valueOutOfRange) }
        var records: [Candidate] = []
        // The number of the first record of each set.
        var firsts: [UInt64: Int] = [:]
        var opt = 0..<0
        // The offsets after the questions and after all records.
        var questionsEnd = 0
        var end = 0
        var hasServers = false
        var isSigned = false
        do throws(WireDecodingError) {
            var cursor = try MessageView(message).records
            questionsEnd = cursor.offset
            while let record = try cursor.next() {
                if record.type == .tsig { isSigned = true }
                if record.type == .opt, record.section == .additional, opt.isEmpty {
                    opt = record.offset..<record.endOffset
                    continue
                }
                let key = UInt64(record.section.rawValue) &<< 32 | UInt64(record.type.rawValue) &<< 16
                let set = mix(try record.name.hash(seed: key), UInt64(record.recordClass.rawValue) | 1 &<< 40)
                if firsts[set] == nil { firsts[set] = records.count }
                if record.section == .authority, record.type == .ns { hasServers = true }
                records.append(
                    Candidate(
                        start: record.offset, end: record.endOffset, section: record.section, set: set,
                        isAddress: record.type == .a || record.type == .aaaa))
            }
            end = cursor.offset
        } catch {
            throw WireEncodingError(malformed: error)
        }
        guard !isSigned else { throw WireEncodingError(.signed) }
        guard questionsEnd &+ opt.count <= limit else {
            throw WireEncodingError(.noRoom, octets: questionsEnd &+ opt.count &- limit)
        }
        // From which record on all go: the first that does not fit, or the first of a set of which one goes.
        var first = records.count
        for (index, record) in records.enumerated() {
            let kept = record.end &+ (opt.lowerBound >= record.end ? opt.count : 0)
            if kept > limit {
                first = index
                break
            }
        }
        var position = records.count
        while position > first {
            position &-= 1
            first = min(first, firsts[records[position].set] ?? first)
        }
        let isReferral = message.raw.sectionCounts.answers == 0 && hasServers
        for record in records[first...] {
            switch record.section {
            case .answer: result.leftOut.answers &+= 1
            case .authority: result.leftOut.authorities &+= 1
            default: result.leftOut.additionals &+= 1
            }
            if record.section < .additional || isReferral && record.isAddress { result.isTruncated = true }
        }
        if first < records.count { end = records[first].start }
        try checkNames(before: end)
        if opt.lowerBound >= end {
            for index in 0..<opt.count { octets[end &+ index] = octets[opt.lowerBound &+ index] }
            end &+= opt.count
        }
        let counts = message.raw.sectionCounts
        store(counts, without: result.leftOut)
        if result.isTruncated { header.isTruncated = true }
        _count = end
        return result
    }

    private mutating func store(_ counts: SectionCounts, without leftOut: SectionCounts) {
        octets.store(counts.answers &- leftOut.answers, at: 6)
        octets.store(counts.authorities &- leftOut.authorities, at: 8)
        octets.store(counts.additionals &- leftOut.additionals, at: 10)
    }

    /// A record that may have to go.
    private struct Candidate {
        var start: Int
        var end: Int
        var section: MessageSection
        /// A number that the records of its set share.
        var set: UInt64
        var isAddress: Bool
    }
}
