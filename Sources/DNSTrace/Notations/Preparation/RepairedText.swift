/// A text under repair: the bytes so far, and where each came from.
struct RepairedText: Sendable {
    /// The bytes.
    private(set) var bytes: [UInt8] = []
    /// The way back.
    private(set) var map = OffsetMap()

    /// Makes an empty text with room for `capacity` bytes.
    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// Adds a byte that is at this offset of the original.
    mutating func append(_ byte: UInt8, from offset: Int) {
        map.note(bytes.count, standsAt: offset)
        bytes.append(byte)
    }

    /// Adds unchanged bytes of the original.
    mutating func append(_ text: [UInt8], _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        map.note(bytes.count, standsAt: range.lowerBound)
        bytes.append(contentsOf: text[range])
    }
}
