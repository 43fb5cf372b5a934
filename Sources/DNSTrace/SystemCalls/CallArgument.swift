/// An argument of a system call, as far as a trace spells it out.
struct CallArgument: ~Escapable {
    private let call: CallMembers
    private let index: Int

    /// The argument whose node is at `index` of those of the call.
    @_lifetime(copy call)
    init(_ call: borrowing CallMembers, _ index: Int) {
        self.call = copy call
        self.index = index
    }

    private var node: CallArguments.Node { call.nodes[index] }

    /// What it is.
    var kind: CallArguments.Kind { node.kind }

    /// Whether it has a name.
    var hasKey: Bool { !node.key.isEmpty }

    /// The string, if it is one.
    var string: QuotedBytes? {
        @_lifetime(copy self)
        get {
            guard kind == .string else { return nil }
            return QuotedBytes(
                bytes: call.bytes.extracting(node.bytes), isCut: node.isCut, offset: node.text.lowerBound)
        }
    }

    /// The word, if it is one.
    var word: Span<UInt8>? {
        @_lifetime(copy self)
        get { kind == .word ? call.text.extracting(node.text) : nil }
    }

    /// Whether that flag is among those and the numbers that a word puts together with `|`, each with a comment or without.
    func hasFlag(_ flag: String) -> Bool {
        guard let word, word.count >= flag.utf8.count else { return false }
        var start = 0
        while true {
            let end = word.firstIndex(of: UInt8(ascii: "|"), from: start) ?? word.count
            if word.matches(flag, at: start) {
                let next = start &+ flag.utf8.count
                if next == end || word[next] == UInt8(ascii: " ") { return true }
            }
            guard end < word.count else { return false }
            start = end &+ 1
        }
    }

    /// The members of a list.
    var members: CallMembers? {
        @_lifetime(copy self)
        get { kind == .list ? call.part(index &+ 1..<node.next) : nil }
    }

    /// The arguments of a call.
    var parts: CallMembers? {
        @_lifetime(copy self)
        get { kind == .call ? call.part(index &+ 1..<node.next) : nil }
    }

    /// Whether it is a call of that name.
    func isCall(_ name: String) -> Bool { kind == .call && call.text.extracting(node.text).spells(name) }

    /// The number that the word starts with.
    var number: Int? {
        guard let word else { return nil }
        return Int(leading: word)
    }
}
