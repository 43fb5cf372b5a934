/// Where something is reached: an address, a name, or nothing (RFC 4025 §2.5, RFC 8777 §4.2.4).
///
/// Its type stands apart from it in the record, so it is shown to visitors with the type that they have met.
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

    /// Shows the gateway to a visitor, in the form of the type that the visitor has met before it.
    @_lifetime(visitor: copy visitor)
    public mutating func visit<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
        _ visitor: inout Visitor, type: UInt8, field: FieldName
    ) throws(Visitor.Failure) {
        switch type {
        case 0:
            var value = AbsentGateway()
            try visitor.visit(&value, field)
            self = .none
        case 1:
            var value = IPv4Address()
            if case .ipv4(let address) = self { value = address }
            try visitor.visit(&value, field)
            self = .ipv4(value)
        case 2:
            var value = IPv6Address()
            if case .ipv6(let address) = self { value = address }
            try visitor.visit(&value, field)
            self = .ipv6(value)
        case 3:
            var value = DomainName.root
            if case .name(let name) = self { value = name }
            try visitor.visit(&value, field, .neverCompressed)
            self = .name(value)
        default:
            var value = Octets()
            if case .unknown(_, let octets) = self { value = octets }
            try visitor.visit(&value, field, .hex)
            self = .unknown(type: type, value)
        }
    }
}
