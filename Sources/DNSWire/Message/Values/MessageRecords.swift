/// The records of a message's three sections.
///
/// Those of a decoded message are the entries of one store, one section after the other, so that only one reference is
/// counted; a section that is changed makes lists of them.
@usableFromInline
struct MessageRecords: Sendable {
    // Nil where there are lists; where there are no records, memory for those that follow, or nil.
    @usableFromInline var store: OctetStore?
    // How many of the store's entries belong to the answer section, to the first two sections, and to all three.
    @usableFromInline var answers = 0
    @usableFromInline var authorities = 0
    @usableFromInline var additionals = 0
    // The three lists, once one of them has been changed.
    @usableFromInline var lists: [RecordList]?

    /// No records.
    @inlinable @inline(__always)
    init() {}

    /// The records of three lists.
    init(_ answers: RecordList, _ authorities: RecordList, _ additionals: RecordList) {
        if !answers.isEmpty || !authorities.isEmpty || !additionals.isEmpty {
            lists = [answers, authorities, additionals]
        }
    }

    /// Takes out all records; the memory stays for those that follow.
    mutating func clear() {
        answers = 0
        authorities = 0
        additionals = 0
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
