internal import DNSWire

/// Where the parts of one line of a system-call trace are.
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
    /// The process, where the prefix is of a usual form (`[pid 8819] 10:00:00 `, `8819  10:00:00 `, nothing but the time of
    /// day, nothing at all); nil where it takes a closer look.
    private(set) var process: Int??
    /// Where the prefix (process, time ...) ends.
    private(set) var prefixEnd = 0
    /// Where the arguments start, after the parenthesis or after `resumed>`.
    private(set) var argumentsStart = 0

    /// Names are looked up to this length; it bounds the work where a line is full of parentheses.
    private static let longestName = 24
    /// The bytes at which something can begin: `"`, `'`, `(`, `+`, `<`.
    private static let marks: UInt64 = 1 << 0x22 | 1 << 0x27 | 1 << 0x28 | 1 << 0x2B | 1 << 0x3C
    /// Of the bytes below 64 those of numbers and times: digits, blanks, `.`, `:`.
    private static let numeric: UInt64 = 0x3FF << 0x30 | 1 << 0x20 | 1 << 0x09 | 1 << 0x2E | 1 << 0x3A

    /// Finds the first known call in `line`, whatever is before it.
    init(_ line: Span<UInt8>, _ names: borrowing CallNameTable) {
        if !readUsual(line, names) { search(line, names) }
    }

    /// Reads a line, if it has nothing before the call but what tracers put there.
    init?(usual line: Span<UInt8>, _ names: borrowing CallNameTable) {
        guard readUsual(line, names) else { return nil }
    }

    /// Reads a line that begins with the usual prefix, if a call is after it that is known, or one that goes on.
    @inline(__always)
    init?(
        _ line: Span<UInt8>, after prefix: UsualPrefix, _ call: (name: CallName?, length: Int)?,
        _ names: borrowing CallNameTable
    ) {
        prefixEnd = prefix.length
        if let call {
            name = call.name
            form = name == nil ? .otherCall : .call
            argumentsStart = prefixEnd &+ call.length &+ 1
        } else {
            guard readResumed(line, at: prefixEnd, names) else { return nil }
        }
        if name != nil { process = prefix.process(of: line) }
    }

    /// Where the name of the call is, if it begins after the prefix.
    var nameRange: Range<Int> { prefixEnd..<max(argumentsStart &- 1, prefixEnd) }

    /// Reads a line that has nothing before the call but what tracers put there; tells whether it is one.
    private mutating func readUsual(_ line: Span<UInt8>, _ names: borrowing CallNameTable) -> Bool {
        let count = line.count
        var start = readProcess(line)
        if ByteWord.isTimeOfDay(line, at: start) { start &+= 15 }
        while start < count, Self.isNumeric(line[start]) { start &+= 1 }
        guard start == 0 || line[start &- 1] == UInt8(ascii: " "), readName(line, at: start, names) else {
            return false
        }
        if start == 0 { process = .some(nil) }
        return true
    }

    /// Reads the name after a prefix, of a call or of one that goes on; tells whether it is one.
    private mutating func readName(_ line: Span<UInt8>, at start: Int, _ names: borrowing CallNameTable) -> Bool {
        let end = line.endOfName(from: start)
        guard end > start else { return readResumed(line, at: start, names) }
        guard line.matches("(", at: end), end &- start <= Self.longestName else { return false }
        prefixEnd = start
        argumentsStart = end &+ 1
        name = names.name(line, start..<end)
        form = name == nil ? .otherCall : .call
        return true
    }

    /// Reads the process at the start of a line (`[pid  8819] `, `8819  `); returns where the time or the call begins.
    private mutating func readProcess(_ line: Span<UInt8>) -> Int {
        let count = line.count
        var word = line.word(at: 0)
        let isBracketed = word & 0xFF_FFFF_FFFF == 0x20_6469_705B  // `[pid `
        var index = isBracketed ? 5 : 0
        while index < count, line[index] == UInt8(ascii: " ") { index &+= 1 }
        let first = index
        if first > 0 { word = line.word(at: first) }
        let digits = ByteWord.digitCount(word)
        let number = ByteWord.number(word, digits: digits)
        index &+= digits
        guard digits > 0, digits < 8, index &+ 1 < count else { return 0 }
        if isBracketed {
            guard line[index] == UInt8(ascii: "]") else { return 0 }
            index &+= 1
        } else if line[index] != UInt8(ascii: " ") {
            // Hours: there is only one process.
            if line[index] == UInt8(ascii: ":"), index <= 2, line[index &+ 1].decimalDigit != nil {
                process = .some(nil)
            }
            return first
        }
        if number > 0 { process = number }
        while index < count, line[index] == UInt8(ascii: " ") { index &+= 1 }
        // A second number is the process, and the first one what an editor put before it.
        if !isBracketed {
            let digits = ByteWord.digitCount(line.word(at: index))
            if digits > 0, index &+ digits < count, line[index &+ digits] == UInt8(ascii: " ") { process = nil }
        }
        return index
    }

    private static func isNumeric(_ byte: UInt8) -> Bool { byte < 64 && numeric &>> UInt64(byte) & 1 == 1 }

    /// Looks for a call among other things.
    private mutating func search(_ line: Span<UInt8>, _ names: borrowing CallNameTable) {
        let count = line.count
        var index = 0
        while index < count {
            let byte = line[index]
            guard byte < 64, Self.marks &>> UInt64(byte) & 1 == 1 else {
                index &+= 1
                continue
            }
            switch byte {
            case UInt8(ascii: "("):
                if readCall(line, parenthesis: index, names) { return }
            case UInt8(ascii: "<"):
                if line.matches("<... ", at: index) {
                    _ = readResumed(line, at: index, names)
                    return
                }
            case UInt8(ascii: "\""):
                return
            case UInt8(ascii: "'"):
                // An apostrophe is in a word.
                if index == 0 || !line[index &- 1].isWordByte { return }
            default:
                if line.matches("+++ ", at: index) {
                    form = .exit
                    prefixEnd = index
                    return
                }
            }
            index &+= 1
        }
    }

    /// Reads the name before a parenthesis; tells whether the line is settled by it.
    private mutating func readCall(
        _ line: Span<UInt8>, parenthesis: Int, _ names: borrowing CallNameTable
    ) -> Bool {
        var start = parenthesis
        let farthest = max(parenthesis &- Self.longestName, 0)
        while start > farthest, line[start &- 1].isNameByte { start &-= 1 }
        guard start < parenthesis else { return false }
        if start > 0, !Self.canStand(line, beforeName: start) { return false }
        prefixEnd = start
        argumentsStart = parenthesis &+ 1
        if let known = names.name(line, start..<parenthesis) {
            name = known
            form = .call
            return true
        }
        guard Self.isTracerPrefix(line, start) else { return false }
        form = .otherCall
        return true
    }

    /// Reads the name of a call that goes on (`<... recvfrom resumed>`); tells whether there is one.
    private mutating func readResumed(_ line: Span<UInt8>, at start: Int, _ names: borrowing CallNameTable) -> Bool {
        // `<... `
        guard line.word(at: start) & 0xFF_FFFF_FFFF == 0x20_2E2E_2E3C else { return false }
        let known = names.leading(line, at: start &+ 5, before: UInt8(ascii: " "))
        let end = known.map { start &+ 5 &+ $0.length } ?? line.endOfName(from: start &+ 5)
        prefixEnd = start
        // ` resumed>`
        guard line.word(at: end) == 0x6465_6D75_7365_7220, end &+ 8 < line.count, line[end &+ 8] == UInt8(ascii: ">")
        else { return false }
        argumentsStart = end &+ 9
        name = known?.name
        form = name == nil ? .otherCall : .resumed
        return true
    }

    /// Program output may end right before a call, but a path, a quotation or a qualified name is no prefix.
    private static func canStand(_ line: Span<UInt8>, beforeName start: Int) -> Bool {
        let byte = line[start &- 1]
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: "("):
            return false
        case UInt8(ascii: "/"), UInt8(ascii: "-"):
            // `//` and `--` begin a comment; grep puts a line's number and a dash before lines around those it has found.
            guard start > 1 else { return false }
            let before = line[start &- 2]
            if byte == UInt8(ascii: "-"), before.decimalDigit != nil { return true }
            return before == byte
                && (start == 2 || line[start &- 3] == UInt8(ascii: " ") || line[start &- 3] == UInt8(ascii: "\t"))
        default:
            return true
        }
    }

    /// Whether a line is nothing but the beginning of one that was wrapped: what a tracer writes before a call, or that and
    /// `<... recvfrom`.
    static func isBeginning(_ line: Span<UInt8>) -> Bool {
        guard line.count <= longestBeginning else { return false }
        var end = line.count
        var goesOn = false
        if let mark = line.lastIndex(of: UInt8(ascii: "<"), from: 0, before: line.count),
            line.matches("<... ", at: mark)
        {
            guard line.firstIndex(of: UInt8(ascii: ">"), from: mark) == nil else { return false }
            end = mark
            goesOn = true
        }
        guard isTracerPrefix(line, end) else { return false }
        if goesOn { return true }
        var digits = 0
        for index in 0..<end where line[index].decimalDigit != nil { digits &+= 1 }
        return digits > 0 && line.firstIndex(of: "[pid ") != nil || digits >= 6
    }

    /// Whether what a line begins with is a call to its end: after its parentheses is what it returned, or nothing.
    static func isWholeCall(_ line: Span<UInt8>) -> Bool {
        var depth = 0
        var index = 0
        var isInString = false
        while index < line.count {
            switch line[index] {
            case UInt8(ascii: "\\"): index &+= 1
            case UInt8(ascii: "\""): isInString.toggle()
            case UInt8(ascii: "("): if !isInString { depth &+= 1 }
            case UInt8(ascii: ")"):
                if !isInString { depth &-= 1 }
                if depth == 0, !isInString {
                    let next = line.endOfBlanks(from: index &+ 1)
                    return next >= line.count || line[next] == UInt8(ascii: "=")
                }
            default: break
            }
            index &+= 1
        }
        return true
    }

    /// What may be before a call on a wrapped line without its own is no longer.
    private static let longestBeginning = 128

    /// Whether everything before `end` is what a tracer writes before a call: then the call is what it seems to be,
    /// and no other call is to be looked for in its arguments.
    ///
    /// What a log puts before that ends with a bar, a colon or a word (`stderr F`), before the number of the process.
    private static func isTracerPrefix(_ line: Span<UInt8>, _ end: Int) -> Bool {
        var depth = 0
        var index = startOfTracerPrefix(line, end)
        while index < end {
            let byte = line[index]
            if isNumeric(byte) {
                index &+= 1
                continue
            }
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "<"):
                depth &+= 1
            case UInt8(ascii: "]"), UInt8(ascii: ">"):
                depth &-= depth > 0 ? 1 : 0
            case UInt8(ascii: "+"):
                break
            default:
                if depth == 0 {
                    guard line.matches("pid ", at: index) else { return false }
                    index &+= 3
                }
            }
            index &+= 1
        }
        return true
    }

    /// Where a tracer's own prefix begins, after what a log has put before it.
    private static func startOfTracerPrefix(_ line: Span<UInt8>, _ end: Int) -> Int {
        var start = 0
        var index = 0
        while index < end {
            switch line[index] {
            case UInt8(ascii: "["):
                if line.matches("[pid ", at: index) { return index }
            case UInt8(ascii: "|"):
                start = index &+ 1
            case UInt8(ascii: ":"):
                if index &+ 1 < end, line[index &+ 1] == UInt8(ascii: " ") { start = index &+ 2 }
            default:
                break
            }
            index &+= 1
        }
        return start
    }
}
