extension RDATA {
    /// `MX` (15): a mail exchange for the owner name (RFC 1035 §3.3.9; a null MX: RFC 7505).
    public struct MX: RecordData {
        /// The preference of this exchange; the lowest is tried first.
        public var preference: UInt16 = 0
        /// The host that accepts mail.
        public var exchange: DomainName = .root

        public init() {}

        public init(preference: UInt16, exchange: DomainName) {
            self.preference = preference
            self.exchange = exchange
        }

        /// MX.
        @inlinable public static var type: RecordType { .mx }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&preference, "preference")
            try visitor.visit(&exchange, "exchange", .compressible)
        }
    }
}
