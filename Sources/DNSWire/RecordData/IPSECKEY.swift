extension RDATA {
    /// `IPSECKEY` (45): a key for IPsec and the gateway that has it (RFC 4025 §2).
    public struct IPSECKEY: RecordData {
        /// The precedence of this record; the lowest is tried first.
        public var precedence: UInt8 = 0
        /// The key's algorithm: 1 for DSA, 2 for RSA, 3 for ECDSA.
        public var algorithm: UInt8 = 0
        /// The gateway through which the owner is reached.
        public var gateway: Gateway = .none
        /// The key, in the form that the algorithm defines.
        public var publicKey: Octets = []

        public init() {}

        public init(precedence: UInt8, algorithm: UInt8, gateway: Gateway, publicKey: Octets) {
            self.precedence = precedence
            self.algorithm = algorithm
            self.gateway = gateway
            self.publicKey = publicKey
        }

        /// IPSECKEY.
        @inlinable public static var type: RecordType { .ipseckey }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            var gatewayType = gateway.type
            try visitor.visit(&precedence, "precedence")
            try visitor.visit(&gatewayType, "gateway type")
            try visitor.visit(&algorithm, "algorithm")
            var dependent = DependentGateway(gateway: gateway)
            try visitor.visit(dependent: &dependent, "gateway")
            gateway = dependent.gateway
            // Where an unknown gateway ends is not known either: it has taken all that was left.
            if gatewayType > 3 { publicKey = [] }
            try visitor.visit(&publicKey, "public key", OctetsForm(.rest, .base64))
            if gatewayType > 3 { publicKey = [] }
        }
    }
}

/// A gateway whose type is the second octet of the data (RFC 4025 §2.3).
private struct DependentGateway: DependentFieldValue {
    var gateway: Gateway

    init(gateway: Gateway) { self.gateway = gateway }

    static func form(after octets: Span<UInt8>) -> DependentForm { Gateway.form(of: octets[1]) }

    init(reading reader: inout WireReader, after octets: Span<UInt8>) throws(WireDecodingError) {
        gateway = try Gateway(reading: &reader, type: octets[1])
    }

    func write(to writer: inout WireWriter, form: DependentForm) throws(WireEncodingError) {
        try gateway.write(to: &writer)
    }
}
