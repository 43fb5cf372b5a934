/// Reads the arguments of a system call into a tree, whatever is missing, added or cut.
///
/// It reads each byte once and never fails: what does not fit the grammar is passed over.
struct ArgumentReader {
    private let text: [UInt8]
    /// Where reading goes on.
    private(set) var position: Int
    private var depth = 0
    private var nodes: [CallArguments.Node] = []
    private var strings: [QuotedBytes] = []

    /// Deeper lists are passed over; no call nests more than a third of it.
    private static let deepest = 32

    /// Reads `text` from `position` on, which is behind the opening parenthesis.
    init(_ text: [UInt8], from position: Int) {
        self.text = text
        self.position = position
        nodes.reserveCapacity(24)
    }

    /// Reads up to and past the closing parenthesis; tells whether there was one.
    mutating func arguments() -> (arguments: CallArguments, isComplete: Bool) {
        var isComplete = false
        while !isComplete {
            readMembers()
            guard position < text.count else { break }
            isComplete = text[position] == UInt8(ascii: ")")
            position += 1
            // Where it is not, a brace too many, as strace of 2003 wrote it.
        }
        return (CallArguments(text: text, nodes: nodes, strings: strings), isComplete)
    }

    /// Reads members up to a closing character, which is left to be read.
    private mutating func readMembers() {
        let first = nodes.count
        var afterComma = false
        while true {
            skipBlanks()
            guard position < text.count else { return }
            switch text[position] {
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                return
            case UInt8(ascii: ","):
                if afterComma || nodes.count == first { add(.omitted) }
                afterComma = true
                position += 1
            default:
                afterComma = false
                readMember()
            }
        }
    }

    /// Adds a node without members.
    private mutating func add(_ kind: CallArguments.Kind, key: Range<Int> = 0..<0, text: Range<Int> = 0..<0) {
        nodes.append(.init(kind: kind, key: key, text: text, string: strings.count, next: nodes.count + 1))
    }

    /// Reads one member, with its name if it has one.
    private mutating func readMember() {
        let node = nodes.count
        let key = readKey()
        if let key, isAtEndOfMember { add(.omitted, key: key) } else { readValue(key: key ?? 0..<0) }
        skipBlanks()
        // `128 => 16`: what the call made of a value counts.
        guard position + 1 < text.count, text[position] == UInt8(ascii: "="), text[position + 1] == UInt8(ascii: ">")
        else { return }
        position += 2
        skipBlanks()
        guard !isAtEndOfMember else { return }
        nodes.removeSubrange(node...)
        readValue(key: key ?? 0..<0)
    }

    /// Reads the name of a member and what stands behind it up to the value, if it has one.
    private mutating func readKey() -> Range<Int>? {
        let start = position
        var end = start
        while end < text.count, text[end].isNameByte { end += 1 }
        guard end > start else { return nil }
        var after = end
        // The number in `msg_iov(1)=` is the count of what follows.
        if after < text.count, text[after] == UInt8(ascii: "(") {
            var number = after + 1
            while number < text.count, text[number].decimalDigit != nil { number += 1 }
            if number + 1 < text.count, text[number] == UInt8(ascii: ")"), text[number + 1] == UInt8(ascii: "=") {
                after = number + 1
            }
        }
        guard after < text.count, text[after] == UInt8(ascii: "="),
            after + 1 >= text.count || text[after + 1] != UInt8(ascii: ">")
        else { return nil }
        position = after + 1
        skipBlanks()
        return start..<end
    }

    private var isAtEndOfMember: Bool {
        guard position < text.count else { return true }
        return switch text[position] {
        case UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): true
        default: false
        }
    }

    /// Reads a value; always moves on.
    private mutating func readValue(key: Range<Int>) {
        guard position < text.count else { return add(.omitted, key: key) }
        switch text[position] {
        case UInt8(ascii: "\""):
            add(.string, key: key)
            strings.append(string())
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            position += 1
            readInside(.list, key: key, name: 0..<0)
            // A parenthesis closes the whole call, also where brackets were lost.
            if depth < Self.deepest, position < text.count, text[position] != UInt8(ascii: ")") { position += 1 }
        case UInt8(ascii: "."):
            while position < text.count, text[position] == UInt8(ascii: ".") { position += 1 }
            add(.omitted, key: key)
        default:
            var end = position
            while end < text.count, text[end].isNameByte { end += 1 }
            guard end > position, end < text.count, text[end] == UInt8(ascii: "(") else { return readWord(key: key) }
            let name = position..<end
            position = end + 1
            readInside(.call, key: key, name: name)
            if depth < Self.deepest, position < text.count, text[position] == UInt8(ascii: ")") { position += 1 }
        }
    }

    /// Reads the members of a list or the arguments of a call, up to what closes it.
    private mutating func readInside(_ kind: CallArguments.Kind, key: Range<Int>, name: Range<Int>) {
        guard depth < Self.deepest else { return add(.omitted, key: key) }
        let node = nodes.count
        add(kind, key: key, text: name)
        depth += 1
        readMembers()
        depth -= 1
        nodes[node].next = nodes.count
    }

    private mutating func string() -> QuotedBytes {
        let offset = position
        var bytes: [UInt8] = []
        // As much as tracers show unless they are asked for more.
        bytes.reserveCapacity(min(32, text.count - position))
        // The forms of vis(3), which truss of FreeBSD writes, mean nothing to strace: both are read alike.
        let end = StringEscapes.vis.decode(
            text.span, from: position + 1, until: UInt8(ascii: "\""), crossesLines: true, into: &bytes)
        position = end.end
        var isCut = !end.isClosed
        if text.span.matches("...", at: position) || text.span.matches("\u{2026}", at: position) {
            isCut = true
            position += 3
        }
        return QuotedBytes(bytes: bytes, isCut: isCut, offset: offset)
    }

    /// Reads a word: up to a comma, a closing bracket or a blank.
    private mutating func readWord(key: Range<Int>) {
        let start = position
        while position < text.count {
            switch text[position] {
            case UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "\""),
                UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "("):
                if position == start {
                    // Nothing else can start here: an opening parenthesis of its own.
                    position += 1
                    return add(.omitted, key: key)
                }
                return add(.word, key: key, text: start..<position)
            case UInt8(ascii: "<"):
                skipLabel()
            case UInt8(ascii: " "), UInt8(ascii: "\t"):
                let blank = position
                skipBlanks()
                // Flags go on behind a comment: 0x1 /* SOCK_STREAM */|0x80800.
                if position < text.count, text[position] == UInt8(ascii: "|") { continue }
                return add(.word, key: key, text: start..<blank)
            default:
                position += 1
            }
        }
        add(start < position ? .word : .omitted, key: key, text: start..<position)
    }

    /// Passes over what strace -y writes behind a descriptor: `3<UDP:[127.0.0.1:4->127.0.0.1:53]>`.
    private mutating func skipLabel() {
        var end = position + 1
        while end < text.count {
            if text[end] == UInt8(ascii: ">") {
                let next = end + 1 < text.count ? text[end + 1] : UInt8(ascii: ",")
                switch next {
                case UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: " "), UInt8(ascii: "]"), UInt8(ascii: "}"):
                    position = end + 1
                    return
                default:
                    break
                }
            }
            end += 1
        }
        position += 1
    }

    /// Passes over blanks and comments.
    private mutating func skipBlanks() {
        while position < text.count {
            switch text[position] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"):
                position += 1
            case UInt8(ascii: "/") where position + 1 < text.count && text[position + 1] == UInt8(ascii: "*"):
                var end = position + 2
                while end + 1 < text.count, text[end] != UInt8(ascii: "*") || text[end + 1] != UInt8(ascii: "/") {
                    end += 1
                }
                position = min(end + 2, text.count)
            default:
                return
            }
        }
    }
}
