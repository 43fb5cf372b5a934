/// Constant elements that are in memory as long as the program runs, so that looking one up costs no more than a load.
@safe @usableFromInline
struct LastingTable<Element: BitwiseCopyable & Sendable>: BitwiseCopyable, @unchecked Sendable {
    // Safe to share: the memory is never written again nor freed.
    @usableFromInline let base: UnsafePointer<Element>
    @usableFromInline let count: Int

    /// Asks for each element once.
    init(count: Int, _ element: (Int) -> Element) {
        let base = UnsafeMutablePointer<Element>.allocate(capacity: max(count, 1))
        for index in 0..<max(count, 1) { unsafe (base + index).initialize(to: element(index)) }
        unsafe self.base = UnsafePointer(base)
        self.count = max(count, 1)
    }

    /// The element at an index, or `nil` where the index is out of bounds.
    @inlinable @inline(__always)
    subscript(index: Int) -> Element? {
        guard _fastPath(UInt(bitPattern: index) < UInt(bitPattern: count)) else { return nil }
        // Safe: the index is in bounds.
        return unsafe base[index]
    }
}
