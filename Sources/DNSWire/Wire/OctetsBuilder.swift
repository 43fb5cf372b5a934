/// Fills the octets of a new value one after the other; what does not fit is left out, what is missing is zero.
@safe
struct OctetsBuilder {
    // Safe: the memory outlives the builder, which does not leave the closure that it is lent to, and every write is
    // checked against its end.
    private let memory: UnsafeMutableRawBufferPointer
    private var count = 0

    fileprivate init(_ memory: UnsafeMutableRawBufferPointer) { unsafe self.memory = memory }

    /// Appends octets.
    mutating func append(_ octets: Span<UInt8>) {
        guard unsafe octets.count <= memory.count - count else { return }
        unsafe octets.withUnsafeBytes { source in
            unsafe UnsafeMutableRawBufferPointer(rebasing: memory[count...]).copyMemory(from: source)
        }
        count += octets.count
    }

    /// Appends the uncompressed form of a name of `message`.
    mutating func append(_ name: NameExtent, of message: RawSpan) {
        guard unsafe name.length <= memory.count - count else { return }
        unsafe message.copyName(name, into: UnsafeMutableRawBufferPointer(rebasing: memory[count...]))
        count += name.length
    }

    /// Sets what has not been filled to zero.
    fileprivate mutating func finish() {
        unsafe UnsafeMutableRawBufferPointer(rebasing: memory[count...]).initializeMemory(as: UInt8.self, repeating: 0)
        count = unsafe memory.count
    }
}

extension Octets {
    /// Has `body` fill `count` octets.
    init(count: Int, building body: (inout OctetsBuilder) -> Void) {
        unsafe self.init(count: Swift.max(count, 0)) { memory in
            var builder = unsafe OctetsBuilder(memory)
            body(&builder)
            builder.finish()
        }
    }
}
