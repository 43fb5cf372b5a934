/// Prints RDATA by the fields of its type.
struct PrintData: RecordDataOperation, ~Escapable {
    private let octets: Span<UInt8>

    @_lifetime(copy octets)
    init(_ octets: Span<UInt8>) { self.octets = octets }

    @_lifetime(self: copy self)
    mutating func apply<Data: RecordData>(to type: Data.Type) throws(WireDecodingError) -> [UInt8] {
        var data = try Data(decoding: octets)
        var printer = FieldPrinter()
        data.visitFields(&printer)
        return printer.writer.bytes
    }
}
