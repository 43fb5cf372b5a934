/// The records of a message's three sections.
///
/// Those of a decoded message are the entries of one store, one section after the other, so that only one reference is
/// counted; a section that is changed makes lists of them.
@usableFromInline
struct MessageRecords: Sendable {
    // Nil where there are lists; where there are no records, memory for those that follow, or nil.
    @usableFromInline var store: OctetStore?
    // The three lists, once one of them has been changed.
    @usableFromInline var lists: [RecordList]?
    // In 32 bits each, as messages are kept by the million.
    @usableFromInline var _answers: UInt32 = 0
    @usableFromInline var _authorities: UInt32 = 0
    @usableFromInline var _additionals: UInt32 = 0

    /// How many of the store's entries belong to the answer section.
    @inlinable @inline(__always) var answers: Int { Int(_answers) }
    /// How many belong to the first two sections.
    @inlinable @inline(__always) var authorities: Int { Int(_authorities) }
    /// How many there are.
    @inlinable @inline(__always) var additionals: Int { Int(_additionals) }

    /// No records.
    @inlinable @inline(__always)
    init() {}

    /// Says how many entries the first section has, the first two, and all three: fewer than 2^32.
    @inline(__always)
    mutating func setCounts(_ answers: Int, _ authorities: Int, _ additionals: Int) {
        _answers = UInt32(truncatingIfNeeded: answers)
        _authorities = UInt32(truncatingIfNeeded: authorities)
        _additionals = UInt32(truncatingIfNeeded: additionals)
    }

    /// Copies the records of three sections.
    init(_ answers: [Record], _ authorities: [Record], _ additionals: [Record]) {
        let sections = [answers, authorities, additionals]
        let count = sections.reduce(0) { $0 + $1.count }
        guard count > 0 else { return }
        // What is said of the counts of a store's records must hold.
        guard sections.allSatisfy({ $0.count <= UInt16.max }) else {
            lists = sections.map { RecordList($0) }
            return
        }
        let octets = sections.reduce(0) { $0 + $1.reduce(0) { $0 + $1.name.length + $1.rdata.count } }
        store = OctetStoreBuilder.withScratch { scratch in
            var builder = OctetStoreBuilder(scratch, entries: count, octets: octets)
            for section in sections { builder.append(section) }
            return builder.finish()
        }
        setCounts(answers.count, answers.count + authorities.count, count)
    }

    /// Takes out all records; the memory stays for those that follow.
    mutating func clear() {
        setCounts(0, 0, 0)
        if lists != nil { lists = nil }
    }

    /// The records of the answer section, 0, the authority section, 1, or the additional section, 2.
    @inlinable
    subscript(index: Int) -> RecordList {
        @inline(__always) get {
            guard lists == nil else { return list(index) }
            let lower = index == 0 ? 0 : index == 1 ? answers : authorities
            let upper = index == 0 ? answers : index == 1 ? authorities : additionals
            return RecordList(store, from: lower, to: upper)
        }
        _modify {
            // Taken out meanwhile, so that the list that is changed has one owner.
            var changed = lists.take() ?? [self[0], self[1], self[2]]
            self = MessageRecords()
            defer { lists = changed }
            yield &changed[index]
        }
    }

    /// The entries of all three sections, where there are no lists.
    var entries: StoredRecords {
        @inline(__always) @_lifetime(borrow self) get { StoredRecords(store, from: 0, to: additionals) }
    }

    /// Shows each entry of all three sections.
    @inline(__always)
    func forEachEntry(_ body: (RecordEntry) -> Void) {
        if let lists {
            for list in lists { list.forEachEntry { entry, _ in body(entry) } }
        } else {
            let entries = self.entries
            for index in 0..<entries.count { body(entries[index]) }
        }
    }

    /// The section of an entry.
    func section(of index: Int) -> MessageSection {
        index < answers ? .answer : index < authorities ? .authority : .additional
    }

    @usableFromInline @inline(never)
    func list(_ index: Int) -> RecordList { lists?[index] ?? RecordList() }
}

extension MessageRecords: Hashable {
    /// Compares the records of each section in their order.
    @usableFromInline
    static func == (left: MessageRecords, right: MessageRecords) -> Bool {
        (0..<3).allSatisfy { left[$0] == right[$0] }
    }

    /// Hashes the records of each section in their order.
    @usableFromInline
    func hash(into hasher: inout Hasher) {
        for index in 0..<3 { hasher.combine(self[index]) }
    }
}
