/// A day of the Gregorian calendar from 1970 on, for the text form of times.
struct CalendarDate {
    /// The year, from 1970.
    let year: UInt64
    /// The month, 1 to 12.
    let month: UInt64
    /// The day of the month, from 1.
    let day: UInt64

    /// The day that is a number of days after 1970-01-01, up to some millions of years.
    init(days: UInt64) {
        // Counted from 0000-03-01, so that a leap day is the last day of a year; an era is 400 years.
        let shifted = days &+ 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    }

    /// A day that exists, in the years 1970 to 9999, or `nil`.
    init?(year: UInt64, month: UInt64, day: UInt64) {
        guard 1970...9999 ~= year, 1...12 ~= month, 1...31 ~= day else { return nil }
        self.year = year
        self.month = month
        self.day = day
        let again = CalendarDate(days: days)
        guard again.month == month, again.day == day else { return nil }
    }

    /// The days since 1970-01-01.
    var days: UInt64 {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear % 400
        let shiftedMonth = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
