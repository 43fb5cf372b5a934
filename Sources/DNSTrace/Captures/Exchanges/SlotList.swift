/// A list of slots in the order in which they were added, from which each can be taken out in its place.
struct SlotList: Sendable {
    /// The slots before and after each one in its list; -1 at the ends.
    struct Links: Sendable {
        var previous: Int32 = -1
        var next: Int32 = -1
    }

    /// The first slot of the list, the oldest; nil where it is empty.
    var first: Int? { head < 0 ? nil : Int(head) }
    /// How many slots it has.
    private(set) var count = 0
    private var head: Int32 = -1
    private var tail: Int32 = -1

    /// Adds a slot at the end.
    mutating func append(_ slot: Int, _ links: inout [Links]) {
        let number = Int32(truncatingIfNeeded: slot)
        links[slot] = Links(previous: tail)
        if tail >= 0 { links[Int(tail)].next = number } else { head = number }
        tail = number
        count &+= 1
    }

    /// Takes a slot out that is in the list.
    mutating func remove(_ slot: Int, _ links: inout [Links]) {
        let own = links[slot]
        if own.previous >= 0 { links[Int(own.previous)].next = own.next } else { head = own.next }
        if own.next >= 0 { links[Int(own.next)].previous = own.previous } else { tail = own.previous }
        count &-= 1
    }
}
