/// The gateway that is not there: no octets on the wire, a dot in text (RFC 4025 §3.1).
struct AbsentGateway: FieldValue {
    init() {}

    init(reading reader: inout WireReader) throws(WireDecodingError) {}

    func write(to writer: inout WireWriter) throws(WireEncodingError) {}

    func print(to writer: inout PresentationWriter) { writer.write(".") }

    init(parsing reader: inout PresentationReader) throws(PresentationError) {
        let token = try reader.read()
        let text = reader.octets(of: token)
        guard text.count == 1, text[0] == UInt8(ascii: ".") else {
            throw PresentationError(.invalidValue, at: token.range.lowerBound)
        }
    }
}
