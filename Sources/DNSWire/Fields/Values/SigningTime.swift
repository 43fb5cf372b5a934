/// A time in seconds since 1970-01-01 00:00:00 UTC in six octets (RFC 8945 §4.2).
public struct SigningTime: FieldValue, Comparable, BitwiseCopyable {
    /// The seconds since 1970-01-01 00:00:00 UTC, less than 2 to the power of 48.
    public var seconds: UInt64

    /// Takes the seconds.
    @inlinable public init(seconds: UInt64) { self.seconds = seconds }

    /// 1970-01-01 00:00:00 UTC.
    @inlinable public init() { seconds = 0 }

    /// Orders by the number of seconds.
    @inlinable public static func < (left: SigningTime, right: SigningTime) -> Bool { left.seconds < right.seconds }

    /// Reads six octets.
    @inlinable
    public init(reading reader: inout WireReader) throws(WireDecodingError) { seconds = try reader.readUInt48() }

    /// Writes six octets.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) { try writer.appendUInt48(seconds) }

    /// Prints the seconds.
    public func print(to writer: inout PresentationWriter) { writer.write(decimal: seconds) }

    /// Reads the seconds.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        seconds = try reader.readNumber(upTo: 1 << 48 - 1)
    }
}
