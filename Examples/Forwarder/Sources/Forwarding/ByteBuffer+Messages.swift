import DNSWire
import NIOCore

extension ByteBuffer {
    /// Appends a message, and has `body` change it where it is.
    ///
    /// - Parameters:
    ///   - message: the message.
    ///   - room: by how many octets `body` may make it longer.
    ///   - body: changes the message; where it throws, nothing is appended.
    mutating func append(
        _ message: [UInt8], room: Int, _ body: (inout MessagePatcher) throws -> Void
    ) throws {
        let (reader, start) = (readerIndex, writerIndex)
        var end = start
        defer {
            moveReaderIndex(to: reader)
            moveWriterIndex(to: end)
        }
        writeBytes(message)
        writeRepeatingByte(0, count: room)
        moveReaderIndex(to: start)
        var patcher = try MessagePatcher(mutableReadableBytesSpan, count: message.count)
        try body(&patcher)
        end = start + patcher.count
    }
}

extension ByteBuffer {
    /// A buffer of its own with the octets of a span.
    init(copying octets: Span<UInt8>) {
        self.init()
        reserveCapacity(octets.count)
        // Safe: an octet is a byte.
        writeBytes(unsafe octets.bytes)
    }
}
