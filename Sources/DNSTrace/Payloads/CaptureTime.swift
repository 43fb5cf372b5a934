/// When something was captured: seconds since 1970-01-01 in UTC, to the nanosecond.
public struct CaptureTime: Hashable, Sendable, Comparable {
    /// The whole seconds since 1970.
    public var seconds: Int64
    /// The nanoseconds after them, 0 to 999,999,999.
    public var nanoseconds: UInt32

    /// Makes a time.
    public init(seconds: Int64, nanoseconds: UInt32 = 0) {
        self.seconds = seconds
        self.nanoseconds = min(nanoseconds, 999_999_999)
    }

    /// Makes the time of so many units, of which a second has `unitsPerSecond`, and which begin `offset` seconds after 1970.
    init(units: UInt64, perSecond unitsPerSecond: UInt64, offset: Int64 = 0) {
        let (whole, rest) = units.quotientAndRemainder(dividingBy: max(unitsPerSecond, 1))
        let (high, low) = rest.multipliedFullWidth(by: 1_000_000_000)
        // Safe: the rest is less than the divisor, and so is the high half of the product.
        let nanoseconds = max(unitsPerSecond, 1).dividingFullWidth((high, low)).quotient
        self.init(
            seconds: Int64(clamping: whole).addingReportingOverflow(offset).partialValue,
            nanoseconds: UInt32(truncatingIfNeeded: nanoseconds))
    }

    /// Orders by time.
    public static func < (left: CaptureTime, right: CaptureTime) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }

    /// The nanoseconds from another time to this one, negative where it is later; at most what 64 bits hold.
    public func nanoseconds(since other: CaptureTime) -> Int64 {
        let (whole, isBeyond) = seconds.subtractingReportingOverflow(other.seconds)
        guard !isBeyond else { return seconds < other.seconds ? .min : .max }
        let (product, isTooLarge) = whole.multipliedReportingOverflow(by: 1_000_000_000)
        guard !isTooLarge else { return whole < 0 ? .min : .max }
        let (sum, overflows) = product.addingReportingOverflow(Int64(nanoseconds) - Int64(other.nanoseconds))
        return overflows ? (whole < 0 ? .min : .max) : sum
    }

    /// The seconds since 1970 as a number with a fraction, which cannot hold all nanoseconds.
    public var sinceEpoch: Double { Double(seconds) + Double(nanoseconds) / 1_000_000_000 }

    /// Whether it says what day it was; less than a day is a time on a clock, or since a capture began.
    public var hasDate: Bool { seconds >= 86_400 }
}
