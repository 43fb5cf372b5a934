/// A time in seconds since 1970 as a calendar and a clock show it: `2026-11-26 00:01:02.123456`.
struct UTCTime: CustomStringConvertible {
    private let seconds: Double

    /// Takes a time.
    init(_ seconds: Double) { self.seconds = seconds }

    /// The time in UTC, to the microsecond.
    var description: String {
        guard (0..<1e12).contains(seconds) else { return "\(seconds) s" }
        let microseconds = Int((seconds * 1_000_000).rounded())
        let (whole, fraction) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
        let (days, clock) = whole.quotientAndRemainder(dividingBy: 86_400)
        let date = Self.date(days)
        return "\(Self.pad(date.year, 4))-\(Self.pad(date.month, 2))-\(Self.pad(date.day, 2)) "
            + "\(Self.pad(clock / 3600, 2)):\(Self.pad(clock / 60 % 60, 2)):\(Self.pad(clock % 60, 2))"
            + ".\(Self.pad(fraction, 6))"
    }

    /// The date so many days after 1970-01-01, counted in eras of 400 years that begin in March.
    private static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let isNextYear = month >= 10
        return (yearOfEra + era * 400 + (isNextYear ? 1 : 0), isNextYear ? month - 9 : month + 3, day)
    }

    private static func pad(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(width - digits.utf8.count, 0)) + digits
    }
}
