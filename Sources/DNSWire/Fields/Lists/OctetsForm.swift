/// How a field of plain octets is delimited on the wire and written as text.
public struct OctetsForm: Hashable, Sendable, BitwiseCopyable {
    /// How the field's length is known.
    public enum Extent: Hashable, Sendable, BitwiseCopyable {
        /// The field reaches to the end of the RDATA.
        case rest
        /// One octet in front counts the octets.
        case counted8
        /// Two octets in front count the octets.
        case counted16
        /// The field always has this many octets.
        case fixed(Int)
    }

    /// What the octets look like as text.
    public enum Notation: Hashable, Sendable, BitwiseCopyable {
        /// Base 16 (RFC 4648 §8); white space may be in a field that reaches to the end.
        case hex
        /// Base 64 (RFC 4648 §4); white space may be in a field that reaches to the end.
        case base64
        /// The number of octets, and after it the octets in base 64 if there are any.
        case countedBase64
        /// The form for data of any type: `\\#`, the number of octets, and the octets in base 16 (RFC 3597 §5).
        case generic
        /// Base 32 with the extended hex alphabet, unpadded (RFC 4648 §7, RFC 5155 §3.3).
        case base32Hex
        /// A string in quotes (RFC 1035 §5.1).
        case quoted
        /// A word without quotes.
        case word
    }

    /// Which octets the field may have.
    public enum Alphabet: Hashable, Sendable, BitwiseCopyable {
        /// All of them.
        case any
        /// Decimal digits (RFC 1183 §3.1).
        case digits
        /// ASCII letters and digits (RFC 8659 §4.1).
        case alphanumerics
        /// Characters in UTF-8 (RFC 3629 §4).
        case utf8

        /// The offset of the first octet that is none of them, or `nil` where all are.
        func firstFault(_ octets: Span<UInt8>) -> Int? {
            switch self {
            case .any: return nil
            case .utf8: return UTF8Text.firstFault(octets)
            case .digits, .alphanumerics:
                for index in octets.indices where !contains(octets[index]) { return index }
                return nil
            }
        }

        private func contains(_ octet: UInt8) -> Bool {
            PresentationEscape.isDigit(octet)
                || self == .alphanumerics && ASCIICase.lower(octet) &- UInt8(ascii: "a") < 26
        }
    }

    /// What stands for no octets in text of one of the base encodings.
    public enum Absence: Hashable, Sendable, BitwiseCopyable {
        /// Nothing, which only the last field can have.
        case nothing
        /// `-` (RFC 5155 §3.3).
        case hyphen
        /// `""`.
        case quotes
    }

    /// How the field's length is known.
    public let extent: Extent
    /// What the octets look like as text.
    public let notation: Notation
    /// What stands for no octets.
    public let absence: Absence
    /// The fewest octets that the field may have.
    public let minimum: Int
    /// The most octets that the field may have.
    public let maximum: Int
    /// Which octets the field may have.
    public let alphabet: Alphabet

    /// Makes a form; no octets are nothing in a field that reaches to the end, else a hyphen, where not said otherwise.
    @inlinable
    public init(
        _ extent: Extent, _ notation: Notation, absence: Absence? = nil, minimum: Int = 0,
        maximum: Int = Int(UInt16.max), alphabet: Alphabet = .any
    ) {
        self.extent = extent
        self.notation = notation
        self.absence = absence ?? (extent == .rest ? .nothing : .hyphen)
        self.minimum = minimum
        self.maximum = maximum
        self.alphabet = alphabet
    }

    /// The octets up to the end, in base 16; at least one.
    @inlinable public static var hex: OctetsForm { OctetsForm(.rest, .hex, minimum: 1) }

    /// The octets up to the end, in base 64; at least one.
    @inlinable public static var base64: OctetsForm { OctetsForm(.rest, .base64, minimum: 1) }

    /// The octets up to the end, in the form for data of any type (RFC 3597 §5).
    @inlinable public static var generic: OctetsForm { OctetsForm(.rest, .generic) }

    /// A character string: up to 255 octets after their count, in quotes (RFC 1035 §3.3).
    @inlinable public static var characterString: OctetsForm { OctetsForm(.counted8, .quoted) }

    /// Reads the field's octets, without those that count them.
    @inlinable
    @_lifetime(copy reader) @_lifetime(reader: copy reader)
    func read(_ reader: inout WireReader) throws(WireDecodingError) -> Span<UInt8> {
        let start = reader.position
        let octets: Span<UInt8>
        switch extent {
        case .rest: octets = reader.readRemainingSpan()
        case .counted8: octets = try reader.readSpan(Int(try reader.readUInt8()))
        case .counted16: octets = try reader.readSpan(Int(try reader.readUInt16()))
        case .fixed(let count): octets = try reader.readSpan(count)
        }
        guard octets.count <= maximum else {
            throw WireDecodingError(.trailingOctets, at: start &+ maximum, length: octets.count &- maximum)
        }
        guard octets.count >= minimum else {
            throw extent == .rest
                ? WireDecodingError(.truncated, at: start, length: octets.count, needed: minimum)
                : WireDecodingError(
                    octets.count == 0 ? .empty : .wrongLength, at: start, length: reader.position &- start)
        }
        if alphabet != .any { try check(octets, endingAt: reader.position) }
        return octets
    }

    /// Checks that all octets, which end at an offset, are of the alphabet.
    @usableFromInline @inline(never)
    func check(_ octets: Span<UInt8>, endingAt end: Int) throws(WireDecodingError) {
        guard let fault = alphabet.firstFault(octets) else { return }
        throw WireDecodingError(
            alphabet == .utf8 ? .notUTF8 : .valueOutOfRange, at: end &- octets.count &+ fault, length: 1)
    }

    /// Writes the field, with the octets that count it.
    ///
    /// - Throws: `tooLong` where the count does not fit, `valueOutOfRange` where the length is not allowed.
    func write(_ octets: Octets, to writer: inout WireWriter) throws(WireEncodingError) {
        guard minimum <= octets.count, octets.count <= maximum,
            octets.withSpan({ alphabet.firstFault($0) }) == nil
        else { throw WireEncodingError(.valueOutOfRange, octets: octets.count) }
        switch extent {
        case .rest: break
        case .counted8:
            guard let count = UInt8(exactly: octets.count) else {
                throw WireEncodingError(.tooLong, octets: octets.count)
            }
            try writer.append(count)
        case .counted16:
            guard let count = UInt16(exactly: octets.count) else {
                throw WireEncodingError(.tooLong, octets: octets.count)
            }
            try writer.appendUInt16(count)
        case .fixed(let count):
            guard octets.count == count else { throw WireEncodingError(.valueOutOfRange, octets: octets.count) }
        }
        try writer.append(octets)
    }
}
