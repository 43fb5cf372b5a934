extension RawSpan {
    /// Writes the uncompressed form of a checked name; `output` has room for `extent.length` octets.
    func copyName(_ extent: NameExtent, into output: UnsafeMutableRawBufferPointer) {
        // Safe: the extent has been checked against these very octets, so every label and pointer is in bounds, the walk
        // ends, and its labels add up to extent.length.
        unsafe withUnsafeBytes { bytes in
            guard extent.isCompressed else {
                unsafe output.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[extent.start..<extent.end]))
                return
            }
            guard let target = output.baseAddress else { return }
            unsafe copyLabels(from: extent.start, count: extent.length, to: target)
        }
    }

    /// Writes the labels of a checked name from `start` on, through its pointers, `count` octets with the root label.
    func copyLabels(from start: Int, count: Int, to target: UnsafeMutableRawPointer) {
        unsafe withUnsafeBytes { bytes in
            guard let source = bytes.baseAddress else { return }
            var written = 0
            var run = start
            // Safe: the name has been checked in these very octets, so every label and pointer is in bounds, the walk ends,
            // and its labels add up to `count`, for which there is room.
            while written < count, let passed = passedName(at: run, before: byteCount) {
                let own = passed.end &- run &- (passed.isCompressed ? 2 : 0)
                unsafe (target + written).copyMemory(from: source + run, byteCount: own)
                written &+= own
                guard passed.isCompressed else { break }
                run = Int(uint16(passed.end &- 2) & 0x3FFF)
            }
        }
    }

    /// Lends the uncompressed form of a checked name; only a compressed one is copied, to the stack.
    @inline(__always)
    func withUncompressedName<Result, Failure: Error>(
        _ extent: NameExtent, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard extent.isCompressed else { return try body(octets(extent.start..<extent.end)) }
        return try unsafe withUnsafeTemporaryAllocation(byteCount: 256, alignment: 8) { buffer throws(Failure) in
            let name = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<extent.length])
            unsafe copyName(extent, into: name)
            // Safe: the span does not outlive the closure, and copyName has set each of its octets.
            return try unsafe body(Span(_unsafeBytes: UnsafeRawBufferPointer(name)))
        }
    }
}

extension Octets {
    /// The uncompressed form of a checked name.
    init(_ message: RawSpan, name extent: NameExtent) {
        unsafe self.init(count: extent.length) { buffer in unsafe message.copyName(extent, into: buffer) }
    }
}
