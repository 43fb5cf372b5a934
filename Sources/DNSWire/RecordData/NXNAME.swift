extension RDATA {
    /// `NXNAME` (128): in bitmaps of types, that the name does not exist; it never has data (RFC 9824 §2).
    public struct NXNAME: RecordData {
        public init() {}

        /// NXNAME.
        @inlinable public static var type: RecordType { .nxname }

        /// Shows no field.
        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
        }
    }
}
