/// The records of one section of a message.
///
/// It is used like an array. A decoded message keeps all its records in one allocation; a ``Record`` is put together when
/// it is asked for, and shares that allocation where its name or data are long. A list that is changed has an allocation
/// of its own from then on.
public struct RecordList: Sendable {
    // The entries from lower up to upper are this list's; nil where there are none.
    @usableFromInline var store: OctetStore?
    @usableFromInline var lower = 0
    @usableFromInline var upper = 0

    /// No records.
    @inlinable @inline(__always)
    public init() {}

    /// Some of the entries of a store.
    @inlinable @inline(__always)
    init(_ store: OctetStore?, from lower: Int, to upper: Int) {
        guard lower < upper else { return }
        self.store = store
        self.lower = lower
        self.upper = upper
    }

    /// Copies the records of a sequence.
    public init(_ records: some Sequence<Record>) {
        for record in records { append(record) }
    }

    /// The entries, for those who look at all of them.
    var entries: StoredRecords {
        @inline(__always) @_lifetime(borrow self) get { StoredRecords(store, from: lower, to: upper) }
    }

    /// Shows each entry, without putting a value together.
    @inline(__always)
    func forEachEntry<Failure: Error>(
        _ body: (RecordEntry, OctetStore) throws(Failure) -> Void
    ) throws(Failure) {
        guard let store else { return }
        for index in lower..<upper { try body(store[entry: index], store) }
    }
}

extension RecordList: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
    /// 0.
    @inlinable public var startIndex: Int { 0 }

    /// The number of records.
    @inlinable public var endIndex: Int { upper &- lower }

    /// The number of records.
    @inlinable public var count: Int { upper &- lower }

    /// The record at an index from 0 up to `count`.
    ///
    /// - Precondition: the index is in bounds, as with an array.
    /// - Complexity: O(1) to read; amortised O(1) to write once the list has an allocation of its own.
    public subscript(index: Int) -> Record {
        get {
            precondition(index >= 0 && index < count, "index out of range")
            // An index in bounds implies a store.
            guard let store else { return Record(name: .root, type: .null, ttl: 0, rdata: Octets()) }
            return Record(store[entry: lower &+ index], of: store)
        }
        set {
            var record = newValue
            put(&record, at: index)
        }
        _modify {
            var record = self[index]
            defer { put(&record, at: index) }
            yield &record
        }
    }

    /// Takes out a record and returns it.
    ///
    /// - Complexity: linear in the records after it, once the list has an allocation of its own.
    @discardableResult
    public mutating func remove(at index: Int) -> Record {
        var record = self[index]
        // The list's own allocation must have one owner.
        record.name = DomainName(checked: record.name.wire.copy())
        record.rdata = record.rdata.copy()
        replaceSubrange(index..<index + 1, with: EmptyCollection())
        return record
    }

    /// Replaces some of the records.
    ///
    /// - Precondition: the range is in bounds, as with an array.
    /// - Complexity: linear in the records after the range and in those that are added, once the list has an allocation
    ///   of its own.
    public mutating func replaceSubrange(_ range: Range<Int>, with records: some Collection<Record>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "range out of bounds")
        // A copy, as it must have as many records as it says.
        let records = Array(records)
        let added = records.count
        reserve(
            entries: Swift.max(0, added - range.count),
            octets: records.reduce(0) { $0 + $1.name.length + $1.rdata.count })
        change { builder, lower in
            builder.moveEntries(from: lower + range.upperBound, to: lower + range.lowerBound + added)
            for (place, record) in records.enumerated() {
                let entry = builder.entry(of: record)
                builder.set(entry, at: lower + range.lowerBound + place)
            }
        }
    }

    /// Appends a record.
    ///
    /// - Complexity: amortised O(1) once the list has an allocation of its own.
    public mutating func append(_ record: Record) {
        reserve(entries: 1, octets: record.name.length + record.rdata.count)
        change { builder, _ in builder.append(builder.entry(of: record)) }
    }

    /// Exchanges two records.
    public mutating func swapAt(_ first: Int, _ second: Int) {
        precondition(first >= 0 && first < count && second >= 0 && second < count, "index out of range")
        reserve(entries: 0, octets: 0)
        change { builder, lower in
            let entry = builder[entry: lower + first]
            builder.set(builder[entry: lower + second], at: lower + first)
            builder.set(entry, at: lower + second)
        }
    }

    /// Puts a record in the place of another; octets that stay the same are kept where they are.
    ///
    /// The record that is handed over loses its name and data.
    private mutating func put(_ record: inout Record, at index: Int) {
        precondition(index >= 0 && index < count, "index out of range")
        // What shares the list's own allocation is let go of, as only a single owner may write there.
        let isSame = hasSame(record, at: index)
        let name = isSame.name ? nil : record.name.wire.copy()
        let data = isSame.data ? nil : record.rdata.copy()
        record.name = .root
        record.rdata = Octets()
        reserve(entries: 0, octets: (name?.count ?? 0) + (data?.count ?? 0))
        change { builder, lower in
            var entry = builder[entry: lower + index]
            if let name { builder.appendName(name, to: &entry) }
            if let data { builder.appendData(data, record.type, record.recordClass, to: &entry) }
            entry.ttl = record.ttl
            builder.set(entry, at: lower + index)
        }
    }

    /// Whether octets are those that the store has at a place.
    private static func has(_ octets: Octets, at start: UInt32, _ count: Int, of store: OctetStore) -> Bool {
        store.withSpan(Int(start), count) { old in octets.withSpan { old.hasSameOctets(as: $0) } }
    }

    /// Whether the record at an index has the same name, and whether it has the same type, class and data.
    private func hasSame(_ record: borrowing Record, at index: Int) -> (name: Bool, data: Bool) {
        guard let store else { return (false, false) }
        let entry = store[entry: lower &+ index]
        let isSameKind =
            entry.type == record.type.rawValue && entry.recordClass == record.recordClass.rawValue
        return (
            RecordList.has(record.name.wire, at: entry.name, Int(entry.nameCount), of: store),
            isSameKind && RecordList.has(record.rdata, at: entry.data, Int(entry.dataCount), of: store)
        )
    }

    /// Changes the store, which has one owner and enough room.
    private mutating func change(_ body: (inout OctetStoreBuilder, _ lower: Int) -> Void) {
        guard let store = store.take() else { return }
        var builder = OctetStoreBuilder(store)
        body(&builder, lower)
        upper = builder.entryCount
        self.store = builder.finish()
    }

    /// Makes sure that the list has a store of its own with so much room after its last entry.
    private mutating func reserve(entries: Int, octets: Int) {
        if store?.hasSingleOwner() == true, let extent = store?.extent, upper == extent.entryCount,
            upper + entries <= extent.entryCapacity, octets <= extent.capacity - Int(extent.used)
        {
            return
        }
        var own = 0
        forEachEntry { entry, _ in own += Int(entry.nameCount) + Int(entry.dataCount) }
        var builder = OctetStoreBuilder(
            entries: Swift.max(2, (count + entries) * 2), octets: (own + octets) * 2)
        forEachEntry { entry, store in builder.append(entry, of: store) }
        upper = count
        lower = 0
        store = builder.finish()
    }
}

extension RecordList: Hashable {
    /// Compares the records in their order.
    public static func == (left: RecordList, right: RecordList) -> Bool {
        left.count == right.count && left.elementsEqual(right)
    }

    /// Hashes the records in their order.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        for record in self { hasher.combine(record) }
    }
}

extension RecordList: ExpressibleByArrayLiteral, CustomStringConvertible {
    /// Takes the records of a literal.
    public init(arrayLiteral records: Record...) { self.init(records) }

    /// The records as an array writes them.
    public var description: String { "[" + map { "\($0)" }.joined(separator: ", ") + "]" }
}
