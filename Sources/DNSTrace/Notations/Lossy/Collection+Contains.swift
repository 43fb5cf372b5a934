extension Collection where Element == UInt8, SubSequence: Collection {
    /// Whether some bytes are anywhere in these, one after the other.
    func contains(_ part: [UInt8]) -> Bool {
        guard let first = part.first else { return true }
        var rest = self[...]
        while let at = rest.firstIndex(of: first) {
            rest = rest[at...]
            if rest.starts(with: part) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
