import NIOCore

/// Messages that are sent together, in one buffer whose memory is used again once they are gone.
struct DatagramBatch {
    /// The messages, one after the other.
    var octets: ByteBuffer
    private var entries: [(end: Int, address: SocketAddress?)] = []

    init(_ allocator: ByteBufferAllocator) { octets = allocator.buffer(capacity: 64 * 1024) }

    /// Whether there are no messages.
    var isEmpty: Bool { entries.isEmpty }

    /// Whether no more should be added before these are sent.
    var isFull: Bool { octets.readableBytes > 48 * 1024 }

    /// Counts what has been appended to the octets as a message, to an address or to whom the socket is connected to.
    mutating func end(to address: SocketAddress? = nil) { entries.append((octets.writerIndex, address)) }

    /// Sends all messages; where nobody can take them now, they are lost, as datagrams may be.
    mutating func send(_ context: ChannelHandlerContext) {
        guard !entries.isEmpty else { return }
        if context.channel.isWritable {
            var start = 0
            for entry in entries {
                guard let slice = octets.getSlice(at: start, length: entry.end - start) else { continue }
                start = entry.end
                if let address = entry.address {
                    context.write(NIOAny(AddressedEnvelope(remoteAddress: address, data: slice)), promise: nil)
                } else {
                    context.write(NIOAny(slice), promise: nil)
                }
            }
            context.flush()
        }
        entries.removeAll(keepingCapacity: true)
        // The same memory again, unless some of it has not been sent yet.
        octets.clear()
    }
}
