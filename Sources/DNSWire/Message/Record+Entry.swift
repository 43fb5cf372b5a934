extension Record {
    /// The record that an entry of a store stands for.
    init(_ entry: RecordEntry, of store: OctetStore) {
        name = DomainName(checked: Octets(store, start: Int(entry.name), count: Int(entry.nameCount)))
        type = RecordType(rawValue: entry.type)
        recordClass = RecordClass(rawValue: entry.recordClass)
        ttl = entry.ttl
        rdata = Octets(store, start: Int(entry.data), count: Int(entry.dataCount))
    }
}

extension OctetStoreBuilder {
    /// Appends a record, for which there must be room.
    mutating func append(_ record: Record) {
        var entry = RecordEntry()
        entry.type = record.type.rawValue
        entry.recordClass = record.recordClass.rawValue
        entry.ttl = record.ttl
        entry.nameCount = UInt8(truncatingIfNeeded: record.name.length)
        entry.name = UInt32(truncatingIfNeeded: record.name.wire.withSpan { append($0) })
        entry.dataCount = UInt32(truncatingIfNeeded: record.rdata.count)
        entry.data = UInt32(
            truncatingIfNeeded: record.rdata.withSpan { octets in
                do throws(WireDecodingError) {
                    entry.note(
                        try DataContext.alone.check(
                            WireReader(uncompressed: octets), record.type, record.recordClass, in: nil), from: 0)
                } catch {
                    entry.isMalformed = DataContext.alone.program(record.type, record.recordClass).hasNames
                }
                return append(octets)
            })
        append(entry)
    }
}

extension RecordEntry {
    /// Notes where the names are that an encoder looks at; more than two, or two that do not touch, are written in full.
    @inline(__always)
    mutating func note(_ findings: DataFindings, from start: Int) {
        let names = findings.names
        guard names.count > 0, names.isComplete else { return }
        let first = names[0]
        guard first.rule.mayHavePointer else { return }
        guard let offset = UInt16(exactly: first.extent.start &- start) else { return }
        if names.count == 2 {
            let second = names[1]
            guard second.extent.start == first.extent.end, second.rule == first.rule else { return }
            secondNameCount = UInt8(truncatingIfNeeded: second.extent.length)
        }
        firstName = offset
        firstNameCount = UInt8(truncatingIfNeeded: first.extent.length)
        mayBeCompressed = first.rule.mayBeCompressed
    }
}
