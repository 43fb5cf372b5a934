extension DomainName {
    /// The labels of a name, the leftmost first.
    public struct Labels: Sequence, IteratorProtocol, Sendable {
        let wire: Octets
        var position = 0

        init(wire: Octets) { self.wire = wire }

        /// The next label's octets, or `nil` at the root.
        public mutating func next() -> Octets? {
            guard position < wire.count else { return nil }
            let start = position + 1
            let end = start + Int(wire[position])
            guard start < end, end <= wire.count else { return nil }
            position = end
            return wire.slice(start..<end)
        }
    }
}
