/// Fills a store, which nobody else has, with entries and octets; it moves to a larger store where there is no room.
@safe
struct OctetStoreBuilder: ~Copyable {
    // Nil while what is written is in memory of the stack.
    private var store: OctetStore?
    // Safe: memory of which `used` octets are written, which has room for `capacity`, and slack after that.
    private(set) var base: UnsafeMutableRawPointer
    // Safe: room for `entryCapacity` entries, of which `entryCount` are there; never within the room for octets.
    private var entries: UnsafeMutableRawPointer
    private var capacity: Int
    /// How many octets have been written.
    var used: Int
    private let entryCapacity: Int
    /// How many entries there are.
    private(set) var entryCount: Int

    /// Makes room for `entries` entries and, to begin with, for `octets` octets of names and data.
    init(entries: Int, octets: Int) { self.init(OctetStore(entries: entries, octets: octets)) }

    /// Goes on with a store that nobody else has.
    init(_ store: consuming OctetStore) {
        let extent = store.extent
        unsafe base = store.base
        unsafe entries = base + Int(extent.firstEntry)
        capacity = extent.capacity
        used = Int(extent.used)
        entryCapacity = extent.entryCapacity
        entryCount = Int(extent.entryCount)
        self.store = consume store
    }

    /// Memory of the stack, so that a store of records that are few is made when it is known how large it must be.
    @safe
    struct Scratch: ~Escapable {
        // Safe: the memory is there as long as this.
        fileprivate let memory: UnsafeMutableRawBufferPointer

        @_lifetime(immortal)
        fileprivate init(_ memory: UnsafeMutableRawBufferPointer) { unsafe self.memory = memory }
    }

    /// Lends memory of the stack.
    @inline(__always)
    static func withScratch<Result, Failure: Error>(
        _ body: (borrowing Scratch) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        // No more, or it would not be taken from the stack.
        try unsafe withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 8) { memory throws(Failure) in
            // Safe: it does not outlive the closure.
            try unsafe body(Scratch(memory))
        }
    }

    /// Begins in `store` where it is to be filled again and again, or else in `scratch`.
    init(
        refilling store: inout OctetStore?, if isRefilling: Bool, _ scratch: borrowing Scratch, entries: Int,
        octets: Int
    ) {
        if isRefilling {
            self.init(reusing: &store, entries: entries, octets: octets)
        } else {
            self.init(scratch, entries: entries, octets: octets)
        }
    }

    /// Begins in a store that has been used before, if nobody else has it and it is large enough, or else in another.
    private init(reusing store: inout OctetStore?, entries: Int, octets: Int) {
        if var used = store.take(), used.hasSingleOwner(), used.makeRoom(entries: entries, octets: octets) {
            self.init(consume used)
        } else {
            self.init(entries: entries, octets: octets)
        }
    }

    /// Begins in `scratch`, which the builder must not outlive, if it is large enough; then the store is as large as it must be
    /// and no larger.
    init(_ scratch: borrowing Scratch, entries: Int, octets: Int) {
        let scratch = unsafe scratch.memory
        let front = (scratch.count &- entries &* MemoryLayout<RecordEntry>.stride) & ~3
        guard entries > 0, let base = scratch.baseAddress,
            OctetStore.start(entries: entries) &+ octets &+ slack <= front
        else {
            self.init(entries: entries, octets: octets)
            return
        }
        unsafe self.init(
            base, entries: base + front, capacity: front &- slack, used: OctetStore.start(entries: entries), entries)
    }

    /// Begins in memory of the stack.
    private init(
        _ base: UnsafeMutableRawPointer, entries: UnsafeMutableRawPointer, capacity: Int, used: Int,
        _ entryCapacity: Int
    ) {
        store = nil
        unsafe self.base = base
        unsafe self.entries = entries
        self.capacity = capacity
        self.used = used
        self.entryCapacity = entryCapacity
        entryCount = 0
    }

    /// Whether another entry fits; there is room for as many as were asked for.
    @inline(__always) var hasRoomForEntry: Bool { entryCount < entryCapacity }

    /// The store with everything that was appended.
    consuming func finish() -> OctetStore {
        // Taken out, so that the reference is not counted.
        if let store = store.take() {
            store.setExtent(used: used, entryCount: entryCount)
            return store
        }
        return unsafe OctetStore(copying: base, used, entries: entries, entryCount)
    }

    /// Makes sure that there is room for `count` octets more.
    @inline(__always)
    mutating func reserve(_ count: Int) {
        if _slowPath(count > capacity &- used) { grow(by: count) }
    }

    /// The place for the next `count` octets, which are thereby taken.
    @inline(__always)
    private mutating func take(_ count: Int) -> UnsafeMutableRawPointer {
        reserve(count)
        // Safe: used + count <= capacity.
        defer { used &+= count }
        return unsafe base + used
    }

    /// Moves to about twice the room, so that what is moved stays linear.
    @inline(never)
    private mutating func grow(by count: Int) {
        let larger = OctetStore(entries: entryCapacity, octets: used + count + min(used, 1 &<< 28))
        let extent = larger.extent
        // Safe: the larger one has room for all that has been written.
        unsafe larger.base.copyMemory(from: base, byteCount: used)
        let place = unsafe larger.base + Int(extent.firstEntry)
        unsafe place.copyMemory(from: entries, byteCount: entryCount &* MemoryLayout<RecordEntry>.stride)
        unsafe base = larger.base
        unsafe entries = place
        capacity = extent.capacity
        store = larger
    }

    /// Appends octets; returns where they are.
    @inline(__always)
    mutating func append(_ octets: Span<UInt8>) -> Int {
        let start = used
        let place = unsafe take(octets.count)
        // Safe: take has made room for as many octets.
        unsafe octets.withUnsafeBytes { source in
            if let first = source.baseAddress { unsafe place.copyMemory(from: first, byteCount: source.count) }
        }
        return start
    }

    /// Has `body` fill `count` octets, all of which it must set; returns where they are.
    @inline(__always)
    mutating func append(_ count: Int, _ body: (UnsafeMutableRawBufferPointer) -> Void) -> Int {
        let start = used
        let place = unsafe take(count)
        unsafe body(UnsafeMutableRawBufferPointer(start: place, count: count))
        return start
    }

    /// Appends the uncompressed form of a name of `message`; returns where it is.
    @inline(__always)
    mutating func append(_ name: NameExtent, of message: RawSpan) -> Int {
        unsafe append(name.length) { unsafe message.copyName(name, into: $0) }
    }

    /// Appends an entry of another store with its octets.
    mutating func append(_ entry: RecordEntry, of other: OctetStore) {
        var entry = entry
        entry.name = UInt32(truncatingIfNeeded: other.withSpan(Int(entry.name), Int(entry.nameCount)) { append($0) })
        entry.data = UInt32(truncatingIfNeeded: other.withSpan(Int(entry.data), Int(entry.dataCount)) { append($0) })
        append(entry)
    }

    /// One of the entries.
    ///
    /// - Precondition: the index is in bounds.
    subscript(entry index: Int) -> RecordEntry {
        precondition(index >= 0 && index < entryCount)
        // Safe: the index is in bounds.
        return unsafe entries.load(fromByteOffset: index &* MemoryLayout<RecordEntry>.stride, as: RecordEntry.self)
    }

    /// Puts an entry in the place of another.
    ///
    /// - Precondition: the index is in bounds.
    mutating func set(_ entry: RecordEntry, at index: Int) {
        precondition(index >= 0 && index < entryCount)
        // Safe: the index is in bounds.
        unsafe entries.storeBytes(
            of: entry, toByteOffset: index &* MemoryLayout<RecordEntry>.stride, as: RecordEntry.self)
    }

    /// Moves the entries from an index on to another, which makes room in front of them or takes out what was there.
    ///
    /// - Precondition: both are in bounds, and there is room for all entries.
    mutating func moveEntries(from start: Int, to target: Int) {
        let moved = entryCount - start
        precondition(start >= 0 && moved >= 0 && target >= 0 && target + moved <= entryCapacity)
        let stride = MemoryLayout<RecordEntry>.stride
        // Safe: both places have room for the entries that are moved.
        unsafe (entries + target &* stride).copyMemory(from: entries + start &* stride, byteCount: moved &* stride)
        entryCount = target + moved
    }

    /// Appends an entry, for which there must be room.
    @inline(__always)
    mutating func append(_ entry: RecordEntry) {
        guard hasRoomForEntry else { return }
        // Safe: there is room for entryCapacity entries. Field by field: a whole entry would first be put together
        // in memory, and be waited for there.
        let offset = entryCount &* MemoryLayout<RecordEntry>.stride
        let place = unsafe (entries + offset).assumingMemoryBound(to: RecordEntry.self)
        unsafe place.pointee.name = entry.name
        unsafe place.pointee.data = entry.data
        unsafe place.pointee.dataCount = entry.dataCount
        unsafe place.pointee.ttl = entry.ttl
        unsafe place.pointee.type = entry.type
        unsafe place.pointee.recordClass = entry.recordClass
        unsafe place.pointee.nameCount = entry.nameCount
        unsafe place.pointee.firstNameCount = entry.firstNameCount
        unsafe place.pointee.secondNameCount = entry.secondNameCount
        unsafe place.pointee.mayBeCompressed = entry.mayBeCompressed
        unsafe place.pointee.isMalformed = entry.isMalformed
        unsafe place.pointee.firstName = entry.firstName
        entryCount &+= 1
    }
}
