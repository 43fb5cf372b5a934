/// Where the parts of one line of a system-call trace stand.
///
/// This is the pass that every line of a trace goes through, so it reads no further than the call's name
/// and allocates nothing; arguments are read later, and only for the calls that matter.
struct SystemCallLine {
    /// What the line is.
    enum Form {
        /// `NAME(` of a call that matters.
        case call
        /// `<... NAME resumed>` of a call that matters.
        case resumed
        /// A system call that does not matter here.
        case otherCall
        /// The end of a process (`+++ exited with 0 +++`).
        case exit
        /// No system call at all.
        case nothing
    }

    /// What the line is.
    private(set) var form = Form.nothing
    /// The call, in the forms `call` and `resumed`.
    private(set) var name: CallName?
    /// Where the prefix (process, time ...) ends.
    private(set) var prefixEnd = 0
    /// Where the arguments start, behind the parenthesis or behind `resumed>`.
    private(set) var argumentsStart = 0

    /// Names are looked up to this length; it bounds the work where a line is full of parentheses.
    private static let longestName = 24

    /// Finds the first known call in `line`, whatever stands before it.
    init(_ line: borrowing Span<UInt8>) {
        var index = 0
        while index < line.count {
            switch line[index] {
            case UInt8(ascii: "("):
                if readCall(line, parenthesis: index) { return }
            case UInt8(ascii: "<") where line.matches("<... ", at: index):
                readResumed(line, at: index)
                return
            case UInt8(ascii: "\""):
                return
            case UInt8(ascii: "+") where line.matches("+++ ", at: index):
                form = .exit
                prefixEnd = index
                return
            default:
                break
            }
            index += 1
        }
    }

    /// Reads the name before a parenthesis; tells whether the line is settled by it.
    private mutating func readCall(_ line: borrowing Span<UInt8>, parenthesis: Int) -> Bool {
        var start = parenthesis
        while start > 0, parenthesis - start < Self.longestName, line[start - 1].isNameByte { start -= 1 }
        guard start < parenthesis else { return false }
        if start > 0, !Self.canStand(beforeName: line[start - 1]) { return false }
        prefixEnd = start
        argumentsStart = parenthesis + 1
        if let known = CallName(line, start..<parenthesis) {
            name = known
            form = .call
            return true
        }
        guard Self.isTracerPrefix(line, start) else { return false }
        form = .otherCall
        return true
    }

    private mutating func readResumed(_ line: borrowing Span<UInt8>, at start: Int) {
        var end = start + 5
        while end < line.count, end - start < Self.longestName, line[end].isNameByte { end += 1 }
        prefixEnd = start
        guard line.matches(" resumed>", at: end) else { return }
        form = .otherCall
        argumentsStart = end + 9
        if let known = CallName(line, (start + 5)..<end) {
            name = known
            form = .resumed
        }
    }

    /// Program output may end right before a call, but a path, a quotation or a qualified name is no prefix.
    private static func canStand(beforeName byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"),
            UInt8(ascii: "-"), UInt8(ascii: "("):
            false
        default:
            true
        }
    }

    /// Whether everything before `end` is what a tracer writes before a call: then the call is what it seems to be,
    /// and no other call is to be looked for in its arguments.
    private static func isTracerPrefix(_ line: borrowing Span<UInt8>, _ end: Int) -> Bool {
        var depth = 0
        var index = 0
        while index < end {
            switch line[index] {
            case UInt8(ascii: "["), UInt8(ascii: "<"):
                depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: ">"):
                depth -= depth > 0 ? 1 : 0
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ":"),
                UInt8(ascii: "."), UInt8(ascii: "+"):
                break
            default:
                if depth == 0 {
                    guard line.matches("pid ", at: index) else { return false }
                    index += 3
                }
            }
            index += 1
        }
        return true
    }
}
