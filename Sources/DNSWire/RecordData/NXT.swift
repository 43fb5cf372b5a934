extension RDATA {
    /// `NXT` (30): the next name of the zone and the types at this one, superseded by NSEC (RFC 2535 §5.2).
    public struct NXT: RecordData {
        /// The next owner name in canonical order.
        public var nextName: DomainName = .root
        /// The types that exist at the owner name.
        public var types: FlatTypeBitmap = FlatTypeBitmap()

        public init() {}

        public init(nextName: DomainName, types: FlatTypeBitmap) {
            self.nextName = nextName
            self.types = types
        }

        /// NXT.
        @inlinable public static var type: RecordType { .nxt }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&nextName, "next name", .decompressOnly)
            try visitor.visit(&types, "types")
        }
    }
}
