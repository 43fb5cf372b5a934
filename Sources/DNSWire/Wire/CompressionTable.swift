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

    private static var probeLimit: Int { 32 }
    private static var largestCapacity: Int { 1 << 13 }
    /// The highest offset that a pointer can name (RFC 1035 §4.1.4).
    private static var largestTarget: Int { 0x3FFF }

    // Safe: nodes and order have `capacity` elements from init to deinit, and only indices below it are used.
    private var nodes: UnsafeMutablePointer<Node>
    private var order: UnsafeMutablePointer<UInt16>
    private var capacity: Int
    /// The number of nodes.
    private(set) var count = 0
    // The name that was written last: most records have the owner of the one before. Safe: room for 255 octets.
    private let lastName: UnsafeMutableRawBufferPointer
    private var lastCount = 0
    private var lastTarget = 0

    /// An empty table with room for a message of a few records; it grows with the message.
    init(capacity: Int = 128) {
        self.capacity = capacity
        unsafe nodes = .allocate(capacity: capacity)
        unsafe nodes.initialize(repeating: Node(), count: capacity)
        unsafe order = .allocate(capacity: capacity)
        unsafe order.initialize(repeating: 0, count: capacity)
        unsafe lastName = .allocate(byteCount: 256, alignment: 8)
        unsafe lastName.initializeMemory(as: UInt8.self, repeating: 0)
    }

    deinit {
        unsafe lastName.deallocate()
        unsafe nodes.deallocate()
        unsafe order.deallocate()
    }

    /// Takes back the nodes that were inserted after there were `count` of them.
    mutating func rewind(to count: Int) {
        lastCount = 0
        while self.count > max(count, 0) {
            self.count &-= 1
            let slot = unsafe Int(order[self.count])
            if slot < capacity { unsafe nodes[slot] = Node() }
        }
    }

    /// Appends an uncompressed name to the output, its longest known suffix replaced by a pointer where `compress` allows
    /// it, and remembers the labels that were new.
    ///
    /// - Parameters:
    ///   - name: labels behind their lengths with the root label at the end, at most 255 octets.
    ///   - writer: has written a message from its first octet on.
    /// - Returns: the offset that a pointer to the name can have, or 0 where there is none.
    mutating func append(
        _ name: Span<UInt8>, compress: Bool, to writer: inout WireWriter
    ) throws(WireEncodingError) -> Int {
        if compress, isLast(name) {
            try writer.appendUInt16(0xC000 | UInt16(truncatingIfNeeded: lastTarget))
            return lastTarget
        }
        let target = try appendNew(name, compress: compress, to: &writer)
        if target > 0 { setLast(name, target: target) }
        return target
    }

    /// Whether a name is the one that was written last.
    @inline(__always)
    private func isLast(_ name: Span<UInt8>) -> Bool {
        let count = lastCount
        guard name.count == count, count > 0 else { return false }
        return unsafe name.withUnsafeBytes { bytes in
            guard let octets = bytes.baseAddress, let last = unsafe lastName.baseAddress else { return false }
            // Safe: both have count octets.
            var offset = 0
            while offset &+ 8 <= count {
                guard
                    unsafe octets.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                        == last.load(fromByteOffset: offset, as: UInt64.self)
                else { return false }
                offset &+= 8
            }
            while offset < count {
                guard
                    unsafe octets.load(fromByteOffset: offset, as: UInt8.self)
                        == last.load(fromByteOffset: offset, as: UInt8.self)
                else { return false }
                offset &+= 1
            }
            return true
        }
    }

    /// Remembers a name that a pointer can lead to.
    @inline(__always)
    private mutating func setLast(_ name: Span<UInt8>, target: Int) {
        guard name.count <= 255 else { return }
        unsafe name.withUnsafeBytes { unsafe lastName.copyMemory(from: $0) }
        lastCount = name.count
        lastTarget = target
    }

    /// Appends a name by looking for its labels.
    private mutating func appendNew(
        _ name: Span<UInt8>, compress: Bool, to writer: inout WireWriter
    ) throws(WireEncodingError) -> Int {
        let start = writer.count
        // An output without memory has room for nothing.
        guard let base = unsafe writer.base else { throw writer.noRoom(for: name.count) }
        var starts = InlineArray<128, UInt8>(repeating: 0)
        var labels = 0
        let length = name.count
        return try unsafe name.withUnsafeBytes { (bytes) throws(WireEncodingError) -> Int in
            guard let source = bytes.baseAddress, length > 0, length <= 255 else { return 0 }
            var position = 0
            // Safe: position stays below length, and a name of 255 octets has at most 127 labels.
            while position < length, unsafe source.load(fromByteOffset: position, as: UInt8.self) != 0, labels < 127 {
                starts[labels] = UInt8(truncatingIfNeeded: position)
                labels &+= 1
                position &+= Int(unsafe source.load(fromByteOffset: position, as: UInt8.self)) &+ 1
            }
            guard position < length else { return 0 }

            // Down the tree from the rightmost label, as far as the labels are known.
            var parent = 0
            var target = 0
            var unknown = labels
            var matched = labels
            var hash: UInt64 = 0
            while unknown > 0 {
                // Safe: the label is whole within the name.
                let label = unsafe LabelKey(source + Int(starts[unknown &- 1]))
                hash = unsafe label.hash(below: parent)
                let offset = unsafe find(label, hash: hash, below: parent, in: base, count: start)
                guard offset > 0 else { break }
                parent = offset
                unknown &-= 1
                if offset <= CompressionTable.largestTarget {
                    target = offset
                    matched = unknown
                }
            }

            if compress, target > 0 {
                let literal = matched < labels ? Int(starts[matched]) : position
                let place = try unsafe writer.take(literal &+ 2)
                // Safe: take has made room for both.
                unsafe place.copyMemory(from: source, byteCount: literal)
                unsafe place.storeBytes(
                    of: (0xC000 | UInt16(truncatingIfNeeded: target)).bigEndian, toByteOffset: literal, as: UInt16.self)
            } else {
                let place = try unsafe writer.take(length)
                unsafe place.copyMemory(from: source, byteCount: length)
            }
            // A pointer to the whole name leads to where all of it is known, else to where it was written now.
            let own =
                target > 0 && matched == 0 ? target : start <= CompressionTable.largestTarget && labels > 0 ? start : 0

            // Remember the labels that were new, from the right, each below the one before.
            var isFirst = true
            while unknown > 0 {
                unknown &-= 1
                let label = unsafe LabelKey(source + Int(starts[unknown]))
                if !isFirst { hash = unsafe label.hash(below: parent) }
                isFirst = false
                let offset = start &+ Int(starts[unknown])
                guard unsafe insert(offset: offset, hash: hash, below: parent, in: base) else { break }
                parent = offset
            }
            return own
        }
    }

    /// The offset of the node for `label` below `parent`, or 0.
    @inline(__always)
    private func find(
        _ label: LabelKey, hash: UInt64, below parent: Int, in output: UnsafeMutableRawPointer, count written: Int
    ) -> Int {
        let tag = UInt32(truncatingIfNeeded: hash &>> 32)
        var slot = Int(truncatingIfNeeded: hash) & (capacity &- 1)
        for _ in 0..<CompressionTable.probeLimit {
            let node = unsafe nodes[slot]
            if node.offset == 0 { return 0 }
            // Safe: the label at a node's offset was written there, and so may be compared as far as `written`.
            if node.tag == tag, Int(node.parent) == parent, unsafe Int(node.offset) &+ label.count <= written,
                unsafe label.isSame(at: output + Int(node.offset))
            {
                return Int(node.offset)
            }
            slot = (slot &+ 1) & (capacity &- 1)
        }
        return 0
    }

    /// Remembers the label at `offset` below `parent`; returns whether there was room for it.
    @inline(__always)
    private mutating func insert(
        offset: Int, hash: UInt64, below parent: Int, in output: UnsafeMutableRawPointer
    ) -> Bool {
        if count &* 2 >= capacity {
            guard capacity < CompressionTable.largestCapacity else { return false }
            unsafe grow(in: output)
        }
        guard let offset = UInt16(exactly: offset), let parent = UInt16(exactly: parent), offset > 0 else {
            return false
        }
        return place(Node(offset: offset, parent: parent, tag: UInt32(truncatingIfNeeded: hash &>> 32)), hash: hash)
    }

    @inline(__always)
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
    @inline(never)
    private mutating func grow(in output: UnsafeMutableRawPointer) {
        var larger = CompressionTable(capacity: capacity * 4)
        for index in 0..<count {
            let slot = unsafe Int(order[index])
            let node = unsafe slot < capacity ? nodes[slot] : Node()
            // Safe: a node's label has been written at its offset.
            let hash = unsafe node.offset == 0 ? 0 : LabelKey(output + Int(node.offset)).hash(below: Int(node.parent))
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
}
