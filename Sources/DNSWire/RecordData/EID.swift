extension RDATA {
    /// `EID` (31): an endpoint identifier of Nimrod (draft-ietf-nimrod-dns).
    public struct EID: RecordData {
        /// The identifier.
        public var identifier: Octets = []

        public init() {}

        public init(identifier: Octets) {
            self.identifier = identifier
        }

        /// EID.
        @inlinable public static var type: RecordType { .eid }

        /// The form is defined for the class IN only (draft-ietf-nimrod-dns).
        @inlinable public static func isDefined(in recordClass: RecordClass) -> Bool { recordClass == .internet }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&identifier, "identifier", .hex)
        }
    }
}
