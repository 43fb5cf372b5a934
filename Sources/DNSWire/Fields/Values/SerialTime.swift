/// A time in seconds since 1970-01-01 00:00:00 UTC, as signatures have it (RFC 4034 §3.1.5).
///
/// The text form is `20260131235959`; when read it may also be the number of seconds (RFC 4034 §3.2).
public struct SerialTime: FieldValue, BitwiseCopyable {
    /// The seconds since 1970-01-01 00:00:00 UTC, without leap seconds; the count ends in 2106.
    public var seconds: UInt32

    /// Takes the seconds.
    @inlinable public init(seconds: UInt32) { self.seconds = seconds }

    /// 1970-01-01 00:00:00 UTC.
    @inlinable public init() { seconds = 0 }

    /// Whether a time is before another, in the arithmetic of serial numbers (RFC 4034 §3.1.5, RFC 1982 §3.2).
    ///
    /// The count begins anew after 2106, and the shorter way round decides; of two times that are 2^31 seconds apart
    /// neither is before the other. So this is no order to sort by, and the type is not `Comparable`.
    @inlinable public static func < (left: SerialTime, right: SerialTime) -> Bool {
        right.seconds != left.seconds && right.seconds &- left.seconds < 0x8000_0000
    }

    /// Whether a time is after another, in the arithmetic of serial numbers (RFC 1982 §3.2).
    @inlinable public static func > (left: SerialTime, right: SerialTime) -> Bool { right < left }

    /// Four octets.
    @inlinable public static var wireForm: FieldForm { .fixed(4) }

    /// A time.
    @inlinable public static var textForm: TextForm { .time }

    /// Reads four octets.
    @inlinable
    public init(reading reader: inout WireReader) throws(WireDecodingError) { seconds = try reader.readUInt32() }

    /// Writes four octets.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) { try writer.appendUInt32(seconds) }

    /// Prints `YYYYMMDDHHmmSS` (RFC 4034 §3.2).
    public func print(to writer: inout PresentationWriter) {
        let date = CalendarDate(days: UInt64(seconds) / 86400)
        let second = UInt64(seconds) % 86400
        writer.beginToken()
        writer.append { text in
            DecimalNumber.append(date.year, digits: 4, to: &text)
            for number in [date.month, date.day, second / 3600, second / 60 % 60, second % 60] {
                DecimalNumber.append(number, digits: 2, to: &text)
            }
        }
    }

    /// Reads `YYYYMMDDHHmmSS`, from 1970 to 2106, or a number of up to ten digits, the seconds (RFC 4034 §3.2).
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        let token = try reader.read()
        guard let seconds = SerialTime.seconds(reader.octets(of: token)) else {
            throw PresentationError(.invalidNumber, at: token.range.lowerBound)
        }
        self.seconds = seconds
    }

    private static func seconds(_ text: Span<UInt8>) -> UInt32? {
        guard text.count == 14 else { return DecimalNumber.parse(text, as: UInt32.self) }
        guard let year = DecimalNumber.parse(text.extracting(0..<4), as: UInt64.self),
            let month = number(text, at: 4, 1...12), let day = number(text, at: 6, 1...31),
            let hour = number(text, at: 8, 0...23), let minute = number(text, at: 10, 0...59),
            let second = number(text, at: 12, 0...59), let date = CalendarDate(year: year, month: month, day: day)
        else { return nil }
        return UInt32(exactly: date.days * 86400 + hour * 3600 + minute * 60 + second)
    }

    private static func number(_ text: Span<UInt8>, at offset: Int, _ range: ClosedRange<UInt64>) -> UInt64? {
        guard let number = DecimalNumber.parse(text.extracting(offset..<offset + 2), as: UInt64.self) else {
            return nil
        }
        return range.contains(number) ? number : nil
    }
}
