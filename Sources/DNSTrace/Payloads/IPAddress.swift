public import DNSWire

/// An address of either version of IP.
public enum IPAddress: Hashable, Sendable, CustomStringConvertible {
    /// An address of IPv4.
    case v4(IPv4Address)
    /// An address of IPv6.
    case v6(IPv6Address)

    /// Reads the text of an address; one of IPv4 that IPv6 has mapped (`::ffff:192.0.2.1`, RFC 4291 §2.5.5.2) is one of IPv4.
    public init?(_ text: String) {
        if let short = IPv4Address(text) {
            self = .v4(short)
        } else if let long = IPv6Address(text) {
            self =
                long.isIPv4Mapped
                ? .v4(IPv4Address(rawValue: UInt32(truncatingIfNeeded: long.rawValue))) : .v6(long)
        } else {
            return nil
        }
    }

    /// The address of a record of type A or AAAA; nil for all others, and where the data are malformed.
    public init?(_ record: Record) {
        if record.type == .a, let data = record.data(as: RDATA.A.self) {
            self = .v4(data.address)
        } else if record.type == .aaaa, let data = record.data(as: RDATA.AAAA.self) {
            self = .v6(data.address)
        } else {
            return nil
        }
    }

    /// Whether it is one of the machine itself: 127.0.0.0/8 or ::1 (RFC 6890 §2.2).
    var isLoopback: Bool {
        switch self {
        case .v4(let address): address.rawValue >> 24 == 127
        case .v6(let address): address.rawValue == 1
        }
    }

    /// The type of the records that have such addresses.
    public var recordType: RecordType {
        switch self {
        case .v4: .a
        case .v6: .aaaa
        }
    }

    /// The address as text, that of IPv6 in the form of RFC 5952.
    public var description: String {
        switch self {
        case .v4(let address): address.description
        case .v6(let address): address.description
        }
    }
}
