// Safe, all of it: a name that is given by its first octet is one that was checked, `length` octets from 2 to 255 with the
// root label as the last, and has slack after it. The output has been written up to `start`, from its first octet on;
// where it `hasSlack`, there is room after `start` for the whole name and slack, and so as many octets as any of the
// name's labels has, and eight, can be read from any offset before `start`. Where it has not, a label that has been
// written is read no further than its own length, as it may end the memory.

extension CompressionTable {
    /// What became of a name.
    @unsafe
    struct Place {
        /// The offset after it, or -1 where there was no room.
        let end: Int
        /// The offset that a pointer to the name has, or 0 where there is none; the octets needed where there was no room.
        let target: Int
    }

    /// Whether a name that is appended at `start` is the first one.
    ///
    /// It is written as it is, and its labels need not be in the table before another name comes. Mostly it is the
    /// question's name, which owners repeat as a whole.
    @inline(__always)
    func isFirst(at start: Int) -> Bool { count == 0 && pending == 0 && start <= CompressionTable.largestTarget }

    /// Appends a name to the output, its longest known suffix replaced by a pointer where `compress` allows it, and
    /// remembers the labels that were new.
    @inline(never)
    mutating func append(
        _ name: UnsafeRawPointer, _ length: Int, compress: Bool, to output: UnsafeMutableRawPointer, at start: Int
    ) -> Place {
        unsafe append(name, length, compress: compress, to: output, at: start, room: 0, hasSlack: true)
    }

    /// Appends a name as the other function does, where there may not be room for it.
    @inline(never)
    mutating func appendWithCare(
        _ name: UnsafeRawPointer, _ length: Int, compress: Bool, to output: UnsafeMutableRawPointer, at start: Int,
        room: Int
    ) -> Place {
        unsafe append(name, length, compress: compress, to: output, at: start, room: room, hasSlack: false)
    }

    @inline(__always)
    private mutating func append(
        _ name: UnsafeRawPointer, _ length: Int, compress: Bool, to output: UnsafeMutableRawPointer, at start: Int,
        room: Int, hasSlack: Bool
    ) -> Place {
        if pending > 0 { unsafe insertFirst(output) }
        let labels = unsafe findLabels(of: name, length)
        if count &+ labels > most { grow(by: labels) }
        let starts = unsafe starts

        // Down the tree from the rightmost label, as far as the labels are known.
        let (nodes, mask, generation) = unsafe (self.nodes, self.mask, self.generation)
        var parent = 0
        var unknown = labels
        // First beside the last name, which mostly ends in the same labels: that takes no hash.
        let path = unsafe path
        var depth = 0
        let shared = min(pathCount, labels)
        while depth < shared {
            let offset = unsafe Int(path[depth])
            let label = unsafe LabelKey(name + Int(starts[unknown &- 1]))
            guard unsafe label.isSame(at: output + offset, hasSlack: hasSlack) else { break }
            parent = offset
            unknown &-= 1
            depth &+= 1
        }
        var slot = -1
        var hash: UInt64 = 0
        search: while unknown > 0 {
            let label = unsafe LabelKey(name + Int(starts[unknown &- 1]))
            hash = unsafe label.hash ^ UInt64(truncatingIfNeeded: parent)
            let node = CompressionTable.node(hash, below: parent, generation)
            slot = Int(truncatingIfNeeded: hash) & mask
            var probes = CompressionTable.probeLimit
            while true {
                let found = unsafe nodes[slot]
                let difference = found ^ node
                if difference & 0xFFFF_FFFF_0000_FFFF == 0 {
                    let offset = CompressionTable.offset(of: found)
                    if unsafe label.isSame(at: output + offset, hasSlack: hasSlack) {
                        parent = offset
                        unknown &-= 1
                        unsafe path[depth] = UInt16(truncatingIfNeeded: offset)
                        depth &+= 1
                        continue search
                    }
                } else if difference & 0xFFFF != 0 {
                    break search
                }
                probes &-= 1
                guard probes > 0 else {
                    slot = -1
                    break search
                }
                slot = (slot &+ 1) & mask
            }
        }

        pathCount = depth

        let place = unsafe output + start
        var end = start &+ length
        if compress, parent > 0 {
            let literal = unsafe Int(starts[unknown])
            end = start &+ literal &+ 2
            if hasSlack {
                unsafe place.copyWithSlack(from: name, literal)
            } else {
                guard literal &+ 2 <= room else { return unsafe Place(end: -1, target: literal &+ 2) }
                unsafe place.copyMemory(from: name, byteCount: literal)
            }
            unsafe (place + literal).storePointer(to: parent)
        } else if hasSlack {
            unsafe place.copyWithSlack(from: name, length)
        } else {
            guard length <= room else { return unsafe Place(end: -1, target: length) }
            unsafe place.copyMemory(from: name, byteCount: length)
        }
        guard unknown > 0 else { return unsafe Place(end: end, target: parent) }
        if slot >= 0 { unsafe insert(unknown, of: name, at: start, below: parent, hash: hash, slot: slot) }
        return unsafe Place(end: end, target: start <= CompressionTable.largestTarget ? start : 0)
    }

    /// Puts the places of a name's labels into `starts`, and after them that of the root label; returns their number.
    @inline(__always)
    private func findLabels(of name: UnsafeRawPointer, _ length: Int) -> Int {
        let starts = unsafe starts
        let last = length &- 1
        var labels = 0
        var position = 0
        // Each label takes at least one octet, so that starts has room for all.
        while position < last {
            unsafe starts[labels] = UInt8(truncatingIfNeeded: position)
            labels &+= 1
            position &+= Int(unsafe name.load(fromByteOffset: position, as: UInt8.self)) &+ 1
        }
        unsafe starts[labels] = UInt8(truncatingIfNeeded: last)
        return labels
    }

    /// A node without its label's offset.
    @inline(__always)
    private static func node(_ hash: UInt64, below parent: Int, _ generation: UInt64) -> UInt64 {
        hash & 0xFFFF_0000_0000_0000 | UInt64(truncatingIfNeeded: parent) &<< 32 | generation
    }

    /// Remembers the first `labels` labels of a name that is at `start`, from the right, each below the one before.
    ///
    /// - Parameters:
    ///   - parent: the node of the labels after them.
    ///   - hash: that of the last of them below `parent`.
    ///   - slot: a free one for this hash.
    @inline(__always)
    private mutating func insert(
        _ labels: Int, of name: UnsafeRawPointer, at start: Int, below parent: Int, hash: UInt64, slot: Int
    ) {
        guard count &+ labels <= most else { return }
        var (parent, hash, slot) = (parent, hash, slot)
        var index = labels &- 1
        while true {
            let offset = unsafe start &+ Int(starts[index])
            guard offset <= CompressionTable.largestTarget else { return }
            unsafe path[pathCount] = UInt16(truncatingIfNeeded: offset)
            pathCount &+= 1
            let node = CompressionTable.node(hash, below: parent, generation)
            insert(node | UInt64(truncatingIfNeeded: offset) &<< 16, hash: hash, at: slot)
            guard index > 0 else { return }
            index &-= 1
            parent = offset
            hash = unsafe LabelKey(name + Int(starts[index])).hash ^ UInt64(truncatingIfNeeded: parent)
            guard let next = freeSlot(hash) else { return }
            slot = next
        }
    }

    /// Has the labels of the first name, which the output has, enter the table, which is empty.
    @inline(never)
    private mutating func insertFirst(_ output: UnsafeRawPointer) {
        let name = unsafe output + pending
        pathCount = 0
        let labels = unsafe findLabels(of: name, pendingCount)
        if labels > most { grow(by: labels) }
        let hash = unsafe LabelKey(name + Int(starts[labels &- 1])).hash
        if let slot = freeSlot(hash) {
            unsafe insert(labels, of: name, at: pending, below: 0, hash: hash, slot: slot)
        }
        pending = 0
    }
}
