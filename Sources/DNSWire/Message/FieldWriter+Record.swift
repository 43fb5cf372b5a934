extension FieldWriter {
    /// Writes a record up to its RDLENGTH, which is left open; returns where the RDATA begins.
    @_lifetime(self: copy self)
    mutating func beginRecord(
        _ name: DomainName, _ type: RecordType, _ recordClass: RecordClass, _ ttl: UInt32
    ) throws(WireEncodingError) -> Int {
        try append(name, .compressible)
        try writer.appendUInt16(type.rawValue)
        try writer.appendUInt16(recordClass.rawValue)
        try writer.appendUInt32(ttl)
        try writer.appendUInt16(0)
        return writer.count
    }

    /// Fills in the RDLENGTH of the RDATA that began at `start`.
    @_lifetime(self: copy self)
    mutating func endRecord(from start: Int) throws(WireEncodingError) {
        guard let length = UInt16(exactly: writer.count - start) else {
            throw WireEncodingError(.tooLong, octets: writer.count - start)
        }
        writer.patchUInt16(length, at: start - 2)
    }

    /// Writes RDATA that is given in its uncompressed form; data that are not what their type says are written as they are.
    @_lifetime(self: copy self)
    mutating func append(
        data octets: Span<UInt8>, type: RecordType, class recordClass: RecordClass
    ) throws(WireEncodingError) {
        let reader = WireReader(octets)
        var findings: DataFindings?
        do throws(WireDecodingError) { findings = try reader.findNames(type: type, class: recordClass) } catch {}
        guard let findings, findings.compressedCount == 0, findings.names.count > 0, findings.names.isComplete else {
            return try writer.append(octets)
        }
        var position = 0
        for index in 0..<findings.names.count {
            let name = findings.names[index]
            try writer.append(octets.extracting(position..<name.extent.start))
            try append(uncompressed: octets.extracting(name.extent.start..<name.extent.end), name.rule)
            position = name.extent.end
        }
        try writer.append(octets.extracting(position..<octets.count))
    }
}
