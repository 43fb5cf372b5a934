import DNSWire

extension Property {
    /// A zone file gives the same records and errors in pieces of any size; and what is written of its records is read as
    /// the same records, in each style.
    static let zoneText = Property("zone-text", of: .zones) { octets in
        var whole = ZoneReader(origin: "example.", ttl: 300)
        whole.append(octets)
        whole.finish()
        var entries: [ZoneEntry] = []
        take(&whole, into: &entries)

        var reader = ZoneReader(origin: "example.", ttl: 300)
        var pieces = Pieces(of: octets)
        var others: [ZoneEntry] = []
        while others.count < mostEntries, let piece = pieces.next() {
            reader.append(octets.extracting(piece))
            take(&reader, into: &others)
        }
        reader.finish()
        take(&reader, into: &others)
        guard entries == others else {
            let index =
                zip(entries, others).enumerated().first { $1.0 != $1.1 }?.offset ?? min(entries.count, others.count)
            return "entry \(index) is another in pieces: \(shown(entries, index)), then \(shown(others, index))"
        }
        let lines = 1 + [UInt8](copying: octets).count { $0 == 0x0A }
        for case .error(let error) in entries where error.line < 1 || error.line > lines || error.offset > octets.count
        {
            return "\(error), in \(lines) lines"
        }
        let records = entries.compactMap { if case .record(let record) = $0 { record } else { nil } }
        return writtenFault(records.filter { !$0.hasFormOfMessage && $0.rdata.count <= 65_535 })
    }

    /// What `$GENERATE` makes of a line can be much.
    private static let mostEntries = 2000

    private static func take(_ reader: inout ZoneReader, into entries: inout [ZoneEntry]) {
        while entries.count < mostEntries {
            do throws(ZoneError) {
                guard try reader.advance() else { return }
                entries.append(.record(Record(reader.record)))
            } catch {
                entries.append(.error(error))
            }
        }
    }

    private static func shown(_ entries: [ZoneEntry], _ index: Int) -> String {
        entries.indices.contains(index) ? "\(entries[index])" : "none"
    }

    /// What is wrong with what is written of records.
    private static func writtenFault(_ records: [Record]) -> String? {
        for origin in [nil, DomainName("example.")] {
            var writer = ZoneWriter(origin: origin, ttl: 300)
            for record in records { writer.append(record) }
            var reader = ZoneReader()
            reader.append(writer.bytes.span)
            reader.finish()
            var entries: [ZoneEntry] = []
            take(&reader, into: &entries)
            guard entries.count == records.count else {
                return "\(records.count) records are read as \(entries.count): \(writer.text)"
            }
            for (record, entry) in zip(records, entries) {
                guard case .record(let read) = entry else { return "\(record): \(entry)" }
                guard read.name.wire == record.name.wire, read.ttl == record.ttl,
                    read == record || record.isLongerThanText(read)
                else { return "\(record) is read as \(read)" }
            }
        }
        return nil
    }
}

/// What comes of an entry of a zone file.
private enum ZoneEntry: Equatable {
    case record(Record)
    case error(ZoneError)
}
