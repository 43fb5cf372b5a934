/// The fixed fields of a record and its RDATA, passed over and found sound by the shape of its type.
@usableFromInline
struct SoundData: BitwiseCopyable {
    /// The offset after the data, or 0 where they are not known to be sound.
    @usableFromInline let end: Int
    /// What the data look like.
    @usableFromInline let shape: DataShape
    /// The first name in them, if there is one.
    @usableFromInline let first: SoundName
    /// The second one.
    @usableFromInline let second: SoundName

    @inlinable @inline(__always)
    init(end: Int = 0, shape: DataShape = DataShape(), first: SoundName = .none, second: SoundName = .none) {
        self.end = end
        self.shape = shape
        self.first = first
        self.second = second
    }

    /// Whether the data are sound.
    @inlinable @inline(__always) var isSound: Bool { end != 0 }

    /// Whether a name in them ends in a pointer.
    @inlinable @inline(__always) var hasCompressed: Bool { first.isCompressed || second.isCompressed }
}

extension RawSpan {
    /// Passes over the fixed fields at an offset and the data behind them, the names in these through their pointers.
    @inlinable @inline(always)
    func passSoundData(at fixed: Int, _ shapes: DataShapes, _ memo: inout NameMemo) -> SoundData {
        let (shape, end) = passFixedFields(at: fixed, shapes)
        return passSoundData(at: fixed &+ 10, shape, to: end, &memo)
    }

    /// Looks at the fixed fields at an offset; returns the shape of the data behind them, which is not known where the
    /// fields are cut, and the offset after the data.
    @inlinable @inline(always)
    func passFixedFields(at fixed: Int, _ shapes: DataShapes) -> (shape: DataShape, end: Int) {
        guard _fastPath(byteCount &- fixed >= 10) else { return (DataShape(), 0) }
        // The ten octets are in bounds, and behind the second check those of the data.
        let end = fixed &+ 10 &+ Int(uint16(fixed &+ 8))
        guard _fastPath(end <= byteCount) else { return (DataShape(), 0) }
        return (shapes[uint16(fixed), in: uint16(fixed &+ 2)], end)
    }

    /// Passes over data of a shape, which are in bounds.
    @inlinable @inline(always)
    func passSoundData(at start: Int, _ shape: DataShape, to end: Int, _ memo: inout NameMemo) -> SoundData {
        guard _fastPath(shape.isKnown) else { return SoundData() }
        var position = start &+ shape.before
        var first = SoundName.none
        var second = SoundName.none
        if shape.names > 0 {
            first = passSoundName(at: position, before: end, &memo)
            guard _fastPath(first.isSound) else { return SoundData() }
            position = first.end
            if shape.names > 1 {
                second = passSoundName(at: position, before: end, &memo)
                guard _fastPath(second.isSound) else { return SoundData() }
                position = second.end
            }
            position &+= shape.after
        }
        guard _fastPath(hasSoundParts(shape, from: position, to: end)) else { return SoundData() }
        return SoundData(end: end, shape: shape, first: first, second: second)
    }

    /// Whether the octets behind all fixed fields are the parts of a shape.
    @inlinable @inline(always)
    func hasSoundParts(_ shape: DataShape, from position: Int, to end: Int) -> Bool {
        let parts = shape.parts
        // No parts, so that nothing is left, or the rest, of which one octet may have to be there: one comparison for all
        // three, as which of them it is cannot be foreseen.
        if parts <= DataShape.Part.lastRest {
            let most = ((parts &+ 1) &>> 1) &* 0xFFFF
            return UInt(bitPattern: end &- position &- parts &>> 1) <= UInt(bitPattern: most)
        }
        return position == end ? shape.mayBeEmpty : shape.partsFit(self, from: position, to: end)
    }
}
