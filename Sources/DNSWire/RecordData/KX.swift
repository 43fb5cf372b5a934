extension RDATA {
    /// `KX` (36): a key exchanger for the owner name (RFC 2230 §3).
    public struct KX: RecordData {
        /// The preference of this exchanger; the lowest is tried first.
        public var preference: UInt16 = 0
        /// The host that exchanges keys.
        public var exchanger: DomainName = .root

        public init() {}

        public init(preference: UInt16, exchanger: DomainName) {
            self.preference = preference
            self.exchanger = exchanger
        }

        /// KX.
        @inlinable public static var type: RecordType { .kx }

        /// The form is defined for the class IN only (RFC 2230 §3).
        @inlinable public static func isDefined(in recordClass: RecordClass) -> Bool { recordClass == .internet }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&preference, "preference")
            try visitor.visit(&exchanger, "exchanger", .neverCompressedLowercased)
        }
    }
}
