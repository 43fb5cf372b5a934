extension Message {
    /// Appends what fits, whole RRsets at a time; the questions, and OPT and TSIG of the additional section, must fit.
    func appendWhatFits(to encoder: inout MessageEncoder) throws(WireEncodingError) {
        let start = encoder.mark
        do throws(WireEncodingError) {
            return try append(to: &encoder)
        } catch  where error.reason == .noRoom {
            encoder.rewind(to: start)
        }
        // Once more, with room kept for what always stays.
        let limit = encoder.count + encoder.room
        let kept = additionals.filter { $0.isKept }
        let reserve = kept.reduce(0) { $0 + $1.name.length + 10 + $1.rdata.count }
        for value in statefulValues { try encoder.append(value) }
        for question in questions { try encoder.append(question) }
        guard encoder.room >= reserve else { throw WireEncodingError(.noRoom, octets: reserve - encoder.room) }
        encoder.setLimit(limit - reserve)
        if try appendWhatFits(of: answers, .answer, to: &encoder),
            try appendWhatFits(of: authorities, .authority, to: &encoder)
        {
            _ = try appendWhatFits(of: additionals.filter { !$0.isKept }, .additional, to: &encoder)
        }
        encoder.setLimit(limit)
        for record in kept { try encoder.append(record, to: .additional) }
    }

    /// Appends records to a section up to the first RRset that does not fit; returns whether all did.
    private func appendWhatFits(
        of records: RecordList, _ section: MessageSection, to encoder: inout MessageEncoder
    ) throws(WireEncodingError) -> Bool {
        var marks: [MessageEncoder.Mark] = []
        for (index, record) in records.enumerated() {
            marks.append(encoder.mark)
            do throws(WireEncodingError) {
                try encoder.append(record, to: section)
            } catch {
                guard error.reason == .noRoom else { throw error }
                let first = firstToGo(of: records, index)
                encoder.rewind(to: marks[first])
                if section != .additional || hasGlue(records[first...]) {
                    var header = header
                    header.isTruncated = true
                    encoder.setHeader(header)
                }
                return false
            }
        }
        return true
    }

    /// The index from which on all records go where the one at `index` does not fit, so that no RRset stays in part
    /// (RFC 2181 §9), also where the records of a set are not together.
    private func firstToGo(of records: RecordList, _ index: Int) -> Int {
        var firsts: [RecordSetKey: Int] = [:]
        for (position, record) in records.enumerated() where firsts[RecordSetKey(record)] == nil {
            firsts[RecordSetKey(record)] = position
        }
        var first = index
        var position = records.count
        while position > first {
            position -= 1
            first = min(first, firsts[RecordSetKey(records[position])] ?? first)
        }
        return first
    }

    /// Whether one of the records is an address of a name server that a referral names below the zone it delegates
    /// (RFC 9471 §3).
    private func hasGlue(_ records: Slice<RecordList>) -> Bool {
        guard answers.isEmpty else { return false }
        var servers: Set<DomainName> = []
        for authority in authorities {
            if let data = authority.data(as: RDATA.NS.self), data.nameServer.isSubdomain(of: authority.name) {
                servers.insert(data.nameServer)
            }
        }
        return records.contains { ($0.type == .a || $0.type == .aaaa) && servers.contains($0.name) }
    }
}

extension Record {
    /// Whether it is of a type that stays in the additional section of a message that is cut.
    ///
    /// In the other sections, where such a record does not belong, it is treated as any other.
    fileprivate var isKept: Bool { type == .opt || type == .tsig }

    /// Whether both are of one RRset: the same owner, type and class (RFC 2181 §5).
    public func isInSameSet(as other: Record) -> Bool {
        type == other.type && recordClass == other.recordClass && name == other.name
    }
}

/// What the records of an RRset have in common (RFC 2181 §5).
private struct RecordSetKey: Hashable {
    let name: DomainName
    let type: RecordType
    let recordClass: RecordClass

    init(_ record: Record) {
        name = record.name
        type = record.type
        recordClass = record.recordClass
    }
}
