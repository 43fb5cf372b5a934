/// The shape of a type's data in one word: what almost all records are checked by.
///
/// It is a summary of the type's program (``FieldProgram``). It says no more than whether data are sound; what is wrong
/// with those that are not, and whether data are sound that have no shape, running the program finds out.
///
/// A shape is fixed octets in front, up to two names, fixed octets after them, and up to three parts that know their own
/// length or have the rest.
@usableFromInline
struct DataShape: BitwiseCopyable, Equatable, Sendable {
    /// A part of the data that knows its length, or has the rest.
    @usableFromInline
    enum Part: UInt8 {
        /// All that is left.
        case rest = 1
        /// The same, at least one octet.
        case restNotEmpty
        /// An octet that counts those after it.
        case counted
        /// The same, with at least one octet after it.
        case countedNotEmpty
        /// Character strings to the end.
        case strings
        /// A type bitmap to the end.
        case typeBitmap
        /// Options to the end.
        case options
        /// Service parameters to the end.
        case serviceParameters
        /// A digest to the end, its length that of its kind in the octet before it.
        case keyDigest

        /// The highest number of a part that has the rest whatever it is; the number and 1 less is how much must be there.
        @inlinable static var lastRest: Int { 2 }

        /// Whether it counts its octets itself, so that another part may be after it.
        var isCounted: Bool { self == .counted || self == .countedNotEmpty }
    }

    // From the lowest bit: the octets in front (8), those after the names (8), the names (2), whether there is a shape,
    // whether a sender may compress the names, whether they may be met compressed, whether some part must have octets (1
    // each), 10 bits free, the parts (8 each).
    @usableFromInline private(set) var bits: UInt64 = 0

    private static var known: UInt64 { 1 << 18 }
    private static var compressible: UInt64 { 1 << 19 }
    private static var compressed: UInt64 { 1 << 20 }
    private static var notEmpty: UInt64 { 1 << 21 }

    /// No shape.
    @usableFromInline init() {}

    /// The shape of no data.
    static var empty: DataShape {
        var shape = DataShape()
        shape.bits = known
        return shape
    }

    /// The shape of data that are any octets.
    static var unknown: DataShape {
        var shape = empty
        shape.bits |= UInt64(Part.rest.rawValue) << 32
        return shape
    }

    /// Whether this is a shape at all.
    @inlinable @inline(__always) var isKnown: Bool { bits != 0 }

    /// The octets of the fixed fields in front.
    @inlinable @inline(__always) var before: Int { Int(truncatingIfNeeded: bits & 0xFF) }

    /// The octets of the fixed fields after the names.
    @inlinable @inline(__always) var after: Int { Int(truncatingIfNeeded: bits &>> 8 & 0xFF) }

    /// The number of names, 0 to 2.
    @inlinable @inline(__always) var names: Int { Int(truncatingIfNeeded: bits &>> 16 & 3) }

    /// The parts, the first one in the lowest bits; 0 where there are none.
    @inlinable @inline(__always) var parts: Int { Int(truncatingIfNeeded: bits &>> 32) }

    /// What may be done to the names.
    @inlinable @inline(__always) var mayBeCompressed: Bool { bits & 1 << 19 != 0 }

    /// Whether the names may be met compressed.
    @inlinable @inline(__always) var mayHavePointer: Bool { bits & 1 << 20 != 0 }

    /// Whether all parts are sound where nothing is left for them.
    @inlinable @inline(__always) var mayBeEmpty: Bool { bits & 1 << 21 == 0 }
}

extension DataShape {
    /// The shape of data with these fields; none where one of them does not fit in.
    init(of program: FieldProgram) {
        var shape: DataShape? = .empty
        var index = program.start
        while shape != nil, program.table.steps[index].kind != .end {
            let step = program.table.steps[index]
            switch step.kind {
            case .fixed: shape = shape?.appending(fixed: Int(step.count))
            case .name: shape = shape?.appending(step.rule)
            case .octets: shape = shape?.appending(program.table.forms[Int(step.detail)])
            case .value, .dependent:
                // The forms of values that a shape can have are numbered from 1, in the order of the parts.
                let part =
                    step.count > 0
                    ? Part(rawValue: Part.strings.rawValue + UInt8(truncatingIfNeeded: step.count &- 1)) : nil
                shape = part.flatMap { shape?.appending($0) }
            case .end, .names: shape = nil
            }
            index += 1
        }
        self = shape ?? DataShape()
    }

    private func appending(_ form: OctetsForm) -> DataShape? {
        guard form.alphabet == .any else { return nil }
        let isBounded = form.maximum < Int(UInt16.max)
        switch (form.extent, form.minimum) {
        case (.fixed(let count), let minimum) where minimum <= count && count <= form.maximum:
            return appending(fixed: count)
        case (.counted8, 0) where form.maximum >= 255: return appending(.counted)
        case (.counted8, 1) where form.maximum >= 255: return appending(.countedNotEmpty)
        case (.rest, 0) where !isBounded: return appending(.rest)
        case (.rest, 1) where !isBounded: return appending(.restNotEmpty)
        default: return nil
        }
    }

    /// The shape with `count` fixed octets more, or `nil` where they do not fit in.
    func appending(fixed count: Int) -> DataShape? {
        guard parts == 0 else { return nil }
        let present = names == 0 ? before : after
        guard count >= 0, present + count <= 0xFF else { return nil }
        var shape = self
        shape.bits += UInt64(count) << (names == 0 ? 0 : 8)
        return shape
    }

    /// The shape with a name more, or `nil` where it does not fit in.
    func appending(_ rule: NameRule) -> DataShape? {
        guard parts == 0, after == 0, names < 2 else { return nil }
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
        if place > 32 {
            // Nothing comes after a part that does not count its octets.
            let last = Part(rawValue: UInt8(truncatingIfNeeded: bits &>> UInt64(place - 8)))
            guard last?.isCounted == true else { return nil }
        }
        var shape = self
        shape.bits |= UInt64(part.rawValue) << place
        switch part {
        case .rest, .typeBitmap, .options, .serviceParameters: break
        case .restNotEmpty, .counted, .countedNotEmpty, .strings, .keyDigest: shape.bits |= DataShape.notEmpty
        }
        return shape
    }

    /// Whether the octets from `start`, after all fixed fields, to `end` are the parts, of data that begin at `data`, and,
    /// where remarks matter, nothing is to be said against them.
    @usableFromInline @inline(never)
    func partsFit(_ message: RawSpan, from start: Int, to end: Int, data: Int, remarks: Bool) -> Bool {
        var position = start
        var parts = bits &>> 32
        while let part = Part(rawValue: UInt8(truncatingIfNeeded: parts)), part.isCounted {
            guard position < end else { return false }
            let count = Int(message.octet(position))
            guard count > 0 || part == .counted else { return false }
            position &+= 1 &+ count
            parts &>>= 8
        }
        guard position <= end else { return false }
        guard let part = Part(rawValue: UInt8(truncatingIfNeeded: parts)) else { return position == end }
        // The last part has all that is left.
        var reader = WireReader(message, from: position, to: end)
        do throws(WireDecodingError) {
            switch part {
            case .rest: return true
            case .restNotEmpty: return position < end
            case .counted, .countedNotEmpty: return false
            case .strings: try CharacterStrings.pass(over: &reader)
            case .typeBitmap: try TypeBitmap.pass(over: &reader)
            case .options:
                var options = reader
                try KeyedOctets.pass(over: &reader)
                return !remarks || EDNSOptions.nextFault(in: &options, ofQuery: message.isQuery) == nil
            case .serviceParameters:
                // Parameters of an alias are sound, and yet there is something to be said.
                guard !remarks || before < 2 || message.uint16(data) > 0 else { return false }
                try ServiceParameters.pass(over: &reader)
            case .keyDigest:
                // The fixed octets in front are there, the kind of the digest the last of them.
                guard let length = DigestType(rawValue: message.octet(position &- 1)).length else {
                    return position < end
                }
                return end &- position == length
            }
        } catch {
            return false
        }
        return reader.isAtEnd
    }
}

extension RawSpan {
    /// Whether the message asks: its header has neither the bit QR nor another opcode than QUERY (RFC 1035 §4.1.1).
    var isQuery: Bool { byteCount > 2 && octet(2) & 0xF8 == 0 }
}
