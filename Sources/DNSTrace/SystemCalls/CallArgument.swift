/// An argument of a system call, as far as a trace spells it out.
struct CallArgument: Sendable {
    private let arguments: CallArguments
    private let node: CallArguments.Node
    private let index: Int

    /// The argument whose node stands at `index`.
    init(_ arguments: CallArguments, _ index: Int) {
        self.arguments = arguments
        self.index = index
        node = arguments.nodes[index]
    }

    /// What it is.
    var kind: CallArguments.Kind { node.kind }

    /// Whether it has a name.
    var hasKey: Bool { !node.key.isEmpty }

    /// The string, if it is one.
    var string: QuotedBytes? { kind == .string ? arguments.strings[node.string] : nil }

    /// The word, if it is one.
    var word: ArraySlice<UInt8>? { kind == .word ? arguments.text[node.text] : nil }

    /// Whether that flag is among those and the numbers that a word puts together with `|`, each with a comment or without.
    func hasFlag(_ flag: String) -> Bool {
        guard kind == .word, node.text.count >= flag.utf8.count else { return false }
        let text = arguments.text
        let word = text.span.extracting(node.text)
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
    var members: CallMembers? { kind == .list ? inner : nil }

    /// The arguments of a call.
    var parts: CallMembers? { kind == .call ? inner : nil }

    /// Whether it is a call of that name.
    func isCall(_ name: String) -> Bool { kind == .call && arguments.text[node.text].spells(name) }

    /// The number that the word starts with.
    var number: Int? { word.flatMap { Int(leading: $0) } }

    private var inner: CallMembers { CallMembers(arguments, index + 1..<node.next) }
}
