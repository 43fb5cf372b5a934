internal import DNSWire

/// What the story says of a record.
struct RecordOutline {
    /// The owner, with its final dot.
    let name: String
    /// The type ("AAAA").
    let type: String
    /// The time to live in seconds.
    let ttl: UInt32
    /// The data in presentation form.
    let text: String
    /// Whether the data are an address.
    let isAddress: Bool

    /// Reads a record.
    init(_ record: Record) {
        name = record.name.description
        type = record.type.description
        ttl = record.ttl
        text = record.dataPresentation
        isAddress = Self.isAddress(record)
    }

    /// Whether the data of a record are an address.
    static func isAddress(_ record: Record) -> Bool { record.type == .a || record.type == .aaaa }
}
