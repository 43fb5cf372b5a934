/// Text that comes in pieces and is read from its front, in memory that does not grow with all of it.
///
/// After its last octet there are always ends of line, so that whoever reads a word or a few octets at a time need not look
/// for the end before each of them.
@safe
struct TextBuffer: ~Copyable {
    /// How many octets after the last one may be read.
    static var slack: Int { 64 }

    // Safe: capacity + slack octets from base on are this buffer's own while it lives, and all of them are initialized.
    private var base: UnsafeMutableRawPointer
    private var capacity: Int
    /// Where the first octet is that has not been taken; at most `end`.
    private(set) var start = 0
    /// Where the octets end; at most the capacity.
    private(set) var end = 0

    init() {
        capacity = 4096
        unsafe base = TextBuffer.memory(4096)
    }

    deinit { unsafe base.deallocate() }

    private static func memory(_ capacity: Int) -> UnsafeMutableRawPointer {
        let memory = UnsafeMutableRawPointer.allocate(byteCount: capacity + slack, alignment: 16)
        unsafe memory.initializeMemory(as: UInt8.self, repeating: UInt8(ascii: "\n"), count: capacity + slack)
        return unsafe memory
    }

    /// How many octets there are.
    @inline(__always)
    var count: Int { end &- start }

    /// The octets and the ends of line after them; offsets are those of `start` and `end`.
    @inline(__always)
    var text: RawSpan {
        @_lifetime(borrow self)
        get {
            // Safe: end + slack octets are there.
            let span = unsafe RawSpan(_unsafeStart: base, byteCount: end &+ TextBuffer.slack)
            return unsafe _overrideLifetime(span, borrowing: self)
        }
    }

    /// Passes over the octets before an offset, which is from `start` up to `end`.
    @inline(__always)
    mutating func take(to offset: Int) { start = min(max(offset, start), end) }

    /// Appends a piece.
    mutating func append(_ piece: Span<UInt8>) {
        makeRoom(piece.count)
        // Safe: there is room for as many octets, and slack after them.
        unsafe piece.withUnsafeBytes { octets in
            if let source = octets.baseAddress {
                unsafe (base + end).copyMemory(from: source, byteCount: octets.count)
            }
        }
        end += piece.count
        unsafe (base + end).initializeMemory(
            as: UInt8.self, repeating: UInt8(ascii: "\n"), count: TextBuffer.slack)
    }

    /// Moves what is left to the front, into larger memory where it and what comes would not fit.
    private mutating func makeRoom(_ more: Int) {
        let rest = count
        guard more > capacity - end else { return }
        // Memory that is more than half full is not moved within itself, as that would have to be done again soon.
        if more > capacity - rest || rest > capacity / 2 {
            let larger = max(rest + more, 2 * capacity)
            let memory = unsafe TextBuffer.memory(larger)
            // Safe: rest octets from start on are there, and the new memory has room for more.
            unsafe memory.copyMemory(from: base + start, byteCount: rest)
            unsafe base.deallocate()
            unsafe base = memory
            capacity = larger
        } else {
            // Safe: as before; both stretches may overlap.
            unsafe base.copyMemory(from: base + start, byteCount: rest)
        }
        start = 0
        end = rest
    }
}
