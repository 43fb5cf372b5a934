/// Where something is reached: an address, a name, or nothing (RFC 4025 §2.5, RFC 8777 §4.2.4).
///
/// Its type is a field of its own before it.
public enum Gateway: Hashable, Sendable {
    /// Nothing (0).
    case none
    /// An IPv4 address (1).
    case ipv4(IPv4Address)
    /// An IPv6 address (2).
    case ipv6(IPv6Address)
    /// A name, never compressed (3).
    case name(DomainName)
    /// What follows a type that nothing is known of, to the end of the record.
    case unknown(type: UInt8, Octets)

    /// The number of the type.
    public var type: UInt8 {
        switch self {
        case .none: 0
        case .ipv4: 1
        case .ipv6: 2
        case .name: 3
        case .unknown(let type, _): type
        }
    }

    /// The form of a gateway of a type.
    static func form(of type: UInt8) -> DependentForm {
        switch type {
        case 0: .dot
        case 1: .ipv4Address
        case 2: .ipv6Address
        case 3: .name(.neverCompressed)
        default: .octets(OctetsForm(.rest, .hex))
        }
    }

    /// Reads a gateway of a type.
    init(reading reader: inout WireReader, type: UInt8) throws(WireDecodingError) {
        switch type {
        case 0: self = .none
        case 1: self = .ipv4(try IPv4Address(reading: &reader))
        case 2: self = .ipv6(try IPv6Address(reading: &reader))
        case 3: self = .name(try reader.readName())
        default: self = .unknown(type: type, reader.readRemainingOctets())
        }
    }

    /// Writes the gateway without its type.
    func write(to writer: inout WireWriter) throws(WireEncodingError) {
        switch self {
        case .none: break
        case .ipv4(let address): try address.write(to: &writer)
        case .ipv6(let address): try address.write(to: &writer)
        case .name(let name): try writer.append(name.wire)
        case .unknown(let type, let octets):
            // Types that are known have a form of their own.
            guard type > 3 else { throw WireEncodingError(.valueOutOfRange) }
            try writer.append(octets)
        }
    }
}
