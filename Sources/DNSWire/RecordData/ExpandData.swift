/// Writes RDATA with every name in full, by way of its values: for the rare type that has more compressed names than a check
/// keeps.
struct ExpandData: RecordDataOperation, ~Escapable {
    private let reader: WireReader

    @_lifetime(copy reader)
    init(_ reader: WireReader) { self.reader = reader }

    @_lifetime(self: copy self)
    mutating func apply<Data: RecordData>(to type: Data.Type) throws(WireDecodingError) -> Octets? {
        var reader = reader
        guard let data = try? Data(decoding: &reader) else { return nil }
        return try? data.encoded()
    }
}

extension OctetStoreBuilder {
    /// Appends what `reader` has to read as RDATA, the names in it that are compressed written out; returns where it
    /// begins.
    mutating func append(
        _ reader: WireReader, expanding findings: DataFindings, type: RecordType, class recordClass: RecordClass
    ) -> Int {
        let message = reader.message
        guard findings.hasCompressed else {
            return append(message.octets(reader.position..<reader.end))
        }
        guard findings.names.isComplete else {
            var expand = ExpandData(reader)
            let octets = try? RecordDataRegistry.apply(&expand, type: type, class: recordClass)
            guard let octets = octets ?? nil else { return append(message.octets(reader.position..<reader.end)) }
            return octets.withSpan { append($0) }
        }
        let start = used
        var position = reader.position
        for index in 0..<findings.names.count {
            let extent = findings.names[index].extent
            _ = append(message.octets(position..<extent.start))
            _ = append(extent, of: message)
            position = extent.end
        }
        _ = append(message.octets(position..<reader.end))
        return start
    }
}

extension Octets {
    /// RDATA in its uncompressed form: what `reader` has to read, the names in it that are compressed written out.
    init(_ reader: WireReader, expanding findings: DataFindings, type: RecordType, class recordClass: RecordClass) {
        var builder = OctetStoreBuilder(entries: 0, octets: reader.remaining)
        let start = builder.append(reader, expanding: findings, type: type, class: recordClass)
        let count = builder.used - start
        self.init(builder.finish(), start: start, count: count)
    }
}
