import NIOCore

/// What a query came over.
enum Transport {
    case udp
    case tcp

    /// Has `body` append a message, over TCP after its length in two octets (RFC 1035 §4.2.2); where it throws, nothing is.
    func append(to output: inout ByteBuffer, _ body: (inout ByteBuffer) throws -> Void) throws {
        guard self == .tcp else { return try body(&output) }
        let start = output.writerIndex
        do {
            output.writeInteger(0 as UInt16)
            try body(&output)
            output.setInteger(UInt16(clamping: output.writerIndex - start - 2), at: start)
        } catch {
            output.moveWriterIndex(to: start)
            throw error
        }
    }
}
