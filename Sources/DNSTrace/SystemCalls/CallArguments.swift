/// The arguments of a system call as a tree, whose nodes stand one behind the other, each before its members.
final class CallArguments: Sendable {
    /// What a node is.
    enum Kind: Sendable {
        /// A quoted string.
        case string
        /// A number, a constant, flags, a pointer: anything in one word.
        case word
        /// `{a=b, c}` or `[a, b]`.
        case list
        /// `htons(53)`, `inet_addr("127.0.0.1")`.
        case call
        /// Left out: `...`, or nothing between two commas.
        case omitted
    }

    /// An argument, or a member of one.
    struct Node: Sendable {
        /// What it is.
        var kind: Kind
        /// Its name (`msg_iov` of `msg_iov=[...]` and of the old `msg_iov(1)=[...]`) in the text; empty where it has none.
        var key: Range<Int> { Int(keyStart)..<Int(keyEnd) }
        /// Where a word stands in the text, or the name of a call.
        var text: Range<Int> { Int(textStart)..<Int(textEnd) }
        /// Which of the strings it is.
        var string: Int { Int(stringIndex) }
        /// The node behind this one and its members.
        var next: Int {
            get { Int(nextIndex) }
            set { nextIndex = Int32(truncatingIfNeeded: newValue) }
        }

        // A call's text is no longer than a few megabytes (``CallText``).
        private var keyStart, keyEnd, textStart, textEnd, stringIndex, nextIndex: Int32

        /// Makes a node.
        init(kind: Kind, key: Range<Int> = 0..<0, text: Range<Int> = 0..<0, string: Int = 0, next: Int) {
            self.kind = kind
            keyStart = Int32(truncatingIfNeeded: key.lowerBound)
            keyEnd = Int32(truncatingIfNeeded: key.upperBound)
            textStart = Int32(truncatingIfNeeded: text.lowerBound)
            textEnd = Int32(truncatingIfNeeded: text.upperBound)
            stringIndex = Int32(truncatingIfNeeded: string)
            nextIndex = Int32(truncatingIfNeeded: next)
        }
    }

    /// The text of the call.
    let text: [UInt8]
    /// The nodes.
    let nodes: [Node]
    /// The strings, in their order.
    let strings: [QuotedBytes]

    /// Makes a tree of its parts.
    init(text: [UInt8], nodes: [Node], strings: [QuotedBytes]) {
        self.text = text
        self.nodes = nodes
        self.strings = strings
    }

    /// Makes the arguments that read and write have.
    convenience init(descriptor: Int, _ string: QuotedBytes, length: Int) {
        let number = Array(String(descriptor).utf8)
        let text = number + Array(String(length).utf8)
        let nodes = [
            Node(kind: .word, text: 0..<number.count, next: 1), Node(kind: .string, next: 2),
            Node(kind: .word, text: number.count..<text.count, next: 3),
        ]
        self.init(text: text, nodes: nodes, strings: [string])
    }

    /// The arguments themselves.
    var members: CallMembers { CallMembers(self, 0..<nodes.count) }
}
