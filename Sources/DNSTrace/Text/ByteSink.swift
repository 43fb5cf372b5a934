/// Takes the bytes that a text stands for, one after the other, each with its place in the text.
///
/// An array takes the bytes alone, which is all that a reader of whole traces needs; ``LocatedBytes`` also keeps the
/// places.
public protocol ByteSink {
    /// Takes one more byte, which is at this offset of the text.
    mutating func append(_ byte: UInt8, at offset: Int)
}

extension [UInt8]: ByteSink {
    /// Takes one more byte and forgets where it stood.
    @inlinable
    public mutating func append(_ byte: UInt8, at offset: Int) {
        append(byte)
    }
}
