extension RDATA {
    /// `RT` (21): a host that relays to the owner name (RFC 1183 §3.3).
    public struct RT: RecordData {
        /// The preference of this host; the lowest is tried first.
        public var preference: UInt16 = 0
        /// The host.
        public var intermediate: DomainName = .root

        public init() {}

        public init(preference: UInt16, intermediate: DomainName) {
            self.preference = preference
            self.intermediate = intermediate
        }

        /// RT.
        @inlinable public static var type: RecordType { .rt }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&preference, "preference")
            try visitor.visit(&intermediate, "intermediate", .decompressOnly)
        }
    }
}
