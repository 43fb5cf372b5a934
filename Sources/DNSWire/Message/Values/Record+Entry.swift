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
    /// Appends records, of which neighbours with one owner share its octets.
    mutating func append(_ records: [Record]) {
        var owner = Octets()
        var place: UInt32 = 0
        for record in records {
            var entry = RecordEntry(name: place, nameCount: UInt8(truncatingIfNeeded: owner.count))
            if record.name.wire != owner {
                appendName(record.name.wire, to: &entry)
                (owner, place) = (record.name.wire, entry.name)
            }
            entry.ttl = record.ttl
            appendData(record.rdata, record.type, record.recordClass, to: &entry)
            append(entry)
        }
    }

    /// An entry for a record, whose octets are appended.
    mutating func entry(of record: borrowing Record) -> RecordEntry {
        var entry = RecordEntry()
        entry.ttl = record.ttl
        appendName(record.name.wire, to: &entry)
        appendData(record.rdata, record.type, record.recordClass, to: &entry)
        return entry
    }

    /// Appends the name of an entry's owner.
    mutating func appendName(_ name: Octets, to entry: inout RecordEntry) {
        entry.nameCount = UInt8(truncatingIfNeeded: name.count)
        entry.name = name.withSpan { place(of: append($0)) }
    }

    /// Appends the data of an entry, whose type and class they have the form of.
    mutating func appendData(
        _ data: Octets, _ type: RecordType, _ recordClass: RecordClass, to entry: inout RecordEntry
    ) {
        var new = RecordEntry(name: entry.name, nameCount: entry.nameCount)
        new.ttl = entry.ttl
        new.type = type.rawValue
        new.recordClass = recordClass.rawValue
        new.dataCount = place(of: data.count)
        new.data = data.withSpan { octets in
            // Whether there may be data in these classes, and of which form, is known when the message is, and looked at
            // then.
            let program = DataContext.alone.program(type, recordClass)
            let plain = recordClass.withoutMulticastBit
            if plain == .none || plain == .any {
                new.isMalformed = true
            } else if let findings = try? program.check(WireReader(uncompressed: octets)) {
                new.note(findings, from: 0)
            } else {
                new.isMalformed = program.hasNames
            }
            return place(of: append(octets))
        }
        entry = new
    }

    /// A place or a length as entries keep it.
    ///
    /// - Precondition: it is below 4 GiB. What a message is decoded into always is (``MessageView/maximumLength``).
    private func place(of offset: Int) -> UInt32 { UInt32(offset) }
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
