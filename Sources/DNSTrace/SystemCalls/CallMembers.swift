/// The arguments of a call, or the members of one of them.
struct CallMembers: Sequence, IteratorProtocol, Sendable {
    private let arguments: CallArguments
    private var nodes: Range<Int>

    /// Takes the nodes of a tree which stand in that range.
    init(_ arguments: CallArguments, _ nodes: Range<Int>) {
        self.arguments = arguments
        self.nodes = nodes
    }

    mutating func next() -> CallArgument? {
        guard let first = nodes.first else { return nil }
        nodes = Swift.min(arguments.nodes[first].next, nodes.upperBound)..<nodes.upperBound
        return CallArgument(arguments, first)
    }

    /// The member at `index`, if there are that many.
    func value(at index: Int) -> CallArgument? {
        var node = nodes.lowerBound
        for _ in 0..<index where node < nodes.upperBound { node = arguments.nodes[node].next }
        return node < nodes.upperBound ? CallArgument(arguments, node) : nil
    }

    /// The first value of that name, at any depth: versions of strace nest the same fields differently.
    func value(named key: String) -> CallArgument? {
        let key = key.utf8.span
        let text = arguments.text
        for index in nodes {
            let range = arguments.nodes[index].key
            guard range.count == key.count else { continue }
            var offset = 0
            while offset < key.count, text[range.lowerBound + offset] == key[offset] { offset += 1 }
            if offset == key.count { return CallArgument(arguments, index) }
        }
        return nil
    }
}
