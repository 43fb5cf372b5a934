// Copies that take more than they are asked for, where that is faster: at least `slack` octets are read from the source and
// written to the destination.

/// How many octets after what is copied must be there on both sides.
var slack: Int { 32 }

extension UnsafeMutableRawPointer {
    /// Copies `count` octets, but at least `slack`.
    @inline(__always)
    func copyWithSlack(from source: UnsafeRawPointer, _ count: Int) {
        // Safe: callers have made sure of slack on both sides.
        unsafe copyMemory(from: source, byteCount: slack)
        guard count > slack else { return }
        unsafe (self + slack).copyMemory(from: source + slack, byteCount: count &- slack)
    }

    /// Writes a pointer to `target` (RFC 1035 §4.1.4).
    @inline(__always)
    func storePointer(to target: Int) {
        // Safe: callers have made sure of room for two octets.
        unsafe storeBytes(of: (0xC000 | UInt16(truncatingIfNeeded: target)).bigEndian, as: UInt16.self)
    }
}
