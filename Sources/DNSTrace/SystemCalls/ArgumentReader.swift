/// Reads the arguments of a system call into a tree, whatever is missing, added or cut.
///
/// It reads each byte once and never fails: what does not fit the grammar is passed over.
struct ArgumentReader {
    private let text: [UInt8]
    /// Where reading goes on.
    private(set) var position: Int
    private var depth = 0

    /// Deeper lists are passed over; no call nests more than a third of it.
    private static let deepest = 32

    /// Reads `text` from `position` on, which is behind the opening parenthesis.
    init(_ text: [UInt8], from position: Int) {
        self.text = text
        self.position = position
    }

    /// Reads up to and past the closing parenthesis; tells whether there was one.
    mutating func arguments() -> (arguments: [CallArgument.Member], isComplete: Bool) {
        var arguments: [CallArgument.Member] = []
        while true {
            arguments += members(until: UInt8(ascii: ")"))
            guard position < text.count else { return (arguments, false) }
            let byte = text[position]
            position += 1
            if byte == UInt8(ascii: ")") { return (arguments, true) }
            // A brace too many, as strace of 2003 wrote it.
        }
    }

    /// Reads members up to a closing character, which is left to be read.
    private mutating func members(until closing: UInt8) -> [CallArgument.Member] {
        var members: [CallArgument.Member] = []
        var afterComma = false
        while true {
            skipBlanks()
            guard position < text.count else { return members }
            switch text[position] {
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                return members
            case UInt8(ascii: ","):
                if afterComma || members.isEmpty { members.append(.init(value: .omitted)) }
                afterComma = true
                position += 1
            default:
                afterComma = false
                members.append(member())
                skipArrow(&members)
            }
        }
    }

    /// Reads one member, with its name if it has one.
    private mutating func member() -> CallArgument.Member {
        let start = position
        var end = start
        while end < text.count, text[end].isNameByte { end += 1 }
        guard end > start else { return .init(value: value()) }
        var after = end
        // The number in `msg_iov(1)=` is the count of what follows.
        if after < text.count, text[after] == UInt8(ascii: "(") {
            var number = after + 1
            while number < text.count, text[number].decimalDigit != nil { number += 1 }
            if number + 1 < text.count, text[number] == UInt8(ascii: ")"), text[number + 1] == UInt8(ascii: "=") {
                after = number + 1
            }
        }
        if after < text.count, text[after] == UInt8(ascii: "="),
            after + 1 >= text.count || text[after + 1] != UInt8(ascii: ">")
        {
            position = after + 1
            skipBlanks()
            let key = String(decoding: text[start..<end], as: UTF8.self)
            return .init(key: key, value: isAtEndOfMember ? .omitted : value())
        }
        return .init(value: value())
    }

    private var isAtEndOfMember: Bool {
        guard position < text.count else { return true }
        return switch text[position] {
        case UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): true
        default: false
        }
    }

    /// `128 => 16`: what the call made of a value counts.
    private mutating func skipArrow(_ members: inout [CallArgument.Member]) {
        skipBlanks()
        guard position + 1 < text.count, text[position] == UInt8(ascii: "="), text[position + 1] == UInt8(ascii: ">"),
            let last = members.indices.last
        else { return }
        position += 2
        skipBlanks()
        if !isAtEndOfMember { members[last].value = value() }
    }

    /// Reads a value; always moves on.
    private mutating func value() -> CallArgument {
        guard position < text.count else { return .omitted }
        switch text[position] {
        case UInt8(ascii: "\""):
            return .string(string())
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            return list()
        case UInt8(ascii: "."):
            while position < text.count, text[position] == UInt8(ascii: ".") { position += 1 }
            return .omitted
        default:
            var end = position
            while end < text.count, text[end].isNameByte { end += 1 }
            guard end > position, end < text.count, text[end] == UInt8(ascii: "(") else { return word() }
            let name = String(decoding: text[position..<end], as: UTF8.self)
            position = end + 1
            return call(name)
        }
    }

    private mutating func list() -> CallArgument {
        let closing = text[position] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]")
        position += 1
        guard depth < Self.deepest else { return .omitted }
        depth += 1
        let members = members(until: closing)
        depth -= 1
        // A parenthesis closes the whole call, also where brackets were lost.
        if position < text.count, text[position] != UInt8(ascii: ")") { position += 1 }
        return .list(members)
    }

    private mutating func call(_ name: String) -> CallArgument {
        guard depth < Self.deepest else { return .omitted }
        depth += 1
        let members = members(until: UInt8(ascii: ")"))
        depth -= 1
        if position < text.count, text[position] == UInt8(ascii: ")") { position += 1 }
        return .call(name: name, members)
    }

    private mutating func string() -> QuotedBytes {
        let offset = position
        var bytes: [UInt8] = []
        // The forms of vis(3), which truss of FreeBSD writes, mean nothing to strace: both are read alike.
        let end = StringEscapes.vis.decode(
            text.span, from: position + 1, until: UInt8(ascii: "\""), crossesLines: true, into: &bytes)
        position = end.end
        var isCut = !end.isClosed
        if position + 2 < text.count, text[position...(position + 2)].elementsEqual("...".utf8) {
            isCut = true
            position += 3
        } else if position + 2 < text.count, text[position...(position + 2)].elementsEqual([0xE2, 0x80, 0xA6]) {
            isCut = true
            position += 3
        }
        return QuotedBytes(bytes: bytes, isCut: isCut, offset: offset)
    }

    /// Reads a word: up to a comma, a closing bracket or a blank; comments between flags are left out.
    private mutating func word() -> CallArgument {
        var word: [UInt8] = []
        while position < text.count {
            switch text[position] {
            case UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "\""),
                UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "("):
                if word.isEmpty {
                    // Nothing else can start here: an opening parenthesis of its own.
                    position += 1
                    return .omitted
                }
                return .word(word)
            case UInt8(ascii: "<"):
                label(&word)
            case UInt8(ascii: " "), UInt8(ascii: "\t"):
                let blank = position
                skipBlanks()
                // Flags go on behind a comment: 0x1 /* SOCK_STREAM */|0x80800.
                if position < text.count, text[position] == UInt8(ascii: "|") { continue }
                position = max(position, blank)
                return .word(word)
            default:
                word.append(text[position])
                position += 1
            }
        }
        return word.isEmpty ? .omitted : .word(word)
    }

    /// Takes over what strace -y writes behind a descriptor: `3<UDP:[127.0.0.1:4->127.0.0.1:53]>`.
    private mutating func label(_ word: inout [UInt8]) {
        var end = position + 1
        while end < text.count {
            if text[end] == UInt8(ascii: ">") {
                let next = end + 1 < text.count ? text[end + 1] : UInt8(ascii: ",")
                switch next {
                case UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: " "), UInt8(ascii: "]"), UInt8(ascii: "}"):
                    word += text[position...end]
                    position = end + 1
                    return
                default:
                    break
                }
            }
            end += 1
        }
        word.append(text[position])
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
