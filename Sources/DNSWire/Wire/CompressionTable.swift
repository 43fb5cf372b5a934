/// Which label sequences an output already holds: a tree of labels, kept in a hash table with bounded probes.
///
/// A node is one label at an offset of the output, and its parent the node of the labels to its right; looking a name up
/// from its last label leftwards takes one step a label. A lookup or insertion probes at most `probeLimit` slots, so that
/// chosen labels cannot make it slow; what finds no slot is simply not remembered. Nodes are also kept in the order of
/// their insertion, so that the last ones can be taken back.
@safe
struct CompressionTable: ~Copyable {
    private struct Node: BitwiseCopyable {
        /// The label's offset in the output; 0, where the header stands, marks an empty slot.
        var offset: UInt16 = 0
        /// The parent's offset, 0 for the root.
        var parent: UInt16 = 0
        /// Bits of the hash, so that most other labels need not be looked at.
        var tag: UInt32 = 0
    }

    private static var probeLimit: Int { 16 }
    private static var largestCapacity: Int { 1 << 13 }

    // Safe: nodes and order have `capacity` elements from init to deinit, and only indices below it are used.
    private var nodes: UnsafeMutablePointer<Node>
    private var order: UnsafeMutablePointer<UInt16>
    private var capacity: Int
    /// The number of nodes.
    private(set) var count = 0

    /// An empty table with room for a message of a few records; it grows with the message.
    init(capacity: Int = 128) {
        self.capacity = capacity
        unsafe nodes = .allocate(capacity: capacity)
        unsafe nodes.initialize(repeating: Node(), count: capacity)
        unsafe order = .allocate(capacity: capacity)
        unsafe order.initialize(repeating: 0, count: capacity)
    }

    deinit {
        unsafe nodes.deallocate()
        unsafe order.deallocate()
    }

    /// Takes back the nodes that were inserted after there were `count` of them.
    mutating func rewind(to count: Int) {
        while self.count > max(count, 0) {
            self.count &-= 1
            let slot = unsafe Int(order[self.count])
            if slot < capacity { unsafe nodes[slot] = Node() }
        }
    }

    /// The offset of the node for `label` (its length octet in front) below `parent`, or 0.
    @inline(__always)
    func find(_ label: Span<UInt8>, hash: UInt64, below parent: Int, in output: Span<UInt8>) -> Int {
        let tag = UInt32(truncatingIfNeeded: hash &>> 32)
        var slot = Int(truncatingIfNeeded: hash) & (capacity &- 1)
        for _ in 0..<CompressionTable.probeLimit {
            let node = unsafe nodes[slot]
            if node.offset == 0 { return 0 }
            if node.tag == tag, Int(node.parent) == parent, output.has(label, at: Int(node.offset)) {
                return Int(node.offset)
            }
            slot = (slot &+ 1) & (capacity &- 1)
        }
        return 0
    }

    /// Remembers the label at `offset` below `parent`; returns whether there was room for it.
    mutating func insert(offset: Int, hash: UInt64, below parent: Int, in output: Span<UInt8>) -> Bool {
        if count &* 4 >= capacity &* 3 {
            guard capacity < CompressionTable.largestCapacity else { return false }
            grow(in: output)
        }
        guard let offset = UInt16(exactly: offset), let parent = UInt16(exactly: parent), offset > 0 else {
            return false
        }
        return place(Node(offset: offset, parent: parent, tag: UInt32(truncatingIfNeeded: hash &>> 32)), hash: hash)
    }

    private mutating func place(_ node: Node, hash: UInt64) -> Bool {
        var slot = Int(truncatingIfNeeded: hash) & (capacity &- 1)
        for _ in 0..<CompressionTable.probeLimit {
            if unsafe nodes[slot].offset == 0 {
                unsafe nodes[slot] = node
                unsafe order[count] = UInt16(truncatingIfNeeded: slot)
                count &+= 1
                return true
            }
            slot = (slot &+ 1) & (capacity &- 1)
        }
        return false
    }

    /// Moves to four times the room; the hash of each node is computed again from the output.
    private mutating func grow(in output: Span<UInt8>) {
        var larger = CompressionTable(capacity: capacity * 4)
        for index in 0..<count {
            let slot = unsafe Int(order[index])
            let node = unsafe slot < capacity ? nodes[slot] : Node()
            let hash = CompressionTable.hash(output.label(at: Int(node.offset)), below: Int(node.parent))
            if node.offset == 0 || !larger.place(node, hash: hash) {
                // Its place in the order is kept, so that marks taken before still hold.
                unsafe larger.order[larger.count] = UInt16.max
                larger.count &+= 1
            }
        }
        unsafe swap(&nodes, &larger.nodes)
        unsafe swap(&order, &larger.order)
        swap(&capacity, &larger.capacity)
        count = larger.count
    }

    /// A hash of a label (its length octet in front) and its parent.
    @inline(__always)
    static func hash(_ label: Span<UInt8>, below parent: Int) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: parent) &* 0x9E37_79B9_7F4A_7C15
        for index in 0..<label.wordCount {
            hash = (hash ^ label.word(index)) &* 0xD6E8_FEB8_6659_FD93
            hash ^= hash &>> 32
        }
        return hash
    }
}

extension Span where Element == UInt8 {
    /// The label at `offset` with its length octet, or nothing where it is not whole.
    @inline(__always)
    @_lifetime(copy self)
    fileprivate func label(at offset: Int) -> Span<UInt8> {
        guard offset >= 0, offset < count else { return extracting(0..<0) }
        let end = offset &+ 1 &+ Int(self[offset])
        return end <= count ? extracting(offset..<end) : extracting(0..<0)
    }

    /// Whether the octets at `offset` are those of `label`.
    @inline(__always)
    fileprivate func has(_ label: Span<UInt8>, at offset: Int) -> Bool {
        guard offset >= 0, offset &+ label.count <= count else { return false }
        return extracting(offset..<offset &+ label.count).hasSameOctets(as: label)
    }
}
