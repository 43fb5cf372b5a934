extension RDATA {
    /// `NSEC` (47): the next name of the zone and the types that exist at this one (RFC 4034 §4.1).
    public struct NSEC: RecordData {
        /// The next owner name in canonical order; its case is kept (RFC 6840 §5.1).
        public var nextName: DomainName = .root
        /// The types that exist at the owner name.
        public var types: TypeBitmap = TypeBitmap()

        public init() {}

        public init(nextName: DomainName, types: TypeBitmap) {
            self.nextName = nextName
            self.types = types
        }

        /// NSEC.
        @inlinable public static var type: RecordType { .nsec }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&nextName, "next name", .neverCompressed)
            try visitor.visit(&types, "types")
        }
    }
}
