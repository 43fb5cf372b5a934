import DNSWire

/// `dnswire encode NAME [TYPE [CLASS]]`: a query in hexadecimal, as a string with escapes, or in base64url.
struct EncodeCommand {
    func run(_ query: QueryArguments, to output: inout TextOutput) throws(UsageError) -> ExitStatus {
        let octets: [UInt8]
        do throws(WireEncodingError) { octets = try query.encoded() } catch { throw UsageError("\(error)") }
        query.format.write(octets, to: &output)
        return .whole
    }
}

extension QueryArguments.Format {
    /// Writes the octets of a message on a line.
    func write(_ octets: [UInt8], to output: inout TextOutput) {
        switch self {
        case .hex:
            output.writeHex(octets)
            output.write("\n")
        case .escaped: output.writeLine("\"" + OctetEscapes.text(of: octets.span) + "\"")
        case .base64url: output.writeLine(Base64URL.text(of: octets.span))
        }
    }
}
