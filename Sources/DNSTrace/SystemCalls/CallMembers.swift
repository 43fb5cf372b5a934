/// The arguments of a call, or the members of one of them.
struct CallMembers: ~Escapable {
    /// The text that they were read from.
    let text: Span<UInt8>
    /// The nodes of the whole call.
    let nodes: Span<CallArguments.Node>
    /// The bytes of all strings of the call.
    let bytes: Span<UInt8>
    private var range: Range<Int>

    /// Takes the nodes which are in that range.
    @_lifetime(copy text, copy nodes, copy bytes)
    init(text: Span<UInt8>, nodes: Span<CallArguments.Node>, bytes: Span<UInt8>, _ range: Range<Int>) {
        self.text = text
        self.nodes = nodes
        self.bytes = bytes
        self.range = range
    }

    /// The same, but for the range.
    @_lifetime(copy self)
    func part(_ range: Range<Int>) -> CallMembers {
        CallMembers(text: text, nodes: nodes, bytes: bytes, range)
    }

    /// Takes the first one away, if there is one.
    @_lifetime(copy self)
    mutating func next() -> CallArgument? {
        guard let first = range.first else { return nil }
        range = min(nodes[first].next, range.upperBound)..<range.upperBound
        return CallArgument(self, first)
    }

    /// The member at `index`, if there are that many.
    @_lifetime(copy self)
    func value(at index: Int) -> CallArgument? {
        var node = range.lowerBound
        for _ in 0..<index where node < range.upperBound { node = nodes[node].next }
        return node < range.upperBound ? CallArgument(self, node) : nil
    }

    /// The first value of that name, at any depth: versions of strace nest the same fields differently.
    @_lifetime(copy self)
    func value(named key: String) -> CallArgument? {
        let key = key.utf8.span
        for index in range {
            let own = nodes[index].key
            guard own.count == key.count else { continue }
            var offset = 0
            while offset < key.count, text[own.lowerBound &+ offset] == key[offset] { offset &+= 1 }
            if offset == key.count { return CallArgument(self, index) }
        }
        return nil
    }
}
