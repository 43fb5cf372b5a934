/// Writes RDATA with every name in full, by way of its values: for the rare type that has more compressed names than a check
/// keeps.
struct ExpandData: RecordDataOperation, ~Escapable {
    private let reader: WireReader

    @_lifetime(copy reader)
    init(_ reader: WireReader) { self.reader = reader }

    @_lifetime(self: copy self)
    mutating func apply<Data: RecordData>(to type: Data.Type) throws(WireDecodingError) -> Octets? {
        var reader = reader
        return try? Data(decoding: &reader).encoded()
    }
}

extension Octets {
    /// RDATA in its uncompressed form: what `reader` has to read, the names in it that are compressed written out.
    init(_ reader: WireReader, expanding findings: DataFindings?, type: RecordType, class recordClass: RecordClass) {
        guard let findings, findings.compressedCount > 0 else {
            var reader = reader
            self.init(reader.readRemainingSpan())
            return
        }
        guard findings.names.isComplete else {
            var expand = ExpandData(reader)
            let octets = try? RecordDataRegistry.apply(&expand, type: type, class: recordClass)
            self = (octets ?? nil) ?? Octets(reader, expanding: nil, type: type, class: recordClass)
            return
        }
        var count = reader.remaining
        for index in 0..<findings.names.count {
            let extent = findings.names[index].extent
            count += extent.length - (extent.end - extent.start)
        }
        let message = reader.message
        self.init(count: count) { (octets: inout OctetsBuilder) in
            var position = reader.position
            for index in 0..<findings.names.count {
                let extent = findings.names[index].extent
                octets.append(message.octets(position..<extent.start))
                octets.append(extent, of: message)
                position = extent.end
            }
            octets.append(message.octets(position..<reader.end))
        }
    }
}
