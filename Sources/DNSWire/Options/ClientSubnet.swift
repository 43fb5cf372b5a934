extension EDNSOption {
    /// `CLIENT-SUBNET` (8): the network of the client that an answer is for (RFC 7871 §6).
    public struct ClientSubnet: EDNSOptionData {
        /// 1 for IPv4, 2 for IPv6; 0 where a resolver asks that nothing be said of its client.
        public var family: UInt16 = 0
        /// How many bits of the address are given.
        public var sourcePrefixLength: UInt8 = 0
        /// For how many bits of the address the answer holds; 0 in a query.
        public var scopePrefixLength: UInt8 = 0
        /// The octets of the address that the prefix reaches into, bits beyond it zero.
        public var address: Octets = []

        public init() {}

        /// Takes a number of bits of an IPv4 address, at most 32.
        public init(_ address: IPv4Address, prefixLength: UInt8, scopePrefixLength: UInt8 = 0) {
            self.init(1, UInt128(address.rawValue) << 96, min(prefixLength, 32), scopePrefixLength)
        }

        /// Takes a number of bits of an IPv6 address, at most 128.
        public init(_ address: IPv6Address, prefixLength: UInt8, scopePrefixLength: UInt8 = 0) {
            self.init(2, address.rawValue, min(prefixLength, 128), scopePrefixLength)
        }

        private init(_ family: UInt16, _ address: UInt128, _ prefixLength: UInt8, _ scopePrefixLength: UInt8) {
            self.family = family
            sourcePrefixLength = prefixLength
            self.scopePrefixLength = scopePrefixLength
            let kept = prefixLength == 0 ? 0 : address & UInt128.max << UInt128(128 - prefixLength)
            let count = (Int(prefixLength) + 7) / 8
            self.address = Octets((0..<count).map { UInt8(truncatingIfNeeded: kept >> UInt128(120 - 8 * $0)) })
        }

        /// The address filled up with zeros, where the family is that of IPv4.
        public var ipv4: IPv4Address? {
            family == 1 ? IPv4Address(rawValue: UInt32(truncatingIfNeeded: subnet.number >> 96)) : nil
        }

        /// The address filled up with zeros, where the family is that of IPv6.
        public var ipv6: IPv6Address? { family == 2 ? IPv6Address(rawValue: subnet.number) : nil }

        private var subnet: SubnetPrefix {
            SubnetPrefix(
                family: family, sourceLength: sourcePrefixLength, scopeLength: scopePrefixLength, address: address)
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .clientSubnet }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            var subnet = self.subnet
            try visitor.visit(&subnet, "client subnet")
            family = subnet.family
            sourcePrefixLength = subnet.sourceLength
            scopePrefixLength = subnet.scopeLength
            address = subnet.address
        }

        /// A query has no scope (RFC 7871 §6).
        public static func fault(in octets: Span<UInt8>, ofQuery isQuery: Bool) -> WireDecodingError? {
            isQuery && octets.count > 3 && octets[3] != 0
                ? WireDecodingError(.onlyInResponses, at: 3, length: 1).named("scope prefix length") : nil
        }
    }
}
