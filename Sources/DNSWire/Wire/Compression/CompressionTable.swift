/// Which label sequences an output already holds: a tree of labels, kept in a hash table with bounded probes.
///
/// A node is one label at an offset of the output, and its parent the node of the labels to its right; looking a name up
/// from its last label leftwards takes one step a label. A lookup or insertion probes at most `probeLimit` slots, so that
/// chosen labels cannot make it slow; what finds no slot is simply not remembered.
///
/// A message begins with a small table and moves to one four times as large when it needs it. Nodes have the number of
/// their message in them, so that nothing is cleared in between. They are also kept in the order of their insertion, so
/// that the last ones can be taken back.
@safe
struct CompressionTable: ~Copyable {
    static var probeLimit: Int { 32 }
    /// The highest offset that a pointer can name (RFC 1035 §4.1.4).
    static var largestTarget: Int { 0x3FFF }
    private static var smallestCapacity: Int { 128 }
    private static var largestCapacity: Int { 1 << 13 }
    /// Room for a name and for what is read after it.
    private static var nameRoom: Int { 256 + slack }

    // Safe: there is room for all tables from the smallest one up to `ownCapacity`, one after the other, all of them set.
    private var tables: UnsafeMutablePointer<UInt64>
    private var ownCapacity = CompressionTable.smallestCapacity
    // Safe: after the tables, with room for as many nodes as the largest of them takes: for each node, in their order, its
    // slot in the lower half, and above it the bits of its hash that choose a slot in larger tables.
    private var order: UnsafeMutablePointer<UInt64>
    // Safe: room for two names and, after them, for the places of the labels of one and for its path.
    private let names: UnsafeMutableRawPointer

    /// The table of this message, of `mask` + 1 slots.
    ///
    /// A slot has, from its lowest bit on: the number of the message that it is of, the offset of a label, the offset of
    /// the label's parent or 0, and sixteen bits of its hash, so that most other labels need not be looked at.
    private(set) var nodes: UnsafeMutablePointer<UInt64>
    private(set) var mask = CompressionTable.smallestCapacity &- 1
    /// How many nodes the table takes before it grows.
    private(set) var most = CompressionTable.smallestCapacity / 4
    /// The number of nodes.
    var count = 0
    /// The number of the message, whose lowest 16 bits are never 0.
    private(set) var session = 1
    /// Where the first name is, whose labels enter the table when another name comes; 0 for none.
    var pending = 0
    /// How many octets it has.
    var pendingCount = 0
    /// How many nodes there are in `path`.
    var pathCount = 0
    /// The owner that was written last: most records have the owner of the one before.
    var last: RecentName

    /// An empty table.
    init() {
        unsafe tables = CompressionTable.allocate(ownCapacity)
        unsafe nodes = tables
        unsafe order = tables + CompressionTable.start(ownCapacity &* 4)
        unsafe names = .allocate(byteCount: 2 &* CompressionTable.nameRoom &+ 512, alignment: 8)
        unsafe last = RecentName(UnsafeRawPointer(names), count: 0, target: 0)
    }

    deinit {
        unsafe tables.deallocate()
        unsafe names.deallocate()
    }

    /// Forgets everything and begins a message; returns its number.
    @inline(__always)
    mutating func begin() -> Int {
        session &+= 1
        if session & 0xFFFF == 0 { clear() }
        unsafe nodes = tables
        mask = CompressionTable.smallestCapacity &- 1
        most = CompressionTable.smallestCapacity / 4
        count = 0
        pending = 0
        pathCount = 0
        unsafe last = RecentName(UnsafeRawPointer(names), count: 0, target: 0)
        return session
    }

    /// Begins to number messages anew in what nodes have of their numbers.
    @inline(never)
    private mutating func clear() {
        // Safe: all tables together.
        unsafe tables.update(repeating: 0, count: CompressionTable.start(ownCapacity &* 4))
        session &+= 1
    }

    /// What nodes have of the number of the message, from 1 to 0xFFFF.
    @inline(__always)
    var generation: UInt64 { UInt64(truncatingIfNeeded: session & 0xFFFF) }

    /// Forgets the names that began at `offset` or after it.
    mutating func rewind(to offset: Int) {
        unsafe last = RecentName(UnsafeRawPointer(names), count: 0, target: 0)
        if pending >= offset { pending = 0 }
        pathCount = 0
        while count > 0 {
            // Safe: order has a slot of the table for each node. Each node taken back was the last one to find its slot.
            let slot = unsafe Int(order[count &- 1] & 0xFFFF) & mask
            guard unsafe CompressionTable.offset(of: nodes[slot]) >= offset else { return }
            unsafe nodes[slot] = 0
            count &-= 1
        }
    }

    /// Where the places of a name's labels are put together: room for 256.
    @inline(__always)
    var starts: UnsafeMutablePointer<UInt8> {
        unsafe (names + 2 &* CompressionTable.nameRoom).assumingMemoryBound(to: UInt8.self)
    }

    /// The offsets of the nodes of the name that was looked up last, from its last label leftwards: room for 128.
    @inline(__always)
    var path: UnsafeMutablePointer<UInt16> {
        unsafe (names + (2 &* CompressionTable.nameRoom &+ 256)).assumingMemoryBound(to: UInt16.self)
    }

    /// Room for a name and slack, which is not that of the last one.
    @inline(__always)
    var freeName: UnsafeMutableRawPointer {
        unsafe last.start == UnsafeRawPointer(names) ? names + CompressionTable.nameRoom : names
    }

    /// The offset of a node's label.
    @inline(__always)
    static func offset(of node: UInt64) -> Int { Int(truncatingIfNeeded: node &>> 16) & 0xFFFF }

    /// Where among all tables one begins: they have 128, 512, 2048, 8192 slots.
    private static func start(_ capacity: Int) -> Int { (capacity &- smallestCapacity) / 3 }

    /// How many nodes a table takes: few, so that probes are short; the largest one more, as there is none after it.
    private static func most(of capacity: Int) -> Int { capacity < largestCapacity ? capacity / 4 : capacity / 2 }

    /// Makes room for all tables up to one of `capacity` slots, and for the order of as many nodes as it takes.
    private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<UInt64> {
        let count = start(capacity &* 4) &+ most(of: capacity)
        let memory = UnsafeMutablePointer<UInt64>.allocate(capacity: count)
        unsafe memory.initialize(repeating: 0, count: count)
        return unsafe memory
    }

    /// Moves to tables four times as large until there is room for `more` nodes, or no larger one.
    @inline(never)
    mutating func grow(by more: Int) {
        while count &+ more > most, mask < CompressionTable.largestCapacity &- 1 {
            let capacity = (mask &+ 1) &* 4
            let (old, oldTables, oldOrder, earlier) = unsafe (nodes, tables, order, count)
            let isNew = capacity > ownCapacity
            if isNew {
                unsafe tables = CompressionTable.allocate(capacity)
                unsafe order = tables + CompressionTable.start(capacity &* 4)
                ownCapacity = capacity
            }
            unsafe nodes = tables + CompressionTable.start(capacity)
            mask = capacity &- 1
            most = CompressionTable.most(of: capacity)
            count = 0
            for index in 0..<earlier {
                // Safe: the order has a slot of the old table for each node, and is written no further than it was read.
                let entry = unsafe oldOrder[index]
                let hash = entry &>> 16
                if let slot = freeSlot(hash) { insert(unsafe old[Int(entry & 0xFFFF)], hash: hash, at: slot) }
            }
            if isNew { unsafe oldTables.deallocate() }
        }
    }

    /// The first free slot for a hash, if it is near enough.
    @inline(__always)
    func freeSlot(_ hash: UInt64) -> Int? {
        var slot = Int(truncatingIfNeeded: hash) & mask
        var probes = CompressionTable.probeLimit
        // Safe: a slot is at most mask.
        while unsafe nodes[slot] & 0xFFFF == generation {
            probes &-= 1
            guard probes > 0 else { return nil }
            slot = (slot &+ 1) & mask
        }
        return slot
    }

    /// Puts a node into a free slot.
    @inline(__always)
    mutating func insert(_ node: UInt64, hash: UInt64, at slot: Int) {
        // Safe: callers make sure that count is below most; a slot is at most mask.
        unsafe nodes[slot] = node
        unsafe order[count] = hash &<< 16 | UInt64(truncatingIfNeeded: slot)
        count &+= 1
    }
}
