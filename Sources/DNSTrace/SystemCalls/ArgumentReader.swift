/// Reads the arguments of a system call into a tree, whatever is missing, added or cut.
///
/// It takes linear time and never fails: what does not fit the grammar is passed over.
struct ArgumentReader: ~Escapable {
    private let text: Span<UInt8>
    /// Where reading goes on.
    private var position: Int
    private var depth = 0
    /// Whether no label ends after this place any more, as a search that went on to the end has shown.
    private var hasNoMoreLabels = false
    private var tree = CallArguments()

    /// Deeper lists are passed over; no call nests more than a third of it.
    private static let deepest = 32
    /// So many nodes are kept; the longest calls, with a thousand buffers, have a tenth of it.
    private static let mostNodes = 1 << 16

    @_lifetime(copy text)
    private init(_ text: Span<UInt8>, from position: Int) {
        self.text = text
        self.position = position
    }

    /// Reads `text` from `start` on, which is after the opening parenthesis, up to and past the closing one; tells where
    /// that is, and whether there was one.
    ///
    /// - Parameter arguments: What is read, in the place of what was there.
    static func read(
        _ text: Span<UInt8>, from start: Int = 0, into arguments: inout CallArguments
    ) -> (end: Int, isComplete: Bool) {
        var reader = ArgumentReader(text, from: start)
        arguments.removeAll()
        // The memory of what was read before is used again.
        swap(&reader.tree, &arguments)
        let isComplete = reader.readAll()
        swap(&reader.tree, &arguments)
        return (reader.position, isComplete)
    }

    private mutating func readAll() -> Bool {
        while position < text.count {
            readMembers()
            guard position < text.count else { break }
            position += 1
            // Where it is another bracket, that is a brace too many, as strace of 2003 wrote it.
            if text[position - 1] == UInt8(ascii: ")") { return true }
        }
        return false
    }

    /// Reads members up to a closing character, which is left to be read.
    private mutating func readMembers() {
        let first = tree.nodes.count
        var afterComma = false
        while true {
            skipBlanks()
            guard position < text.count else { return }
            switch text[position] {
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                return
            case UInt8(ascii: ","):
                if afterComma || tree.nodes.count == first { add(.omitted) }
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
        guard tree.nodes.count < Self.mostNodes else { return }
        tree.nodes.append(.init(kind: kind, key: key, text: text, next: tree.nodes.count + 1))
    }

    /// Reads one member, with its name if it has one.
    private mutating func readMember() {
        let node = tree.nodes.count
        var name = readName()
        var key = 0..<0
        if !name.isEmpty, passOverEquals() {
            key = name
            skipBlanks()
            name = readName()
        }
        if !key.isEmpty, isAtEndOfMember, name.isEmpty { add(.omitted, key: key) } else { readValue(name, key: key) }
        skipBlanks()
        // `128 => 16`: what the call made of a value counts.
        guard position + 1 < text.count, text[position] == UInt8(ascii: "="), text[position + 1] == UInt8(ascii: ">")
        else { return }
        position += 2
        skipBlanks()
        guard !isAtEndOfMember else { return }
        tree.nodes.removeSubrange(node...)
        readValue(readName(), key: key)
    }

    /// Reads what can be the name of a member or of a call, or a word or its beginning; it is empty where there is none.
    private mutating func readName() -> Range<Int> {
        let start = position
        position = text.endOfName(from: start)
        return start..<position
    }

    /// Passes over what is between a name and its value; tells whether there is that.
    private mutating func passOverEquals() -> Bool {
        guard position < text.count else { return false }
        var after = position
        // The number in `msg_iov(1)=` is the count of what follows.
        if text[after] == UInt8(ascii: "(") {
            repeat { after += 1 } while after < text.count && text[after].decimalDigit != nil
            guard after < text.count, text[after] == UInt8(ascii: ")") else { return false }
            after += 1
        }
        guard after < text.count, text[after] == UInt8(ascii: "="),
            after + 1 >= text.count || text[after + 1] != UInt8(ascii: ">")
        else { return false }
        position = after + 1
        return true
    }

    private var isAtEndOfMember: Bool {
        guard position < text.count else { return true }
        return switch text[position] {
        case UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): true
        default: false
        }
    }

    /// Reads a value, of which the name at its beginning has been read; always moves on.
    private mutating func readValue(_ name: Range<Int>, key: Range<Int>) {
        guard name.isEmpty else {
            guard position < text.count, text[position] == UInt8(ascii: "(") else {
                return readWord(from: name.lowerBound, key: key)
            }
            position += 1
            let isRead = readInside(.call, key: key, name: name)
            if isRead, position < text.count, text[position] == UInt8(ascii: ")") { position += 1 }
            return
        }
        guard position < text.count else { return add(.omitted, key: key) }
        switch text[position] {
        case UInt8(ascii: "\""):
            readString(key: key)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            position += 1
            let isRead = readInside(.list, key: key, name: 0..<0)
            // A parenthesis closes the whole call, also where brackets were lost.
            if isRead, position < text.count, text[position] != UInt8(ascii: ")") { position += 1 }
        case UInt8(ascii: "."):
            while position < text.count, text[position] == UInt8(ascii: ".") { position += 1 }
            add(.omitted, key: key)
        default:
            readWord(from: position, key: key)
        }
    }

    /// Reads the members of a list or the arguments of a call, up to what closes it; tells whether it did, as they may be
    /// too deep for that.
    private mutating func readInside(_ kind: CallArguments.Kind, key: Range<Int>, name: Range<Int>) -> Bool {
        let node = tree.nodes.count
        guard depth < Self.deepest else {
            add(.omitted, key: key)
            return false
        }
        add(kind, key: key, text: name)
        depth += 1
        readMembers()
        depth -= 1
        if node < tree.nodes.count { tree.nodes[node].next = tree.nodes.count }
        return true
    }

    private mutating func readString(key: Range<Int>) {
        let start = position
        let first = tree.bytes.count
        // The forms of vis(3), which truss of FreeBSD writes, mean nothing to strace: both are read alike.
        let end = StringEscapes.vis.decode(
            text, from: position + 1, until: UInt8(ascii: "\""), crossesLines: true, into: &tree.bytes)
        position = end.end
        let hasDots = text.matches("...", at: position) || text.matches("\u{2026}", at: position)
        if hasDots { position += 3 }
        guard tree.nodes.count < Self.mostNodes else { return }
        add(.string, key: key, text: start..<position)
        tree.nodes[tree.nodes.count - 1].isCut = hasDots || !end.isClosed
        tree.nodes[tree.nodes.count - 1].bytes = first..<tree.bytes.count
    }

    /// Reads a word, or the rest of it: up to a comma, a closing bracket or a blank.
    private mutating func readWord(from start: Int, key: Range<Int>) {
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
                // Flags go on after a comment: 0x1 /* SOCK_STREAM */|0x80800.
                if position < text.count, text[position] == UInt8(ascii: "|") { continue }
                return add(.word, key: key, text: start..<blank)
            default:
                position += 1
            }
        }
        add(start < position ? .word : .omitted, key: key, text: start..<position)
    }

    /// Passes over what strace -y writes after a descriptor: `3<UDP:[127.0.0.1:4->127.0.0.1:53]>`.
    private mutating func skipLabel() {
        var end = position
        position += 1
        while !hasNoMoreLabels, let mark = text.firstIndex(of: UInt8(ascii: ">"), from: end + 1) {
            end = mark
            guard end + 1 < text.count else {
                position = end + 1
                return
            }
            switch text[end + 1] {
            case UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: " "), UInt8(ascii: "]"), UInt8(ascii: "}"):
                position = end + 1
                return
            default:
                break
            }
        }
        hasNoMoreLabels = true
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
