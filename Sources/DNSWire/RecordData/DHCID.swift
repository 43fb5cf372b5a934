extension RDATA {
    /// `DHCID` (49): which DHCP client has the owner name (RFC 4701 §3).
    public struct DHCID: RecordData {
        /// The type of the identity, of its digest, and the digest; text has them as one (RFC 4701 §3.2).
        public var data: Octets = []

        public init() {}

        public init(data: Octets) {
            self.data = data
        }

        /// DHCID.
        @inlinable public static var type: RecordType { .dhcid }

        /// The form is defined for the class IN only (RFC 4701 §3).
        @inlinable public static func isDefined(in recordClass: RecordClass) -> Bool { recordClass == .internet }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&data, "data", .base64)
        }
    }
}
