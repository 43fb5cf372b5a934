/// What must hold in a zone for an UPDATE to be carried out (RFC 2136 §2.4).
public enum UpdatePrerequisite: Hashable, Sendable {
    /// The name has a record of any type (§2.4.4).
    case nameExists(DomainName)
    /// The name has no record (§2.4.5).
    case nameIsFree(DomainName)
    /// The name has records of a type (§2.4.1).
    case setExists(DomainName, RecordType)
    /// The name has no records of a type (§2.4.3).
    case setIsFree(DomainName, RecordType)
    /// The name has these records of their type and no others, whatever their TTL (§2.4.2); all are of one name and type.
    case setIs([Record])

    /// The records that say so.
    func records(_ zoneClass: RecordClass) -> [Record] {
        switch self {
        case .nameExists(let name): [Record(name: name, type: .any, class: .any, ttl: 0, rdata: [])]
        case .nameIsFree(let name): [Record(name: name, type: .any, class: .none, ttl: 0, rdata: [])]
        case .setExists(let name, let type): [Record(name: name, type: type, class: .any, ttl: 0, rdata: [])]
        case .setIsFree(let name, let type): [Record(name: name, type: type, class: .none, ttl: 0, rdata: [])]
        case .setIs(let records): records.map { $0.with(zoneClass, ttl: 0) }
        }
    }
}

extension Record {
    /// The record with another class and TTL.
    func with(_ recordClass: RecordClass, ttl: UInt32) -> Record {
        var record = self
        record.recordClass = recordClass
        record.ttl = ttl
        return record
    }
}
