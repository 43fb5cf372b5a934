internal import DNSWire

extension CaptureTime: CustomStringConvertible {
    /// The time in UTC: `2026-11-26 00:01:02.123456`, with nine digits where there are nanoseconds, and without the date
    /// where there is none.
    public var description: String {
        var text: [UInt8] = []
        if hasDate {
            appendDate(to: &text)
            text.append(UInt8(ascii: " "))
        }
        appendClock(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends the date, counted in eras of 400 years that begin in March: `2026-11-26`.
    func appendDate(to text: inout [UInt8]) {
        // No calendar has as many years as 64 bits have seconds.
        let days = min(max(seconds, 0) / 86_400, 3_000_000)
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let isNextYear = month >= 10
        Self.append(yearOfEra + era * 400 + (isNextYear ? 1 : 0), 4, to: &text)
        text.append(UInt8(ascii: "-"))
        Self.append(isNextYear ? month - 9 : month + 3, 2, to: &text)
        text.append(UInt8(ascii: "-"))
        Self.append(day, 2, to: &text)
    }

    /// Appends the time of the day: `00:01:02.123456`, with nine digits where there are nanoseconds, or always with six.
    func appendClock(to text: inout [UInt8], digits: Int? = nil) {
        appendSecond(to: &text)
        if digits == 6 {
            text.append(UInt8(ascii: "."))
            Self.append(Int64(nanoseconds / 1000), 6, to: &text)
        } else {
            text.append(addingCapacity: Self.fractionRoom) { appendFraction(to: &$0) }
        }
    }

    /// Appends the second of the day: `00:01:02`.
    func appendSecond(to text: inout [UInt8]) {
        let clock = max(seconds, 0) % 86_400
        Self.append(clock / 3600, 2, to: &text)
        text.append(UInt8(ascii: ":"))
        Self.append(clock / 60 % 60, 2, to: &text)
        text.append(UInt8(ascii: ":"))
        Self.append(clock % 60, 2, to: &text)
    }

    /// Appends the fraction of the second: `.123456`, with nine digits where there are nanoseconds.
    ///
    /// - Precondition: there is room for ``fractionRoom``.
    func appendFraction(to text: inout OutputSpan<UInt8>) {
        text.append(UInt8(ascii: "."))
        let (microseconds, rest) = nanoseconds.quotientAndRemainder(dividingBy: 1000)
        if rest == 0 {
            DecimalNumber.append(UInt64(microseconds), digits: 6, to: &text)
        } else {
            DecimalNumber.append(UInt64(nanoseconds), digits: 9, to: &text)
        }
    }

    /// A point, nine digits, and what writing them asks for beside.
    static var fractionRoom: Int { 24 }

    private static func append(_ number: Int64, _ digits: Int, to text: inout [UInt8]) {
        DecimalNumber.append(UInt64(max(number, 0)), digits: digits, to: &text)
    }
}
