/// The shape of a type's data in one word: what almost all records are checked by.
///
/// It is found from the type's fields (``ShapeFinder``). It says no more than whether data are sound; what is wrong with
/// those that are not, and whether data are sound that have no shape, a ``FieldChecker`` finds out.
///
/// A shape is fixed octets in front, up to two names, fixed octets behind them, and up to three parts that know their own
/// length or have the rest.
@usableFromInline
struct DataShape: BitwiseCopyable, Equatable, Sendable {
    /// A part of the data that knows its length, or has the rest.
    @usableFromInline
    enum Part: UInt8 {
        /// Nothing more.
        case nothing
        /// All that is left.
        case rest
        /// The same, at least one octet.
        case restNotEmpty
        /// An octet that counts those behind it.
        case counted
        /// The same, with at least one octet behind it.
        case countedNotEmpty
        /// Character strings to the end.
        case strings
        /// A type bitmap to the end.
        case typeBitmap
        /// Options to the end.
        case options
    }

    // From the lowest bit: the octets in front (8), those behind the names (8), the names (2), whether there is a shape,
    // whether a sender may compress the names, whether they may be met compressed (1 each), 3 bits free, the parts (8 each).
    @usableFromInline private(set) var bits: UInt64 = 0

    private static var known: UInt64 { 1 << 18 }
    private static var compressible: UInt64 { 1 << 19 }
    private static var compressed: UInt64 { 1 << 20 }

    /// No shape.
    @usableFromInline init() {}

    /// The shape of no data.
    static var empty: DataShape {
        var shape = DataShape()
        shape.bits = known
        return shape
    }

    /// Whether this is a shape at all.
    @inlinable @inline(__always) var isKnown: Bool { bits != 0 }

    /// The octets of the fixed fields in front.
    @inlinable @inline(__always) var before: Int { Int(truncatingIfNeeded: bits & 0xFF) }

    /// The octets of the fixed fields behind the names.
    @inlinable @inline(__always) var after: Int { Int(truncatingIfNeeded: bits &>> 8 & 0xFF) }

    /// The number of names, 0 to 2.
    @inlinable @inline(__always) var names: Int { Int(truncatingIfNeeded: bits &>> 16 & 3) }

    /// Whether there is nothing but fixed fields in front.
    @inlinable @inline(__always) var isFixed: Bool { bits & 0xFFFF_FFFF_0003_0000 == 0 }

    /// Whether there is nothing behind the fixed fields that are behind the names.
    @inlinable @inline(__always) var hasNoParts: Bool { bits &>> 32 == 0 }

    /// What may be done to the names.
    @inlinable @inline(__always) var mayBeCompressed: Bool { bits & 1 << 19 != 0 }

    /// Whether the names may be met compressed.
    @inlinable @inline(__always) var mayHavePointer: Bool { bits & 1 << 20 != 0 }

    /// A part, from the first one at index 0 to the third at 2.
    @inline(__always)
    private func part(_ index: UInt64) -> Part {
        Part(rawValue: UInt8(truncatingIfNeeded: bits &>> (32 &+ index &* 8))) ?? .nothing
    }
}

extension DataShape {
    /// The shape with `count` fixed octets more, or `nil` where they do not fit in.
    func appending(fixed count: Int) -> DataShape? {
        guard hasNoParts else { return nil }
        let present = names == 0 ? before : after
        guard count >= 0, present + count <= 0xFF else { return nil }
        var shape = self
        shape.bits += UInt64(count) << (names == 0 ? 0 : 8)
        return shape
    }

    /// The shape with a name more, or `nil` where it does not fit in.
    func appending(_ rule: NameRule) -> DataShape? {
        guard hasNoParts, after == 0, names < 2 else { return nil }
        var shape = self
        shape.bits += 1 << 16
        if rule.mayBeCompressed { shape.bits |= DataShape.compressible }
        if rule.mayHavePointer { shape.bits |= DataShape.compressed }
        guard names == 0 || shape.bits &>> 19 == bits &>> 19 else { return nil }
        return shape
    }

    /// The shape with a part more, or `nil` where it does not fit in.
    func appending(_ part: Part) -> DataShape? {
        guard let place = [32, 40, 48].first(where: { bits &>> $0 == 0 }) else { return nil }
        var shape = self
        shape.bits |= UInt64(part.rawValue) << place
        return shape
    }

    /// Whether the octets from `start`, behind all fixed fields, to `end` are the parts.
    @usableFromInline @inline(never)
    func partsFit(_ message: RawSpan, from start: Int, to end: Int) -> Bool {
        guard start <= end else { return false }
        var reader = WireReader(message, from: start, to: end)
        do throws(WireDecodingError) {
            for index in 0..<3 as Range<UInt64> {
                switch part(index) {
                case .nothing: return reader.isAtEnd
                case .rest: return true
                case .restNotEmpty: return !reader.isAtEnd
                case .counted: try reader.skip(Int(try reader.readUInt8()))
                case .countedNotEmpty:
                    let count = Int(try reader.readUInt8())
                    guard count > 0 else { return false }
                    try reader.skip(count)
                case .strings: try CharacterStrings.pass(over: &reader)
                case .typeBitmap: try TypeBitmap.pass(over: &reader)
                case .options: try KeyedOctets.pass(over: &reader)
                }
            }
        } catch {
            return false
        }
        return reader.isAtEnd
    }
}

extension RawSpan {
    /// Whether RDATA from `start` to `end` have a shape, and the names in them are sound.
    @inlinable @inline(__always)
    func fits(_ shape: DataShape, from start: Int, to end: Int, _ memo: inout NameMemo) -> Bool {
        var position = start &+ shape.before
        if shape.isFixed { return _fastPath(position == end) }
        if shape.names > 0 {
            var left = shape.names
            repeat {
                let name = passSoundName(at: position, before: end, &memo)
                guard _fastPath(name.isSound) else { return false }
                position = name.end
                left &-= 1
            } while left > 0
            position &+= shape.after
            if shape.hasNoParts { return _fastPath(position == end) }
        }
        return shape.partsFit(self, from: position, to: end)
    }
}
