internal import DNSWire

/// Puts the parts of a buffer together: those of an iovec, or the only one.
struct CallBufferBuilder {
    private var buffer = CallBuffer()
    private let isSent: Bool
    private let total: Int?
    /// How many of all bytes are not yet in any part.
    private var rest: Int?
    private var announced = 0
    private var partCount = 0
    private var areLengthsKnown = true

    /// Begins a buffer of so many bytes in all, where the trace tells.
    init(_ direction: CallOrigin.Direction, total: Int?) {
        isSent = direction == .out
        self.total = total.flatMap(Self.size)
        rest = self.total
    }

    /// Appends a part.
    ///
    /// - Parameters:
    ///   - shown: Its bytes in the call itself.
    ///   - room: How long it is at most.
    ///   - dumped: Its bytes in a dump below the call, which count if they begin with those that are shown.
    mutating func append(_ shown: QuotedBytes?, room: Int?, dumped: [UInt8]) {
        if partCount == 0 { buffer.offset = shown?.offset ?? 0 }
        partCount += 1
        if room == nil { areLengthsKnown = false }
        // A sender's buffers are full; a receiver's are as full as what came.
        let string = shown?.withoutForeignDots(length: rest ?? room)
        let room = room.flatMap(Self.size)
        let length = rest.map { min($0, room ?? $0) } ?? (isSent ? room : nil)
        rest = rest.map { $0 - (length ?? 0) }
        announced += length ?? string?.bytes.count ?? 0
        guard !buffer.isCut else { return }
        let offset = string?.offset ?? buffer.offset
        if let string, dumped.isEmpty || !dumped.span.begins(with: string.bytes) {
            append(string.bytes, isCut: string.isCut, length, offset)
        } else {
            append(dumped.span, isCut: false, length, offset)
        }
    }

    private mutating func append(_ bytes: Span<UInt8>, isCut: Bool, _ length: Int?, _ offset: Int) {
        let count = min(bytes.count, length ?? bytes.count)
        if count < bytes.count, !isCut { buffer.isOverlong = true }
        buffer.append(bytes.extracting(..<count), from: offset)
        buffer.isCut = length.map { count < $0 } ?? isCut
    }

    /// The buffer.
    ///
    /// - Parameters:
    ///   - address: The address beside it.
    ///   - isUnsent: Whether the call ended before it was sent.
    func buffer(address: SocketAddress?, isUnsent: Bool) -> CallBuffer {
        var whole = buffer
        whole.address = address
        whole.isUnsent = isUnsent
        let areLengthsKnown = areLengthsKnown && partCount > 0
        var announced = announced
        if let rest, rest > 0, areLengthsKnown {
            // Fewer buffers than bytes: the list of buffers itself was cut.
            whole.isCut = true
            announced += rest
        }
        if let total, whole.bytes.count < total { whole.isCut = true }
        whole.length = total ?? (isSent && areLengthsKnown ? announced : nil)
        return whole
    }

    /// A number of bytes that can be: no call moves more than 2 GiB (read(2)).
    private static func size(_ number: Int) -> Int? {
        number >= 0 ? min(number, Int(Int32.max)) : nil
    }
}
