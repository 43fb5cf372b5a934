extension RDATA {
    /// `AMTRELAY` (260): a relay for multicast without native support (RFC 8777 §4.2).
    public struct AMTRELAY: RecordData {
        /// The precedence of this record; the lowest is tried first.
        public var precedence: UInt8 = 0
        /// Whether a client may use the relay without looking for others first, the D bit.
        public var isDiscoveryOptional = false
        /// The relay.
        public var relay: Gateway = .none

        public init() {}

        public init(precedence: UInt8, isDiscoveryOptional: Bool, relay: Gateway) {
            self.precedence = precedence
            self.isDiscoveryOptional = isDiscoveryOptional
            self.relay = relay
        }

        /// AMTRELAY.
        @inlinable public static var type: RecordType { .amtrelay }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            var relayType = RelayType(isDiscoveryOptional: isDiscoveryOptional, type: relay.type)
            try visitor.visit(&precedence, "precedence")
            try visitor.visit(&relayType, "relay type")
            isDiscoveryOptional = relayType.isDiscoveryOptional
            var dependent = DependentRelay(gateway: relay)
            try visitor.visit(dependent: &dependent, "relay")
            relay = dependent.gateway
        }
    }
}

/// A relay whose type is the low seven bits of the second octet of the data (RFC 8777 §4.2.3).
private struct DependentRelay: DependentFieldValue {
    var gateway: Gateway

    init(gateway: Gateway) { self.gateway = gateway }

    static func form(after octets: Span<UInt8>) -> DependentForm { Gateway.form(of: octets[1] & 0x7F) }

    init(reading reader: inout WireReader, after octets: Span<UInt8>) throws(WireDecodingError) {
        gateway = try Gateway(reading: &reader, type: octets[1] & 0x7F)
    }

    func write(to writer: inout WireWriter, form: DependentForm) throws(WireEncodingError) {
        try gateway.write(to: &writer)
    }
}
