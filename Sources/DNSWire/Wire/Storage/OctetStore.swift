/// Octets on the heap that several values share: the contents of a long name or key, or the records of a whole message.
///
/// They are written by an ``OctetStoreBuilder`` while nobody else has the store; what has been lent stays as it is.
@safe @usableFromInline
struct OctetStore: @unchecked Sendable {
    // Safe to share: only a single owner ever writes, and in what it has lent no more than the octets from `used` on, so
    // that what any other owner can see does not change.

    /// What of the memory is taken.
    @usableFromInline
    struct Extent: BitwiseCopyable {
        /// How many octets there is room for.
        var capacity: Int
        /// How many octets have been written.
        var used: Int
        /// For a store of records: how many of them fit.
        var entryCapacity: Int
        /// For a store of records: how many there are.
        var entryCount: Int
    }

    @usableFromInline var buffer: ManagedBuffer<Extent, UInt64>

    /// Makes room for entries, which are in front, and for octets after them, in one allocation.
    ///
    /// After the room there are `slack` octets that may be read, and written over, whatever they are.
    init(entries: Int, octets: Int) {
        let entries = max(entries, 0)
        let used = entries &* MemoryLayout<RecordEntry>.stride
        let capacity = used &+ max(octets, 0)
        buffer = .create(minimumCapacity: (capacity &+ slack &+ 7) / 8) { _ in
            Extent(capacity: capacity, used: used, entryCapacity: entries, entryCount: 0)
        }
    }

    /// Forgets what has been written, where there is room for as many entries and octets; returns whether there is.
    ///
    /// Only for a single owner, who has lent none of it.
    mutating func makeRoom(entries: Int, octets: Int) -> Bool {
        let entries = max(entries, 0)
        let used = entries &* MemoryLayout<RecordEntry>.stride
        guard used &+ max(octets, 0) <= extent.capacity else { return false }
        extent = Extent(capacity: extent.capacity, used: used, entryCapacity: entries, entryCount: 0)
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
        // Safe: index is below entryCount, and entries are in front.
        return unsafe base.load(fromByteOffset: index &* MemoryLayout<RecordEntry>.stride, as: RecordEntry.self)
    }
}
