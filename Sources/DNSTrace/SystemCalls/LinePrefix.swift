internal import DNSWire

/// What is before the call on a line: the process, its program, the time.
///
/// Tracers, editors, mails and logs all put something there. What fits is read, the rest is passed over.
struct LinePrefix: Sendable {
    /// The process or thread.
    var process: Int?
    /// Whether it is written as truss of FreeBSD does.
    private(set) var isTruss = false
    /// The program's name (strace -Y).
    private(set) var program: String?
    /// The time of day, or since 1970, in seconds.
    private(set) var time: Double?
    /// The seconds since the line before (strace -r).
    private(set) var elapsed: Double?
    /// Whether the process is said to be one: `[pid 8819]`.
    private(set) var isProcessNamed = false
    /// The time that a log has put before what the tracer wrote.
    private var foreignTime: Double?
    /// Whether the process is a number without anything that says what it is.
    private var isProcessBare = false

    /// Nothing.
    init() {}

    /// Reads the first `end` bytes of `line`.
    init(_ line: borrowing Span<UInt8>, end: Int) {
        var isAfterWord = false
        var index = 0
        while index < end {
            guard !Self.isBlank(line[index]) else {
                index &+= 1
                continue
            }
            let start = index
            while index < end, !Self.isBlank(line[index]) {
                // A program's name may have blanks: [pid 123<DNS Res~ver #1>].
                if line[index] == UInt8(ascii: "<"), line[start].decimalDigit != nil {
                    while index < end, line[index] != UInt8(ascii: ">") { index &+= 1 }
                } else {
                    index &+= 1
                }
            }
            if line.matches("[pid", at: index &- 4) {
                forget()
                isProcessNamed = true
                isAfterWord = false
            } else if index &- start == 15, ByteWord.isTimeOfDay(line, at: start), readTimeOfDay(line, at: start) {
                isAfterWord = false
            } else if line[start].decimalDigit != nil {
                if readNumber(line, start..<index, isAfterWord: isAfterWord, isLast: index == end) {
                    isAfterWord = false
                }
            } else if !line.matches("pid", at: start) {
                isAfterWord = readWord(line, start..<index)
            }
        }
        if time == nil, elapsed == nil { time = foreignTime }
    }

    /// Forgets what has been read, as it was not written by the tracer.
    private mutating func forget() {
        if let time { foreignTime = time }
        time = nil
        elapsed = nil
        process = nil
        program = nil
        isTruss = false
    }

    /// Reads a word that does not begin with a digit; tells whether a number after it is none of a process.
    private mutating func readWord(_ line: borrowing Span<UInt8>, _ token: Range<Int>) -> Bool {
        let last = line[token.upperBound &- 1]
        if last == UInt8(ascii: ":") || last == UInt8(ascii: "|") {
            // A log's own prefix ends so.
            forget()
            return false
        }
        // The number after the last sign of `trace.txt:12:8819`, `trace.txt-12-8819` and `+8819`.
        var digits = token.upperBound
        while digits > token.lowerBound, line[digits &- 1].decimalDigit != nil { digits &-= 1 }
        if digits < token.upperBound, digits > token.lowerBound,
            Self.canStand(line, beforeProcess: digits, in: token)
        {
            forget()
            isProcessBare = readProcess(Self.digits(line, &digits, token.upperBound), false)
            return false
        }
        // What is in brackets after a blank ("[ 307]") is the number of the call, and "Jul 01" is a date.
        return last == UInt8(ascii: "[") || Self.isMonth(line, token)
    }

    /// Whether the sign before a number is one after which a line begins.
    private static func canStand(
        _ line: borrowing Span<UInt8>, beforeProcess start: Int, in token: Range<Int>
    ) -> Bool {
        switch line[start &- 1] {
        case UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: "`"), UInt8(ascii: ">"), UInt8(ascii: "|"),
            UInt8(ascii: "\""), UInt8(ascii: "'"):
            return true
        case UInt8(ascii: "-"):
            // Before it is the number of a line, and before that the name of a file.
            var before = start &- 1
            while before > token.lowerBound, line[before &- 1].decimalDigit != nil { before &-= 1 }
            let isName = line[token.lowerBound].isNameByte || line[token.lowerBound] == UInt8(ascii: "/")
            return isName && before < start &- 1 && before > token.lowerBound && line[before &- 1] == UInt8(ascii: "-")
        default:
            return false
        }
    }

    /// Whether a word is the name of a month, as logs shorten it.
    private static func isMonth(_ line: borrowing Span<UInt8>, _ token: Range<Int>) -> Bool {
        guard token.count == 3 else { return false }
        let first = token.lowerBound
        for month in months where line.matches(month, at: first) { return true }
        return false
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    /// Reads a token that begins with a digit; tells whether it was one that the tracer wrote.
    private mutating func readNumber(
        _ line: borrowing Span<UInt8>, _ token: Range<Int>, isAfterWord: Bool, isLast: Bool
    ) -> Bool {
        var index = token.lowerBound
        let number = Self.digits(line, &index, token.upperBound)
        guard index < token.upperBound else {
            // Of two numbers, the first one is what an editor put before the line.
            if !isAfterWord, isProcessBare, !isProcessNamed {
                process = nil
                isTruss = false
            }
            isProcessBare = readProcess(number, isAfterWord)
            return isProcessBare
        }
        switch line[index] {
        case UInt8(ascii: ":") where index + 1 == token.upperBound:
            // truss -f of FreeBSD: "888: "; without a blank after it, it is a line's number (grep -n).
            isTruss = !isLast && readProcess(number, isAfterWord)
            isProcessBare = isTruss
            return true
        case UInt8(ascii: ":"):
            if readClock(line, hours: number, from: index + 1, to: token.upperBound) { return true }
            return readBehindLineNumber(line, index + 1, to: token.upperBound)
        case UInt8(ascii: "."):
            let fraction = index + 1
            index = fraction
            let digits = Self.digits(line, &index, token.upperBound)
            guard let number, let digits else { return false }
            let seconds = Double(number) + Self.fraction(digits, places: index - fraction)
            // Relative times are short, and written to the microsecond.
            if number < 100_000_000, !isTruss, index - fraction == 6 || index - fraction == 9 {
                elapsed = seconds
            } else {
                time = seconds
            }
            return true
        case UInt8(ascii: "<"):
            guard let number, number > 0 else { return false }
            var end = token.upperBound
            if line[end - 1] == UInt8(ascii: "]") { end -= 1 }
            guard line[end - 1] == UInt8(ascii: ">"), end - 1 > index else { return false }
            process = number
            program = line.extracting((index + 1)..<(end - 1)).string
            return true
        case UInt8(ascii: "]") where index + 1 == token.upperBound:
            return readProcess(number, isAfterWord)
        case UInt8(ascii: "-"):
            return readBehindLineNumber(line, index + 1, to: token.upperBound)
        default:
            return false
        }
    }

    /// Reads the process of `12:8819` and `12-8819`, as grep writes it.
    private mutating func readBehindLineNumber(_ line: borrowing Span<UInt8>, _ start: Int, to end: Int) -> Bool {
        var index = start
        let number = Self.digits(line, &index, end)
        guard index == end, readProcess(number, false) else { return false }
        isProcessBare = true
        return true
    }

    private mutating func readProcess(_ number: Int?, _ isAfterWord: Bool) -> Bool {
        guard !isAfterWord, process == nil, let number, number > 0 else { return false }
        process = number
        return true
    }

    /// Reads "11:24:19.110979", as nearly all tracers write it.
    private mutating func readTimeOfDay(_ line: borrowing Span<UInt8>, at start: Int) -> Bool {
        let word = line.word(at: start)
        let fraction = Self.fraction(ByteWord.number(line.word(at: start &+ 9), digits: 6), places: 6)
        return setTime(
            hours: ByteWord.number(word, digits: 2), minutes: ByteWord.number(word &>> 24, digits: 2),
            seconds: ByteWord.number(word &>> 48, digits: 2), fraction)
    }

    /// Reads "11:24:19" and other forms.
    private mutating func readClock(_ line: borrowing Span<UInt8>, hours: Int?, from start: Int, to end: Int) -> Bool {
        var index = start
        guard let hours, let minutes = Self.digits(line, &index, end), index == start + 2, index < end,
            line[index] == UInt8(ascii: ":")
        else { return false }
        index &+= 1
        guard let seconds = Self.digits(line, &index, end), index == start + 5 else { return false }
        var fraction = 0.0
        if index < end, line[index] == UInt8(ascii: ".") {
            index &+= 1
            let first = index
            guard let digits = Self.digits(line, &index, end) else { return false }
            fraction = Self.fraction(digits, places: index - first)
        }
        return setTime(hours: hours, minutes: minutes, seconds: seconds, fraction) && index == end
    }

    /// Takes a time of day for that of the line, in seconds since midnight; tells whether there is such a time.
    private mutating func setTime(hours: Int, minutes: Int, seconds: Int, _ fraction: Double) -> Bool {
        guard hours < 25, minutes < 60, seconds < 61 else { return false }
        time = Double(hours * 3600 + minutes * 60 + seconds) + fraction
        return true
    }

    /// The number that digits spell; nil where there are none, or more than fit.
    private static func digits(_ line: borrowing Span<UInt8>, _ index: inout Int, _ end: Int) -> Int? {
        let start = index
        var value = 0
        while index < end, let digit = line[index].decimalDigit {
            if index &- start < 18 { value = value &* 10 &+ digit }
            index &+= 1
        }
        return index > start && index - start <= 18 ? value : nil
    }

    /// The fraction that so many decimal places spell.
    private static func fraction(_ digits: Int, places: Int) -> Double {
        var scale = 1.0
        for _ in 0..<min(places, 18) { scale *= 10 }
        return Double(digits) / scale
    }
}
