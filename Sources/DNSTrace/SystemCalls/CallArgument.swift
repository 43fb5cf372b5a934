/// An argument of a system call, as far as a trace spells it out.
indirect enum CallArgument: Sendable {
    /// A quoted string.
    case string(QuotedBytes)
    /// A number, a constant, flags, a pointer: anything in one word, without its comments.
    case word([UInt8])
    /// `{a=b, c}` or `[a, b]`.
    case list([Member])
    /// `htons(53)`, `inet_addr("127.0.0.1")`.
    case call(name: String, [Member])
    /// Left out: `...`, or nothing between two commas.
    case omitted

    /// A member of a list, or an argument of a call, with its name where it has one.
    struct Member: Sendable {
        /// `msg_iov` of `msg_iov=[...]` and of the old `msg_iov(1)=[...]`.
        var key: String?
        /// What the member holds.
        var value: CallArgument
    }

    /// The string, if it is one.
    var string: QuotedBytes? {
        if case .string(let string) = self { string } else { nil }
    }

    /// The word, if it is one.
    var word: [UInt8]? {
        if case .word(let word) = self { word } else { nil }
    }

    /// The members of a list.
    var members: [Member]? {
        if case .list(let members) = self { members } else { nil }
    }

    /// The number that the word starts with.
    var number: Int? { word.flatMap { Int(leading: $0) } }

    /// The first value of that name, at any depth: versions of strace nest the same fields differently.
    func value(named key: String) -> CallArgument? {
        switch self {
        case .list(let members), .call(_, let members): members.value(named: key)
        default: nil
        }
    }
}

extension [CallArgument.Member] {
    /// The first value of that name, at any depth.
    func value(named key: String) -> CallArgument? {
        for member in self {
            if member.key == key { return member.value }
            if let found = member.value.value(named: key) { return found }
        }
        return nil
    }

    /// The argument at `index`, if there are that many.
    func value(at index: Int) -> CallArgument? {
        indices.contains(index) ? self[index].value : nil
    }
}
