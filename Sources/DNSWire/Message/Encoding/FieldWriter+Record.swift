extension FieldWriter {
    /// Writes a record up to its RDLENGTH, which is left open; returns where the RDATA begins.
    @_lifetime(self: copy self)
    mutating func beginRecord(
        _ name: DomainName, _ type: RecordType, _ recordClass: RecordClass, _ ttl: UInt32
    ) throws(WireEncodingError) -> Int {
        try append(name, .compressible)
        try writer.appendFixedFields(type: type.rawValue, class: recordClass.rawValue, ttl: ttl)
        return writer.count
    }

    /// Writes a record as a store keeps it.
    @_lifetime(self: copy self)
    mutating func append(
        _ entry: RecordEntry, of records: StoredRecords, in section: MessageSection, _ context: DataContext
    ) throws(WireEncodingError) {
        try append(uncompressed: records.name(of: entry), .compressible)
        try writer.appendFixedFields(type: entry.type, class: entry.recordClass, ttl: entry.ttl)
        let start = writer.count
        let data = records.data(of: entry)
        if entry.isMalformed {
            // It is, where nothing is known of the message that it goes into.
            try append(
                data: data, RecordType(rawValue: entry.type), RecordClass(rawValue: entry.recordClass), in: section,
                context)
        } else if entry.firstNameCount > 0 {
            let rule = entry.mayBeCompressed ? NameRule.compressible : .decompressOnly
            let first = Int(entry.firstName)
            let second = first &+ Int(entry.firstNameCount)
            let rest = second &+ Int(entry.secondNameCount)
            try writer.append(data.extracting(0..<first))
            try append(uncompressed: data.extracting(first..<second), rule)
            if rest > second { try append(uncompressed: data.extracting(second..<rest), rule) }
            try writer.append(data.extracting(rest..<data.count))
        } else {
            try writer.append(data)
        }
        try endRecord(from: start)
    }

    /// Fills in the RDLENGTH of the RDATA that began at `start`.
    @_lifetime(self: copy self)
    mutating func endRecord(from start: Int) throws(WireEncodingError) {
        guard let length = UInt16(exactly: writer.count - start) else {
            throw WireEncodingError(.tooLong, octets: writer.count - start)
        }
        writer.patchUInt16(length, at: start - 2)
    }

    /// Writes RDATA that are given in their uncompressed form.
    ///
    /// - Throws: `malformedData` where they are not what their type says and may have compression pointers in them.
    @_lifetime(self: copy self)
    mutating func append(
        data octets: Span<UInt8>, _ type: RecordType, _ recordClass: RecordClass, in section: MessageSection,
        _ context: DataContext
    ) throws(WireEncodingError) {
        let names: NamesInData
        do throws(WireDecodingError) {
            names = try context.check(WireReader(uncompressed: octets), type, recordClass, in: section).names
        } catch {
            // Without names there are no pointers, and the octets mean the same in every message.
            guard context.program(type, recordClass).hasNames else { return try writer.append(octets) }
            var cause = error
            let field = cause.path.field
            cause.path = FieldPath()
            throw WireEncodingError(.malformedData, cause: cause, path: FieldPath(field: field))
        }
        guard names.count > 0, names.isComplete else { return try writer.append(octets) }
        var position = 0
        for index in 0..<names.count {
            let name = names[index]
            try writer.append(octets.extracting(position..<name.extent.start))
            try append(uncompressed: octets.extracting(name.extent.start..<name.extent.end), name.rule)
            position = name.extent.end
        }
        try writer.append(octets.extracting(position..<octets.count))
    }
}
