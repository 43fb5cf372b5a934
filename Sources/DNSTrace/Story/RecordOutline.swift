internal import DNSWire

/// What the story says of a record.
struct RecordOutline {
    /// The owner, with its final dot.
    let name: String
    /// The type ("AAAA").
    let type: String
    /// The time to live in seconds.
    let ttl: UInt32
    /// The address, if it is one.
    let address: String?
    /// The data as text.
    let text: String

    /// Reads a record.
    init(_ record: Record) {
        name = record.name.description
        type = record.type.description
        ttl = record.ttl
        let octets = [UInt8](record.rdata)
        switch (record.type, octets.count) {
        case (.a, 4): address = octets.map { String($0) }.joined(separator: ".")
        case (.aaaa, 16): address = AddressText.ipv6(octets)
        default: address = nil
        }
        text = address ?? Quantity.count(octets.count, "byte")
    }
}
