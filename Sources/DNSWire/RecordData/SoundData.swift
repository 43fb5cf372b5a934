/// The fixed fields of a record and its RDATA, passed over and found sound by the shape of its type.
@usableFromInline
struct SoundData: BitwiseCopyable {
    /// The offset after the data.
    @usableFromInline let end: Int
    /// What the data look like.
    @usableFromInline let shape: DataShape
    /// The first name in them, if there is one.
    @usableFromInline let first: SoundName
    /// The second one.
    @usableFromInline let second: SoundName

    @inlinable @inline(__always)
    init(end: Int, shape: DataShape, first: SoundName, second: SoundName) {
        self.end = end
        self.shape = shape
        self.first = first
        self.second = second
    }

    /// Whether a name in them ends in a pointer.
    @inlinable @inline(__always) var hasCompressed: Bool { first.isCompressed || second.isCompressed }
}

extension RawSpan {
    /// Passes over the fixed fields at an offset and the data after them, the names in these through their pointers.
    @inlinable @inline(always)
    func passSoundData(at fixed: Int, _ shapes: DataShapes, _ memo: inout NameMemo) -> SoundData? {
        guard let (shape, end) = passFixedFields(at: fixed, shapes) else { return nil }
        return passSoundData(at: fixed &+ RecordHead.length, shape, to: end, &memo, remarks: shapes.remarks)
    }

    /// Looks at the fixed fields at an offset; returns the shape of the data after them and the offset after these, or
    /// `nil` where they are cut or have no shape.
    @inlinable @inline(always)
    func passFixedFields(at fixed: Int, _ shapes: DataShapes) -> (shape: DataShape, end: Int)? {
        guard _fastPath(byteCount &- fixed >= RecordHead.length) else { return nil }
        let head = RecordHead(self, at: fixed)
        let end = head.end
        guard _fastPath(end <= byteCount) else { return nil }
        let shape = shapes[head.type, in: head.recordClass]
        guard _fastPath(shape.isKnown) else { return nil }
        return (shape, end)
    }

    /// Passes over data of a shape, which are in bounds; `nil` also where a name is compressed that must not be.
    @inlinable @inline(always)
    func passSoundData(
        at start: Int, _ shape: DataShape, to end: Int, _ memo: inout NameMemo, remarks: Bool
    ) -> SoundData? {
        var position = start &+ shape.before
        var first = SoundName.none
        var second = SoundName.none
        if shape.names > 0 {
            guard let name = passSoundName(at: position, before: end, &memo) else { return nil }
            first = name
            position = name.end
            if shape.names > 1 {
                guard let name = passSoundName(at: position, before: end, &memo) else { return nil }
                second = name
                position = name.end
            }
            // What becomes of a pointer where none must be is up to the policy.
            guard _fastPath(shape.mayHavePointer || !(first.isCompressed || second.isCompressed)) else { return nil }
            position &+= shape.after
        }
        guard _fastPath(hasSoundParts(shape, from: position, to: end, data: start, remarks: remarks)) else {
            return nil
        }
        return SoundData(end: end, shape: shape, first: first, second: second)
    }

    /// Whether the octets after all fixed fields are the parts of a shape; `data` is where its data begin, if they have names.
    @inlinable @inline(always)
    func hasSoundParts(
        _ shape: DataShape, from position: Int, to end: Int, data: Int = 0, remarks: Bool
    ) -> Bool {
        let parts = shape.parts
        // No parts, so that nothing is left, or the rest, of which one octet may have to be there: one comparison for all
        // three, as which of them it is cannot be foreseen.
        if parts <= DataShape.Part.lastRest {
            let most = ((parts &+ 1) &>> 1) &* 0xFFFF
            return UInt(bitPattern: end &- position &- parts &>> 1) <= UInt(bitPattern: most)
        }
        return position == end
            ? shape.mayBeEmpty : shape.partsFit(self, from: position, to: end, data: data, remarks: remarks)
    }
}
