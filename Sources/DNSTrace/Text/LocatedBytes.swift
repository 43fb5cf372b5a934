/// Bytes together with the offsets at which they are in a text.
public struct LocatedBytes: ByteSink, Hashable, Sendable {
    /// The bytes.
    public private(set) var bytes: [UInt8] = []
    /// For each byte the offset in the text at which its notation begins.
    public private(set) var offsets: [Int] = []

    /// Makes an empty list.
    public init() {}

    /// How many bytes there are.
    public var count: Int { bytes.count }

    /// Makes room for so many bytes.
    mutating func reserveCapacity(_ count: Int) {
        bytes.reserveCapacity(count)
        offsets.reserveCapacity(count)
    }

    /// Takes one more byte, which is at this offset of the text.
    public mutating func append(_ byte: UInt8, at offset: Int) {
        bytes.append(byte)
        offsets.append(offset)
    }

    /// Takes all bytes of another list.
    public mutating func append(contentsOf other: LocatedBytes) {
        bytes.append(contentsOf: other.bytes)
        offsets.append(contentsOf: other.offsets)
    }

    /// The bytes of a range, which is first brought within the bounds.
    public func part(_ range: Range<Int>) -> LocatedBytes {
        let range = range.clamped(to: 0..<count)
        var part = LocatedBytes()
        part.bytes = Array(bytes[range])
        part.offsets = Array(offsets[range])
        return part
    }

    /// Drops what follows the first `length` bytes.
    public mutating func truncate(to length: Int) {
        guard length < count else { return }
        bytes.removeLast(count &- max(length, 0))
        offsets.removeLast(offsets.count &- max(length, 0))
    }
}
