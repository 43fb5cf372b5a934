/// The records of one owner, type and class, in canonical order and each of them once (RFC 2181 §5, RFC 4034 §6.3).
public struct RecordSet: Sendable {
    /// The records, in the order of their data in canonical form.
    public let records: [Record]
    // The data of the records in canonical form.
    let canonicalData: [Octets]
    private let first: Record

    /// The owner.
    public var name: DomainName { first.name }
    /// The type of the records.
    public var type: RecordType { first.type }
    /// The class of the records.
    public var recordClass: RecordClass { first.recordClass }
    /// The lowest TTL of the records in seconds: those of a set should not differ (RFC 2181 §5.2).
    public var ttl: UInt32 { records.reduce(UInt32.max) { min($0, $1.ttl) } }

    /// Orders the records of a set and takes out those that are there twice.
    ///
    /// - Throws: `emptySet`, `mixedSet` where the owners, types or classes differ, `malformedRecord`.
    /// - Complexity: that of sorting.
    public init(_ records: some Sequence<Record>) throws(SignedDataError) {
        let entries = try RecordSet.entries(Array(records))
        self.init(entries.sorted(), first: entries[0].record)
    }

    private init(_ entries: [Entry], first: Record) {
        var records: [Record] = []
        var data: [Octets] = []
        for entry in entries where data.last != entry.data {
            records.append(entry.record)
            data.append(entry.data)
        }
        self.records = records
        canonicalData = data
        self.first = first
    }

    /// The records, one at least, with their data in canonical form.
    private static func entries(_ records: [Record]) throws(SignedDataError) -> [Entry] {
        guard let first = records.first else { throw SignedDataError(.emptySet) }
        var entries: [Entry] = []
        for record in records {
            guard first.isInSameSet(as: record) else { throw SignedDataError(.mixedSet) }
            let data: [UInt8]
            do throws(WireEncodingError) {
                data = try record.canonicalData()
            } catch {
                throw SignedDataError(.malformedRecord, cause: error)
            }
            entries.append(Entry(record: record, data: Octets(data.span)))
        }
        return entries
    }
}

/// A record with its data in canonical form, by which it is sorted.
private struct Entry: Comparable {
    let record: Record
    let data: Octets

    static func == (left: Entry, right: Entry) -> Bool { left.data == right.data }

    static func < (left: Entry, right: Entry) -> Bool { left.data < right.data }
}
