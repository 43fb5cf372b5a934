/// Where the labels of an uncompressed name begin, so that they can be taken from the right without an allocation.
struct LabelOffsets {
    /// The number of labels, at most 127.
    private(set) var count = 0
    private var starts = InlineArray<128, UInt8>(repeating: 0)

    /// Finds the labels of a name of at most 255 octets.
    init(_ wire: Span<UInt8>) {
        var position = 0
        while position < wire.count, wire[position] > 0, count < 127 {
            starts[count] = UInt8(truncatingIfNeeded: position)
            count &+= 1
            position &+= Int(wire[position]) &+ 1
        }
    }

    /// The offset of a label's length octet; for `count` that of the root label.
    func start(_ index: Int, of wire: Span<UInt8>) -> Int {
        index < count ? Int(starts[index]) : wire.count &- 1
    }

    /// A label with its length octet in front.
    @_lifetime(copy wire)
    func label(_ index: Int, of wire: Span<UInt8>) -> Span<UInt8> {
        wire.extracting(start(index, of: wire)..<start(index &+ 1, of: wire))
    }
}
