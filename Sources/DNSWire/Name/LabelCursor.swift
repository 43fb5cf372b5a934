/// Walks the labels of a checked name through its compression pointers.
public struct LabelCursor: ~Escapable {
    @usableFromInline let message: RawSpan
    @usableFromInline var position: Int

    @inlinable
    @_lifetime(copy message)
    init(_ message: RawSpan, at position: Int) {
        self.message = message
        self.position = position
    }

    /// The next label's octets, or `nil` at the root.
    @inlinable
    @_lifetime(copy self) @_lifetime(self: copy self)
    public mutating func next() -> Span<UInt8>? {
        // The name has been checked whole: labels and pointers are in bounds and the walk ends.
        var octet = Int(message.octet(position))
        while octet >= 0xC0 {
            position = (octet & 0x3F) &<< 8 | Int(message.octet(position &+ 1))
            octet = Int(message.octet(position))
        }
        guard octet > 0 else { return nil }
        let start = position &+ 1
        position = start &+ octet
        return message.octets(start..<position)
    }
}
