/// The parameters of an SVCB or HTTPS record, in ascending order of their keys (RFC 9460 §2.2).
///
/// They are kept as they are on the wire; iterate to get them one by one. The values of keys that this library knows
/// have been checked, those of all others are any octets.
///
///     let parameters = try ServiceParameters([.alpn(["h2", "h3"]), .port(8443), .dohPath("/dns-query{?dns}")])
public struct ServiceParameters: ParameterList, Sequence {
    /// The parameters as they are on the wire.
    public let wire: Octets

    init(checked wire: Octets) { self.wire = wire }

    /// No parameters.
    public init() { wire = [] }

    /// Puts parameters together, given in any order.
    ///
    /// - Throws: `duplicate` for a key given twice, `missingMandatory`, `missingCompanion`, `reserved`, and what is wrong with
    ///   a value; offsets count from the first octet of the wire form.
    public init(_ parameters: some Sequence<ServiceParameter>) throws(WireDecodingError) {
        try self.init(sorting: parameters.map { ($0.key, $0.value) })
    }

    /// Service parameters.
    @inlinable public static var wireForm: FieldForm { .serviceParameters }

    /// Checks the parameters.
    static func pass(over reader: inout WireReader) throws(WireDecodingError) { try check(&reader) }

    /// The value of a key as it is on the wire, or `nil` where the key is not there.
    public subscript(key: SvcParamKey) -> Octets? { value(of: key) }
}

extension ServiceParameters {
    static func form(of key: SvcParamKey) -> ParameterForm {
        switch key {
        case .mandatory: .keys
        case .alpn: .protocols
        case .docPath: .segments
        case .noDefaultALPN, .ohttp, .pvd: .nothing
        case .port: .number
        case .tlsSupportedGroups: .groups
        case .ipv4Hint: .ipv4Addresses
        case .ipv6Hint: .ipv6Addresses
        case .ech: .configurations
        case .dohPath: .template
        case .oots: .weights
        default: .octets
        }
    }

    static func fieldName(of key: SvcParamKey) -> FieldName? {
        switch key {
        case .mandatory: "mandatory"
        case .alpn: "alpn"
        case .noDefaultALPN: "no-default-alpn"
        case .port: "port"
        case .ipv4Hint: "ipv4hint"
        case .ech: "ech"
        case .ipv6Hint: "ipv6hint"
        case .dohPath: "dohpath"
        case .ohttp: "ohttp"
        case .tlsSupportedGroups: "tls-supported-groups"
        case .docPath: "docpath"
        case .pvd: "pvd"
        case .oots: "oots"
        default: nil
        }
    }

    /// `alpn`, without which `no-default-alpn` would leave no protocol at all (RFC 9460 §7.1.1).
    static var companionKey: SvcParamKey? { .alpn }

    static func needsCompanion(_ key: SvcParamKey) -> Bool { key == .noDefaultALPN }
}

extension ServiceParameters {
    /// Goes over the parameters.
    public struct Iterator: IteratorProtocol {
        var parameters: KeyedOctets

        /// The next parameter.
        public mutating func next() -> ServiceParameter? {
            parameters.next().map { ServiceParameter(key: SvcParamKey(rawValue: $0.key), value: $0.value) }
        }
    }

    /// Goes over the parameters.
    public func makeIterator() -> Iterator { Iterator(parameters: KeyedOctets(wire)) }
}
