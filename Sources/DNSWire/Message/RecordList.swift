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
    /// - Complexity: O(1) to read; to write, linear in all records and their octets.
    public subscript(index: Int) -> Record {
        get {
            precondition(index >= 0 && index < count, "index out of range")
            // An index in bounds implies a store.
            guard let store else { return Record(name: .root, type: .null, ttl: 0, rdata: Octets()) }
            return Record(store[entry: lower &+ index], of: store)
        }
        set { replaceSubrange(index..<index + 1, with: CollectionOfOne(newValue)) }
    }

    /// Replaces some of the records.
    ///
    /// - Precondition: the range is in bounds, as with an array.
    /// - Complexity: linear in all records and their octets.
    public mutating func replaceSubrange(_ range: Range<Int>, with records: some Collection<Record>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "range out of bounds")
        var other = RecordList()
        other.reserve(entries: count - range.count + records.count, octets: store?.extent.used ?? 0)
        for index in 0..<range.lowerBound { other.append(self[index]) }
        for record in records { other.append(record) }
        for index in range.upperBound..<count { other.append(self[index]) }
        self = other
    }

    /// Appends an record.
    ///
    /// - Complexity: amortised O(1) once the list has an allocation of its own.
    public mutating func append(_ record: Record) {
        reserve(entries: 1, octets: record.name.length + record.rdata.count)
        guard let store = store.take() else { return }
        var builder = OctetStoreBuilder(store)
        builder.append(record)
        self.store = builder.finish()
        upper &+= 1
    }

    /// Makes sure that the list has a store of its own with so much room behind its last entry.
    private mutating func reserve(entries: Int, octets: Int) {
        if store?.hasSingleOwner() == true, let store, upper == store.extent.entryCount,
            upper + entries <= store.extent.entryCapacity, octets <= store.extent.capacity - store.extent.used
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
