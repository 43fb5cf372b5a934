/// The error field of a TSIG record, in which 16 is `BADSIG` (RFC 8945 §3).
package struct SignatureError: FieldValue {
    /// The code.
    package var code: ResponseCode

    package init(_ code: ResponseCode) { self.code = code }

    package init() { code = .noError }

    package static var wireForm: FieldForm { .fixed(2) }

    package init(reading reader: inout WireReader) throws(WireDecodingError) {
        code = try ResponseCode(reading: &reader)
    }

    package func write(to writer: inout WireWriter) throws(WireEncodingError) { try code.write(to: &writer) }

    package func print(to writer: inout PresentationWriter) { writer.write(code.signatureErrorDescription) }

    package init(parsing reader: inout PresentationReader) throws(PresentationError) {
        code = try ResponseCode(parsing: &reader)
    }
}
