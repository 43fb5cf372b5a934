extension Span where Element == UInt8 {
    /// Whether this run is before `other` in the order of octets, a run before its continuations.
    func precedes(_ other: Span<UInt8>) -> Bool {
        for index in 0..<Swift.min(count, other.count) where self[index] != other[index] {
            return self[index] < other[index]
        }
        return count < other.count
    }
}

extension Array where Element == UInt8 {
    /// Appends the octets of a span.
    package mutating func append(_ octets: Span<UInt8>) {
        // Safe: the octets are copied before the span ends.
        unsafe octets.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}
