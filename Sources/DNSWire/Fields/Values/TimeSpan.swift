/// A number of seconds, which text may also have in units: `1h30m` (RFC 2308 §4 speaks of TTLs, name servers of `1w2d`).
///
/// The units are `w`, `d`, `h`, `m` and `s` in either case; it is printed as the number of seconds, which every reader
/// knows.
public struct TimeSpan: FieldValue, Comparable, BitwiseCopyable {
    /// The seconds.
    public var seconds: UInt32

    /// Takes the seconds.
    @inlinable public init(seconds: UInt32) { self.seconds = seconds }

    /// No time at all.
    @inlinable public init() { seconds = 0 }

    /// Orders by length.
    @inlinable public static func < (left: TimeSpan, right: TimeSpan) -> Bool { left.seconds < right.seconds }

    /// Four octets.
    @inlinable public static var wireForm: FieldForm { .fixed(4) }

    /// A number of seconds, or numbers with units.
    @inlinable public static var textForm: TextForm { .decimal }

    /// Reads four octets.
    @inlinable
    public init(reading reader: inout WireReader) throws(WireDecodingError) { seconds = try reader.readUInt32() }

    /// Writes four octets.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) { try writer.appendUInt32(seconds) }

    /// Prints the number of seconds.
    public func print(to writer: inout PresentationWriter) { writer.write(decimal: seconds) }

    /// Reads a number of seconds, or numbers each before its unit.
    ///
    /// - Throws: `invalidNumber`, also for more than 4,294,967,295 seconds.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        let token = try reader.read()
        guard let span = TimeSpan(reader.octets(of: token)) else {
            throw PresentationError(.invalidNumber, at: token.range.lowerBound)
        }
        self = span
    }

    /// Reads `5400` or `1h30m`, or gives `nil` where the text is neither or too large.
    public init?(_ text: Span<UInt8>) {
        if let number = DecimalNumber.parse(text, as: UInt32.self) {
            seconds = number
            return
        }
        guard text.count > 0 else { return nil }
        var total: UInt64 = 0
        var position = 0
        while position < text.count {
            guard let number = DecimalNumber.read(from: text, at: &position, as: UInt32.self), position < text.count,
                let unit = TimeSpan.unit(text[position])
            else { return nil }
            position += 1
            total += UInt64(number) * unit
            guard total <= UInt64(UInt32.max) else { return nil }
        }
        seconds = UInt32(truncatingIfNeeded: total)
    }

    private static func unit(_ letter: UInt8) -> UInt64? {
        switch ASCIICase.lower(letter) {
        case UInt8(ascii: "w"): 604_800
        case UInt8(ascii: "d"): 86_400
        case UInt8(ascii: "h"): 3_600
        case UInt8(ascii: "m"): 60
        case UInt8(ascii: "s"): 1
        default: nil
        }
    }
}

extension FieldVisitor where Self: ~Copyable & ~Escapable {
    /// Visits a number of seconds that text may have in units.
    @inlinable
    @_lifetime(self: copy self)
    public mutating func visit(seconds: inout UInt32, _ field: FieldName) throws(Failure) {
        var span = TimeSpan(seconds: seconds)
        try visit(&span, field)
        seconds = span.seconds
    }
}
