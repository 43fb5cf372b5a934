extension RDATA {
    /// `TLSA` (52): the certificate that a TLS server has (RFC 6698 §2.1).
    public struct TLSA: RecordData {
        /// How the association is to be used: 0 to 3 (RFC 6698 §2.1.1).
        public var usage: UInt8 = 0
        /// What is matched: 0 the whole certificate, 1 its public key (RFC 6698 §2.1.2).
        public var selector: UInt8 = 0
        /// How it is matched: 0 as it is, 1 by SHA-256, 2 by SHA-512 (RFC 6698 §2.1.3).
        public var matchingType: UInt8 = 0
        /// What is to match.
        public var association: Octets = []

        public init() {}

        public init(usage: UInt8, selector: UInt8, matchingType: UInt8, association: Octets) {
            self.usage = usage
            self.selector = selector
            self.matchingType = matchingType
            self.association = association
        }

        /// TLSA.
        @inlinable public static var type: RecordType { .tlsa }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&usage, "usage")
            try visitor.visit(&selector, "selector")
            try visitor.visit(&matchingType, "matching type")
            try visitor.visit(&association, "association", .hex)
        }
    }
}
