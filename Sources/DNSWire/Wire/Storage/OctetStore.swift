/// Octets on the heap that several values share: the contents of a long name or key, or the records of a whole message.
///
/// They are written by an ``OctetStoreBuilder`` while nobody else has the store; what has been lent stays as it is.
@safe @usableFromInline
struct OctetStore: @unchecked Sendable {
    // Safe to share: only a single owner ever writes, and in what it has lent no more than the octets from `used` on, so
    // that what any other owner can see does not change.

    /// What of the memory is taken: octets in front, entries at the end.
    ///
    /// In 32 bits each, as many stores are small. A store of records has less than 4 GiB; of others nothing but `used` is looked
    /// at, and that by nobody who would write.
    @usableFromInline
    struct Extent: BitwiseCopyable {
        /// How many octets the memory has, entries and slack among them.
        var total: UInt32
        /// How many octets have been written.
        var used: UInt32
        /// For a store of records: where the first one is, a multiple of four.
        var firstEntry: UInt32
        /// For a store of records: how many there are.
        var entryCount: UInt32

        /// How many octets there is room for; fewer than are used where the store is exactly as large as it must be.
        @inline(__always) var capacity: Int { Int(firstEntry) &- slack }

        /// How many records fit.
        @inline(__always) var entryCapacity: Int { Int(total &- firstEntry) / MemoryLayout<RecordEntry>.stride }
    }

    @usableFromInline var buffer: ManagedBuffer<Extent, UInt64>

    /// Makes room for octets and for entries after them, in one allocation.
    ///
    /// After the octets there are `slack` octets that may be read, and written over, whatever they are.
    init(entries: Int, octets: Int) {
        let size = max(entries, 0) * MemoryLayout<RecordEntry>.stride
        // What would overflow is more than there is memory for.
        let start = OctetStore.start(entries: entries)
        let front = (max(octets, 0) + start + slack + 3) & ~3
        precondition(size == 0 || front + size <= UInt32.max, "more than 4 GiB of records")
        self.init(
            total: front + size,
            Extent(
                total: UInt32(clamping: front + size), used: UInt32(truncatingIfNeeded: start),
                firstEntry: UInt32(clamping: front), entryCount: 0))
    }

    private init(total: Int, _ extent: Extent) {
        buffer = .create(minimumCapacity: (total &+ 7) / 8) { _ in extent }
    }

    /// Where the first octet is: not at 0 where there are records, as nothing is known to be there (``NameMemo``).
    @inline(__always)
    static func start(entries: Int) -> Int { entries > 0 ? 1 : 0 }

    /// Copies octets and entries, of which there are some, into no more memory than they take.
    init(copying octets: UnsafeRawPointer, _ used: Int, entries: UnsafeRawPointer, _ count: Int) {
        let front = (used &+ 3) & ~3
        let size = count &* MemoryLayout<RecordEntry>.stride
        // The entries are the slack of the octets; a single one is not quite enough.
        let total = max(front &+ size, used &+ slack)
        // They come from the stack, so that there are few of them.
        self.init(
            total: total,
            Extent(
                total: UInt32(truncatingIfNeeded: total), used: UInt32(truncatingIfNeeded: used),
                firstEntry: UInt32(truncatingIfNeeded: front), entryCount: UInt32(truncatingIfNeeded: count)))
        // Safe: there is room for both.
        unsafe base.copyMemory(from: octets, byteCount: used)
        unsafe (base + front).copyMemory(from: entries, byteCount: size)
    }

    /// Forgets what has been written, where there is room for as many entries and octets; returns whether there is.
    ///
    /// Only for a single owner, who has lent none of it.
    mutating func makeRoom(entries: Int, octets: Int) -> Bool {
        let total = Int(extent.total)
        let start = OctetStore.start(entries: entries)
        let front = (total &- max(entries, 0) &* MemoryLayout<RecordEntry>.stride) & ~3
        guard start &+ max(octets, 0) &+ slack <= front else { return false }
        extent = Extent(
            total: extent.total, used: UInt32(truncatingIfNeeded: start),
            firstEntry: UInt32(truncatingIfNeeded: front), entryCount: 0)
        return true
    }

    /// Whether nobody else has this store or any octets of it.
    mutating func hasSingleOwner() -> Bool { isKnownUniquelyReferenced(&buffer) }

    /// The memory; whoever uses it keeps the store.
    @inline(__always)
    var base: UnsafeMutableRawPointer {
        // Safe: the elements live as long as the buffer.
        unsafe buffer.withUnsafeMutablePointerToElements { UnsafeMutableRawPointer($0) }
    }

    /// What of the memory is taken.
    @inline(__always)
    var extent: Extent {
        // By pointer, as the property itself would be checked for exclusive access each time.
        get { unsafe buffer.withUnsafeMutablePointerToHeader { unsafe $0.pointee } }
        nonmutating set { unsafe buffer.withUnsafeMutablePointerToHeader { unsafe $0.pointee = newValue } }
    }

    /// Says how much has been written.
    @inline(__always)
    func setExtent(used: Int, entryCount: Int) {
        unsafe buffer.withUnsafeMutablePointerToHeader { header in
            unsafe header.pointee.used = UInt32(truncatingIfNeeded: used)
            unsafe header.pointee.entryCount = UInt32(truncatingIfNeeded: entryCount)
        }
    }

    /// Lends octets that have been written.
    @inline(__always)
    func withSpan<Result: ~Copyable, Failure: Error>(
        _ start: Int, _ count: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        defer { withExtendedLifetime(buffer) {} }
        // Safe: whoever knows start and count has them from a builder; the span does not outlive the closure.
        return try unsafe body(Span(_unsafeBytes: UnsafeRawBufferPointer(start: base + start, count: count)))
    }

    /// An entry that has been appended.
    @inline(__always)
    subscript(entry index: Int) -> RecordEntry {
        defer { withExtendedLifetime(buffer) {} }
        // Safe: index is below entryCount.
        return unsafe base.load(
            fromByteOffset: Int(extent.firstEntry) &+ index &* MemoryLayout<RecordEntry>.stride, as: RecordEntry.self)
    }
}
