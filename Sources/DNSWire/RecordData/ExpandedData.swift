extension OctetStoreBuilder {
    /// Appends RDATA that have been checked, the names in them that are compressed written out; returns where they are.
    mutating func append(_ reader: WireReader, expanding findings: DataFindings, _ program: FieldProgram) -> Int {
        let message = reader.message
        guard findings.hasCompressed else { return append(message.octets(reader.position..<reader.end)) }
        let place = used
        program.forEachPiece(reader) { start, end, name in
            if let name { _ = append(name, of: message) } else { _ = append(message.octets(start..<end)) }
        }
        return place
    }
}

extension Octets {
    /// RDATA that have been checked in their uncompressed form: the names in them that are compressed written out.
    init(_ reader: WireReader, expanding findings: DataFindings, _ program: FieldProgram) {
        var builder = OctetStoreBuilder(entries: 0, octets: reader.remaining)
        let start = builder.append(reader, expanding: findings, program)
        let count = builder.used - start
        self.init(builder.finish(), start: start, count: count)
    }
}
