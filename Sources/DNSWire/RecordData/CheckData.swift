/// Checks RDATA in place by the rules of its type.
@usableFromInline
struct CheckData: RecordDataOperation, ~Escapable {
    @usableFromInline let reader: WireReader

    @usableFromInline
    @_lifetime(copy reader)
    init(_ reader: WireReader) { self.reader = reader }

    @usableFromInline
    @_lifetime(self: copy self)
    mutating func apply<Data: RecordData>(to type: Data.Type) throws(WireDecodingError) -> DataFindings {
        var data = Data()
        var checker = FieldChecker(reader)
        try data.visitFields(&checker)
        try checker.reader.finish()
        return checker.findings
    }
}

extension WireReader {
    /// Checks what is left of the window as RDATA of a type; `nil` where the type is not known.
    @inlinable
    func checkData(type: RecordType, class recordClass: RecordClass) throws(WireDecodingError) -> DataFindings? {
        var check = CheckData(self)
        return try RecordDataRegistry.apply(&check, type: type, class: recordClass)
    }
}

extension Octets {
    /// RDATA in its uncompressed form: what `reader` has to read, the names in it that are compressed written out.
    init(_ reader: WireReader, expanding findings: DataFindings?) {
        guard let findings, findings.compressedCount > 0 else {
            var reader = reader
            self.init(reader.readRemainingSpan())
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
