/// Fills a store, which nobody else has, with entries and octets; it moves to a larger store where there is no room.
@safe
struct OctetStoreBuilder: ~Copyable {
    private var store: OctetStore
    // Safe: the memory of `store`, of which `used` octets are written, which has room for `capacity`, and the store's slack
    // after that.
    private(set) var base: UnsafeMutableRawPointer
    private var capacity: Int
    /// How many octets have been written.
    var used: Int
    private let entryCapacity: Int
    /// How many entries there are.
    private(set) var entryCount: Int

    /// Makes room for `entries` entries and, to begin with, for `octets` octets of names and data.
    init(entries: Int, octets: Int) { self.init(OctetStore(entries: entries, octets: octets)) }

    /// Makes room in a store that has been used before, if nobody else has it and it is large enough, or else in another.
    init(_ used: consuming OctetStore?, entries: Int, octets: Int) {
        // In place, as another variable would be another owner.
        if used?.hasSingleOwner() == true, used?.makeRoom(entries: entries, octets: octets) == true,
            let store = used.take()
        {
            self.init(store)
        } else {
            self.init(entries: entries, octets: octets)
        }
    }

    /// Goes on with a store that nobody else has.
    init(_ store: consuming OctetStore) {
        let extent = store.extent
        unsafe base = store.base
        capacity = extent.capacity
        used = extent.used
        entryCapacity = extent.entryCapacity
        entryCount = extent.entryCount
        self.store = store
    }

    /// Whether another entry fits; there is room for as many as were asked for.
    @inline(__always) var hasRoomForEntry: Bool { entryCount < entryCapacity }

    /// The store with everything that was appended.
    consuming func finish() -> OctetStore {
        store.extent = OctetStore.Extent(
            capacity: capacity, used: used, entryCapacity: entryCapacity, entryCount: entryCount)
        return store
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

    /// Moves to twice the room, so that what is moved stays linear.
    @inline(never)
    private mutating func grow(by count: Int) {
        let entries = entryCapacity &* MemoryLayout<RecordEntry>.stride
        let larger = OctetStore(entries: entryCapacity, octets: 2 &* capacity &- entries &+ count)
        // Safe: the larger one has room for all that has been written.
        unsafe larger.base.copyMemory(from: base, byteCount: used)
        store = larger
        unsafe base = larger.base
        capacity = larger.extent.capacity
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
        return unsafe base.load(fromByteOffset: index &* MemoryLayout<RecordEntry>.stride, as: RecordEntry.self)
    }

    /// Puts an entry in the place of another.
    ///
    /// - Precondition: the index is in bounds.
    mutating func set(_ entry: RecordEntry, at index: Int) {
        precondition(index >= 0 && index < entryCount)
        // Safe: the index is in bounds.
        unsafe base.storeBytes(of: entry, toByteOffset: index &* MemoryLayout<RecordEntry>.stride, as: RecordEntry.self)
    }

    /// Moves the entries from an index on to another, which makes room in front of them or takes out what was there.
    ///
    /// - Precondition: both are in bounds, and there is room for all entries.
    mutating func moveEntries(from start: Int, to target: Int) {
        let moved = entryCount - start
        precondition(start >= 0 && moved >= 0 && target >= 0 && target + moved <= entryCapacity)
        let stride = MemoryLayout<RecordEntry>.stride
        // Safe: both places have room for the entries that are moved.
        unsafe (base + target &* stride).copyMemory(from: base + start &* stride, byteCount: moved &* stride)
        entryCount = target + moved
    }

    /// Appends an entry, for which there must be room.
    @inline(__always)
    mutating func append(_ entry: RecordEntry) {
        guard hasRoomForEntry else { return }
        // Safe: there is room for entryCapacity entries in front. Field by field: a whole entry would first be put together
        // in memory, and be waited for there.
        let offset = entryCount &* MemoryLayout<RecordEntry>.stride
        let place = unsafe (base + offset).assumingMemoryBound(to: RecordEntry.self)
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
