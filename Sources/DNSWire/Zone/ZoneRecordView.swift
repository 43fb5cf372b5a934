/// A record of a zone file in wire form, in memory that the next record is read into.
public struct ZoneRecordView: ~Escapable {
    /// The owner, an uncompressed name.
    public let owner: Span<UInt8>
    /// TYPE.
    public let type: RecordType
    /// CLASS.
    public let recordClass: RecordClass
    /// TTL in seconds, all 32 bits.
    public let ttl: UInt32
    /// RDATA in its uncompressed wire form.
    public let rdata: Span<UInt8>

    @_lifetime(copy owner, copy rdata)
    init(owner: Span<UInt8>, type: RecordType, class recordClass: RecordClass, ttl: UInt32, rdata: Span<UInt8>) {
        self.owner = owner
        self.type = type
        self.recordClass = recordClass
        self.ttl = ttl
        self.rdata = rdata
    }

    /// The owner as a value.
    public var name: DomainName { DomainName(checked: Octets(owner)) }
}

extension Record {
    /// The record that a view of a zone file's shows.
    public init(_ view: borrowing ZoneRecordView) {
        self.init(
            name: view.name, type: view.type, class: view.recordClass, ttl: view.ttl, rdata: Octets(view.rdata))
    }
}
