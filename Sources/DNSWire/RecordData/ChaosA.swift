extension RDATA {
    /// `A` (1): an address of the owner name in the class CH (RFC 1035 §3.3, §3.4; the form is that of the Chaosnet).
    public struct ChaosA: RecordData {
        /// The domain of the address.
        public var domain: DomainName = .root
        /// The address within the domain.
        public var address: ChaosAddress = ChaosAddress()

        public init() {}

        public init(domain: DomainName, address: ChaosAddress) {
            self.domain = domain
            self.address = address
        }

        /// A.
        @inlinable public static var type: RecordType { .a }

        /// The form is defined for the class CH only.
        @inlinable public static func isDefined(in recordClass: RecordClass) -> Bool { recordClass == .chaos }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&domain, "domain", .compressible)
            try visitor.visit(&address, "address")
        }
    }
}
