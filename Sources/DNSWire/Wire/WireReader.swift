/// Reads DNS fields from a window of a message, and knows the whole message so that compressed names can be followed.
///
/// A read that fails leaves the reader where it was. Positions count from the first octet of the message.
public struct WireReader: ~Escapable {
    @usableFromInline let message: RawSpan
    @usableFromInline var _position: Int
    /// The position after the window's last octet.
    public let end: Int
    // Whether these are octets of a message, in which compression pointers mean something.
    @usableFromInline let followsPointers: Bool

    /// Reads the whole of `message`.
    @inlinable
    @_lifetime(copy message)
    public init(_ message: Span<UInt8>) {
        self.init(message.raw, from: 0, to: message.count)
    }

    /// Reads the octets from `start` up to `end`, which the caller knows to be in bounds and in order.
    @inlinable
    @_lifetime(copy message)
    init(_ message: RawSpan, from start: Int, to end: Int, followsPointers: Bool = true) {
        self.message = message
        self._position = start
        self.end = end
        self.followsPointers = followsPointers
    }

    /// Reads octets in their uncompressed form, outside a message: a compression pointer is an error.
    @inlinable
    @_lifetime(copy octets)
    public init(uncompressed octets: Span<UInt8>) {
        self.init(octets.raw, from: 0, to: octets.count, followsPointers: false)
    }

    /// The next octet to be read.
    @inlinable public var position: Int { _position }

    /// How many octets of the window are left.
    @inlinable public var remaining: Int { end &- _position }

    /// Whether nothing is left.
    @inlinable public var isAtEnd: Bool { _position == end }

    /// The error for a field of `count` octets that does not fit into what is left.
    @inline(never) @usableFromInline
    func cut(_ count: Int) -> WireDecodingError {
        WireDecodingError(.truncated, at: _position, length: remaining, needed: count)
    }

    /// Reads one octet.
    @inlinable
    @_lifetime(self: copy self)
    public mutating func readUInt8() throws(WireDecodingError) -> UInt8 {
        guard remaining >= 1 else { throw cut(1) }
        defer { _position &+= 1 }
        return message.octet(_position)
    }

    /// Reads a number of two octets.
    @inlinable
    @_lifetime(self: copy self)
    public mutating func readUInt16() throws(WireDecodingError) -> UInt16 {
        guard remaining >= 2 else { throw cut(2) }
        defer { _position &+= 2 }
        return message.uint16(_position)
    }

    /// Reads a number of four octets.
    @inlinable
    @_lifetime(self: copy self)
    public mutating func readUInt32() throws(WireDecodingError) -> UInt32 {
        guard remaining >= 4 else { throw cut(4) }
        defer { _position &+= 4 }
        return message.uint32(_position)
    }

    /// Reads a number of six octets, as TSIG's time is (RFC 8945 §4.2).
    @inlinable
    @_lifetime(self: copy self)
    public mutating func readUInt48() throws(WireDecodingError) -> UInt64 {
        guard remaining >= 6 else { throw cut(6) }
        defer { _position &+= 6 }
        return UInt64(message.uint16(_position)) &<< 32 | UInt64(message.uint32(_position &+ 2))
    }

    /// Reads a number of eight octets.
    @inlinable
    @_lifetime(self: copy self)
    public mutating func readUInt64() throws(WireDecodingError) -> UInt64 {
        guard remaining >= 8 else { throw cut(8) }
        defer { _position &+= 8 }
        return message.uint64(_position)
    }

    /// Passes over `count` octets; a negative count is treated as 0.
    @inlinable
    @_lifetime(self: copy self)
    public mutating func skip(_ count: Int) throws(WireDecodingError) {
        guard remaining >= count else { throw cut(count) }
        _position &+= max(count, 0)
    }

    /// Reads `count` octets without copying them; a negative count is treated as 0.
    @inlinable
    @_lifetime(copy self) @_lifetime(self: copy self)
    public mutating func readSpan(_ count: Int) throws(WireDecodingError) -> Span<UInt8> {
        guard remaining >= count else { throw cut(count) }
        let start = _position
        _position &+= max(count, 0)
        return message.octets(start..<_position)
    }

    /// Reads what is left of the window without copying it.
    @inlinable
    @_lifetime(copy self) @_lifetime(self: copy self)
    public mutating func readRemainingSpan() -> Span<UInt8> {
        let start = _position
        _position = end
        return message.octets(start..<end)
    }

    /// Reads `count` octets into a value.
    @_lifetime(self: copy self)
    public mutating func readOctets(_ count: Int) throws(WireDecodingError) -> Octets {
        Octets(try readSpan(count))
    }

    /// Reads what is left of the window into a value.
    @_lifetime(self: copy self)
    public mutating func readRemainingOctets() -> Octets {
        Octets(readRemainingSpan())
    }

    /// Takes the next `count` octets as a reader of their own, which follows pointers in the same message.
    @inlinable
    @_lifetime(copy self) @_lifetime(self: copy self)
    public mutating func readWindow(_ count: Int) throws(WireDecodingError) -> WireReader {
        guard remaining >= count else { throw cut(count) }
        let start = _position
        _position &+= max(count, 0)
        return WireReader(message, from: start, to: _position, followsPointers: followsPointers)
    }

    /// Checks the name that comes next and passes over it.
    @inlinable
    @_lifetime(self: copy self)
    mutating func readNameExtent() throws(WireDecodingError) -> NameExtent {
        guard let passed = message.passedName(at: _position, before: end) else {
            throw message.nameFault(at: _position, before: end)
        }
        guard followsPointers || !passed.isCompressed else {
            throw WireDecodingError(.compressionNotAllowed, at: passed.end &- 2, length: 2)
        }
        let extent = try message.checkName(at: _position, passed)
        _position = extent.end
        return extent
    }

    /// Throws `trailingOctets` unless the window has been read to its end.
    @inlinable
    public func finish() throws(WireDecodingError) {
        guard isAtEnd else { throw WireDecodingError(.trailingOctets, at: _position, length: remaining) }
    }
}
