/// What stands before the call on a line: the process, its program, the time.
///
/// Tracers, editors, mails and logs all put something there. What fits is read, the rest is passed over.
struct LinePrefix: Sendable {
    /// The process or thread.
    var process: Int?
    /// The program's name (strace -Y).
    private(set) var program: String?
    /// The time of day, or since 1970, in seconds.
    private(set) var time: Double?
    /// The seconds since the line before (strace -r).
    private(set) var elapsed: Double?

    /// Reads the first `end` bytes of `line`.
    init(_ line: borrowing Span<UInt8>, end: Int) {
        var afterWord = false
        var index = 0
        while index < end {
            if line[index] == UInt8(ascii: " ") || line[index] == UInt8(ascii: "\t") {
                index += 1
                continue
            }
            let start = index
            while index < end, line[index] != UInt8(ascii: " "), line[index] != UInt8(ascii: "\t") { index += 1 }
            let token = line.array(start..<index)
            if token == Array("[pid".utf8) || token == Array("pid".utf8) || token == Array("[".utf8) {
                afterWord = token.count == 1
                continue
            }
            if token.starts(with: "[pid".utf8) { continue }
            afterWord = !read(token[...], afterWord: afterWord) && token.contains { $0 >= UInt8(ascii: "A") }
        }
    }

    /// Reads one token of the prefix; tells whether it was one that the tracer wrote.
    private mutating func read(_ token: ArraySlice<UInt8>, afterWord: Bool) -> Bool {
        if let clock = Self.clock(token) {
            time = clock
            return true
        }
        var token = token
        if token.last == UInt8(ascii: "]") { token = token.dropLast() }
        if token.last == UInt8(ascii: ")") { token = token.dropLast() }
        if token.last == UInt8(ascii: ">"), let open = token.firstIndex(of: UInt8(ascii: "<")) {
            guard let number = Int(spelled: token[..<open]), number > 0 else { return false }
            process = number
            program = String(decoding: token[(open + 1)..<(token.endIndex - 1)], as: UTF8.self)
            return true
        }
        if token.contains(UInt8(ascii: ".")), let seconds = Double(seconds: token) {
            let fraction = token.endIndex - (token.firstIndex(of: UInt8(ascii: ".")) ?? token.endIndex) - 1
            if seconds < 100_000_000, fraction == 6 || fraction == 9 {
                elapsed = seconds
            } else {
                time = seconds
            }
            return true
        }
        // "Jul 01" is a date, and what stands in brackets after a space ("[ 307]") is the number of the call.
        if !afterWord, process == nil, token.first?.decimalDigit != nil, let number = Int(spelled: token), number > 0 {
            process = number
            return true
        }
        return false
    }

    /// The seconds since midnight of "11:24:19.110979".
    private static func clock(_ token: ArraySlice<UInt8>) -> Double? {
        let parts = token.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count <= 2, parts[1].count == 2, let hours = Int(spelled: parts[0]),
            let minutes = Int(spelled: parts[1]), let seconds = Double(seconds: parts[2]), seconds < 61
        else { return nil }
        return Double(hours &* 3600 &+ minutes &* 60) + seconds
    }
}
