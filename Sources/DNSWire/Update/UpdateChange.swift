/// What an UPDATE changes in a zone (RFC 2136 §2.5).
public enum UpdateChange: Hashable, Sendable {
    /// Add a record (§2.5.1).
    case add(Record)
    /// Delete all records of a type at a name (§2.5.2).
    case deleteSet(DomainName, RecordType)
    /// Delete all records at a name (§2.5.3).
    case deleteName(DomainName)
    /// Delete a record, whatever its TTL (§2.5.4).
    case delete(Record)

    /// The record that says so.
    func record(_ zoneClass: RecordClass) -> Record {
        switch self {
        case .add(let record): record.with(zoneClass, ttl: record.ttl)
        case .deleteSet(let name, let type): Record(name: name, type: type, class: .any, ttl: 0, rdata: [])
        case .deleteName(let name): Record(name: name, type: .any, class: .any, ttl: 0, rdata: [])
        case .delete(let record): record.with(.none, ttl: 0)
        }
    }
}
