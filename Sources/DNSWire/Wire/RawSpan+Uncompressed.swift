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
            if extent.pointers == 1 {
                // What the pointer leads to stands there as a whole.
                let own = extent.end &- 2 &- extent.start
                unsafe output.copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: bytes[extent.start..<extent.start &+ own]))
                unsafe UnsafeMutableRawBufferPointer(rebasing: output[own...]).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: bytes[extent.target..<extent.target &+ extent.length &- own])
                )
                return
            }
            var written = 0
            var run = extent.start
            var position = extent.start
            while written < extent.length {
                let octet = unsafe Int(bytes[position])
                guard octet >= 0xC0 || octet == 0 else {
                    position &+= octet &+ 1
                    continue
                }
                let end = octet == 0 ? position &+ 1 : position
                unsafe UnsafeMutableRawBufferPointer(rebasing: output[written...])
                    .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[run..<end]))
                written &+= end &- run
                guard octet != 0 else { break }
                position = unsafe (octet & 0x3F) &<< 8 | Int(bytes[position &+ 1])
                run = position
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
