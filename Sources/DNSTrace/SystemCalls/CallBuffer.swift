internal import DNSWire

/// The bytes that a call moved in one go: one datagram, or a stretch of a stream.
struct CallBuffer {
    /// The bytes up to the first gap.
    private(set) var bytes: [UInt8] = []
    /// How many bytes there were; nil where the trace does not tell.
    var length: Int?
    /// Whether the trace shows fewer bytes than there were.
    var isCut = false
    /// Where the first byte is in the call's text.
    var offset = 0
    /// From which strings of the call's text how many of the bytes are.
    private var parts: [(string: Int, count: Int)] = []
    /// The address in the call itself.
    var address: SocketAddress?
    /// Whether the call ended before this one was sent.
    var isUnsent = false
    /// Whether the trace shows more bytes than it says there were.
    var isOverlong = false

    /// Appends bytes of the string that is at `offset` of the call's text.
    mutating func append(_ more: Span<UInt8>, from offset: Int) {
        bytes.append(more)
        parts.append((offset, more.count))
    }

    /// What `call` moved, where it names any bytes.
    ///
    /// - Parameter dump: What strace -e read and -e write print after the call, if it succeeded: for each message its
    ///   buffers, whole.
    static func buffers(of call: borrowing SystemCall, dump: BufferDump) -> [CallBuffer] {
        guard let direction = call.name.direction else { return [] }
        if direction == .in, call.failed { return [] }
        let dump = call.failed ? BufferDump() : dump
        let arguments = call.arguments
        let isUnsent = direction == .out && call.failed
        var builder = CallBufferBuilder(direction, total: call.result)
        switch call.name {
        case .send, .sendto, .write, .recv, .recvfrom, .read:
            guard let string = arguments.value(at: 1)?.string else { return [] }
            let length = direction == .out ? arguments.value(at: 2)?.number : nil
            builder.append(string, room: length, dumped: dump.buffer(0, of: 0))
            return [builder.buffer(address: SocketAddress(arguments.value(at: 4)), isUnsent: isUnsent)]
        case .readv, .writev, .preadv, .pwritev:
            append(arguments.value(at: 1), dump, 0, to: &builder)
            return [builder.buffer(address: nil, isUnsent: isUnsent)]
        case .sendmsg, .recvmsg:
            append(arguments.value(named: "msg_iov"), dump, 0, to: &builder)
            return [builder.buffer(address: SocketAddress(arguments.value(named: "msg_name")), isUnsent: isUnsent)]
        case .sendmmsg, .recvmmsg, .recvmmsgTime64:
            return messages(of: call, direction, dump)
        default:
            return []
        }
    }

    /// The messages of sendmmsg and recvmmsg: those beyond the returned number were not sent.
    private static func messages(
        of call: borrowing SystemCall, _ direction: CallOrigin.Direction, _ dump: BufferDump
    ) -> [CallBuffer] {
        guard var entries = call.arguments.value(at: 1)?.members else { return [] }
        var buffers: [CallBuffer] = []
        var index = -1
        while let entry = entries.next() {
            index += 1
            guard let members = entry.members else { continue }
            let isMoved = !call.failed && index < call.result ?? Int.max
            if direction == .in, !isMoved { break }
            let total = isMoved ? members.value(named: "msg_len")?.number ?? members.value(at: 1)?.number : nil
            var builder = CallBufferBuilder(direction, total: total)
            append(members.value(named: "msg_iov"), dump, index, to: &builder)
            buffers.append(
                builder.buffer(address: SocketAddress(members.value(named: "msg_name")), isUnsent: !isMoved))
        }
        return buffers
    }

    /// Appends the parts of an iovec: `{iov_base="...", iov_len=29}`, or `{"...", 29}` before strace 4.13.
    private static func append(
        _ vector: CallArgument?, _ dump: BufferDump, _ message: Int, to builder: inout CallBufferBuilder
    ) {
        guard var elements = vector?.members else { return }
        var index = 0
        while let element = elements.next() {
            let members = element.members
            let room = members?.value(named: "iov_len")?.number ?? members?.value(at: 1)?.number
            let dumped = dump.buffer(index, of: message)
            if let base = members?.value(named: "iov_base") {
                builder.append(base.string, room: room, dumped: dumped)
            } else {
                builder.append(members?.value(at: 0)?.string, room: room, dumped: dumped)
            }
            index += 1
        }
    }

    /// Where each byte is, in the text of its call: that of the string for all of its bytes, where they are not in it
    /// but in a dump below.
    func positions(in text: CallText) -> [TextPosition] {
        var positions: [TextPosition] = []
        positions.reserveCapacity(bytes.count)
        for part in parts {
            var inside = LocatedBytes()
            inside.reserveCapacity(part.count)
            let quote = UInt8(ascii: "\"")
            if text.bytes.indices.contains(part.string), text.bytes[part.string] == quote {
                _ = StringEscapes.vis.decode(
                    text.bytes.span, from: part.string + 1, until: quote, crossesLines: true, into: &inside)
            }
            let offsets = inside.offsets
            if offsets.count >= part.count {
                text.appendPositions(offsets.prefix(part.count), to: &positions)
            } else {
                positions += repeatElement(text.position(part.string), count: part.count)
            }
        }
        return positions
    }
}
