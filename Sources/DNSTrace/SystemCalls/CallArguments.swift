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
        var key: Range<Int> = 0..<0
        /// Where a word stands in the text, or the name of a call.
        var text: Range<Int> = 0..<0
        /// Which of the strings it is.
        var string = 0
        /// The node behind this one and its members.
        var next = 0
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
