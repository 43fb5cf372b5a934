/// The bytes that a call moved in one go: one datagram, or a stretch of a stream.
struct CallBuffer {
    /// The bytes up to the first gap.
    var bytes: [UInt8]
    /// How many bytes there were; nil where the trace does not tell.
    var length: Int?
    /// Whether the trace shows fewer bytes than there were.
    var isCut: Bool
    /// Where the first byte stands in the call's text.
    var offset: Int
    /// From which strings of the call's text how many of the bytes are.
    private var parts: [(string: Int, count: Int)] = []
    /// The address in the call itself.
    var address: SocketAddress?
    /// Whether the call ended before this one was sent.
    var isUnsent: Bool

    /// One part of a buffer, as in an iovec.
    private struct Piece {
        var string: QuotedBytes?
        var length: Int?
    }

    /// What `call` moved, where it names any bytes.
    ///
    /// - Parameter dump: What strace -e read and -e write print after the call: for each message its buffers, whole.
    static func buffers(of call: SystemCall, dump: BufferDump) -> [CallBuffer] {
        guard let direction = call.name.direction else { return [] }
        if direction == .in, call.failed { return [] }
        let arguments = call.arguments
        switch call.name {
        case .send, .sendto, .write, .recv, .recvfrom, .read:
            guard let string = arguments.value(at: 1)?.string else { return [] }
            let piece = Piece(string: string, length: direction == .out ? arguments.value(at: 2)?.number : nil)
            let address = SocketAddress(arguments.value(at: 4))
            return [CallBuffer([piece], of: call, direction, total: call.result, dump.vectors.first, address)]
        case .readv, .writev, .preadv, .pwritev:
            let pieces = pieces(arguments.value(at: 1))
            return [CallBuffer(pieces, of: call, direction, total: call.result, dump.vectors.first, nil)]
        case .sendmsg, .recvmsg:
            let pieces = pieces(arguments.value(named: "msg_iov"))
            let address = SocketAddress(arguments.value(named: "msg_name"))
            return [CallBuffer(pieces, of: call, direction, total: call.result, dump.vectors.first, address)]
        case .sendmmsg, .recvmmsg, .recvmmsgTime64:
            return messages(of: call, direction, dump)
        default:
            return []
        }
    }

    /// The messages of sendmmsg and recvmmsg: those beyond the returned number were not sent.
    private static func messages(
        of call: SystemCall, _ direction: CallOrigin.Direction, _ dump: BufferDump
    ) -> [CallBuffer] {
        guard let entries = call.arguments.value(at: 1)?.members else { return [] }
        var buffers: [CallBuffer] = []
        for (index, entry) in entries.enumerated() {
            guard let members = entry.members else { continue }
            let isMoved = !call.failed && index < call.result ?? Int.max
            if direction == .in, !isMoved { break }
            let total = isMoved ? (members.value(named: "msg_len") ?? members.value(at: 1))?.number : nil
            let address = SocketAddress(members.value(named: "msg_name"))
            let vector = dump.vectors.indices.contains(index) ? dump.vectors[index] : nil
            var buffer = CallBuffer(
                pieces(members.value(named: "msg_iov")), of: call, direction, total: total, vector, address)
            buffer.isUnsent = !isMoved
            buffers.append(buffer)
        }
        return buffers
    }

    /// The parts of an iovec: `{iov_base="...", iov_len=29}`, or `{"...", 29}` before strace 4.13.
    private static func pieces(_ vector: CallArgument?) -> [Piece] {
        (vector?.members).map { elements in
            elements.map { element in
                let members = element.members
                return Piece(
                    string: (members?.value(named: "iov_base") ?? members?.value(at: 0))?.string,
                    length: (members?.value(named: "iov_len") ?? members?.value(at: 1))?.number)
            }
        } ?? []
    }

    /// Puts the parts together.
    private init(
        _ pieces: [Piece], of call: SystemCall, _ direction: CallOrigin.Direction, total: Int?, _ dump: [[UInt8]]?,
        _ address: SocketAddress?
    ) {
        let total = total.flatMap(Self.size)
        bytes = []
        isCut = false
        offset = pieces.first?.string?.offset ?? 0
        self.address = address
        isUnsent = direction == .out && call.failed
        var rest = total
        var announced = 0
        for (index, piece) in pieces.enumerated() {
            // A sender's buffers are full; a receiver's are as full as what came.
            let string = piece.string?.withoutForeignDots(length: rest ?? piece.length)
            let room = piece.length.flatMap(Self.size)
            let length = rest.map { min($0, room ?? $0) } ?? (direction == .out ? room : nil)
            rest = rest.map { $0 - (length ?? 0) }
            announced += length ?? string?.bytes.count ?? 0
            guard !isCut else { continue }
            let dumped = dump.flatMap { $0.indices.contains(index) ? $0[index] : nil } ?? []
            var part = string?.bytes ?? []
            var partIsCut = string?.isCut ?? true
            if dumped.count > part.count || (dumped.count == part.count && partIsCut) {
                part = dumped
                partIsCut = false
            }
            if let length {
                if part.count >= length {
                    part = Array(part.prefix(length))
                    partIsCut = false
                } else {
                    partIsCut = true
                }
            }
            bytes += part
            parts.append((string?.offset ?? offset, part.count))
            isCut = partIsCut
        }
        if let rest, rest > 0, !pieces.isEmpty, pieces.allSatisfy({ $0.length != nil }) {
            // Fewer buffers than bytes: the list of buffers itself was cut.
            isCut = true
            announced += rest
        }
        if let total, bytes.count < total { isCut = true }
        length =
            total ?? (direction == .out && !pieces.isEmpty && pieces.allSatisfy { $0.length != nil } ? announced : nil)
    }

    /// Where each byte stands, in the text of its call: that of the string for all of its bytes, where they are not in it
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

    /// A number of bytes that can be: no call moves more than 2 GiB (read(2)).
    private static func size(_ number: Int) -> Int? {
        number >= 0 ? min(number, 1 << 31) : nil
    }
}
