internal import DNSWire

/// The line that tcpdump and tshark write above the dump of a packet, which begins with the time.
///
///     heading = [number] [date] (clock / seconds) ...
///
/// `18:02:26.356616 IP 127.0.1.1.46920 > ...`, `2026-11-26 18:02:26.356616 IP ...`, `1795716146.356616 IP ...`,
/// `    1   0.000000    127.0.1.1 -> 127.0.0.2 ...`
enum PacketHeading {
    /// The time in the nearest line with text before an offset, of which one blank line may be in between; nil where there is
    /// none.
    static func time(before offset: Int, in text: [UInt8]) -> CaptureTime? {
        var end = min(max(offset, 0), text.count)
        // The dump may begin within its first line, after blanks.
        while end > 0, text[end &- 1] == 0x20 || text[end &- 1] == 0x09 { end &-= 1 }
        for _ in 0..<2 {
            guard end > 0, text[end &- 1] == 0x0A else { return nil }
            let last = end &- 1
            var start = last
            // No heading is longer, and a text without lines is not gone over again and again.
            while start > 0, text[start &- 1] != 0x0A, last &- start < 4096 { start &-= 1 }
            if text[start..<last].contains(where: { $0 > 0x20 }) { return time(text[start..<last]) }
            end = start
        }
        return nil
    }

    /// The time with which a line begins.
    static func time(_ line: ArraySlice<UInt8>) -> CaptureTime? {
        let words = line.split(maxSplits: 4) { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }.prefix(4)
        var rest = words[...]
        // The number that tshark gives a packet.
        if let first = rest.first, rest.count > 1, first.allSatisfy(isDigit), first.count < 9 {
            rest = rest.dropFirst()
        }
        guard let word = rest.first else { return nil }
        if let day = day(word) {
            return rest.dropFirst().first.flatMap(clock).map { clock in
                CaptureTime(seconds: day &* 86_400 &+ clock.seconds, nanoseconds: clock.nanoseconds)
            }
        }
        return clock(word) ?? seconds(word)
    }

    private static func isDigit(_ octet: UInt8) -> Bool { octet &- 0x30 < 10 }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
        guard !digits.isEmpty, digits.count <= 12, digits.allSatisfy(isDigit) else { return nil }
        return digits.reduce(0) { $0 &* 10 &+ Int64($1 &- 0x30) }
    }

    /// A time of day, such as `18:02:26.356616`.
    private static func clock(_ word: ArraySlice<UInt8>) -> CaptureTime? {
        let parts = word.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 2, parts[1].count == 2, let hours = number(parts[0]),
            let minutes = number(parts[1]), let rest = seconds(parts[2]), hours < 24, minutes < 60, rest.seconds < 61
        else { return nil }
        return CaptureTime(seconds: hours * 3600 + minutes * 60 + rest.seconds, nanoseconds: rest.nanoseconds)
    }

    /// A number of seconds, such as `0.000000` or `1795716146.356616`.
    private static func seconds(_ word: ArraySlice<UInt8>) -> CaptureTime? {
        let parts = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count <= 9, let whole = number(parts[0]), var fraction = number(parts[1])
        else {
            return nil
        }
        for _ in parts[1].count..<9 { fraction &*= 10 }
        return CaptureTime(seconds: whole, nanoseconds: UInt32(truncatingIfNeeded: fraction))
    }

    /// The days from 1970 to a date of the Gregorian calendar, `2026-11-26`.
    private static func day(_ word: ArraySlice<UInt8>) -> Int64? {
        let parts = word.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, let year = number(parts[0]), let month = number(parts[1]),
            let day = number(parts[2]), (1...12).contains(month), (1...31).contains(day), year >= 1970
        else { return nil }
        // Years begin in March, so that the day that is not always there is the last.
        let shifted = month > 2 ? year : year - 1
        let era = shifted / 400
        let yearOfEra = shifted % 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
