extension RDATA {
    /// `NSAP-PTR` (23): a pointer from an OSI address to its name, deprecated (RFC 1706 §6).
    public struct NSAPPTR: RecordData {
        /// The name.
        public var target: DomainName = .root

        public init() {}

        public init(target: DomainName) {
            self.target = target
        }

        /// NSAP-PTR.
        @inlinable public static var type: RecordType { .nsapPtr }

        /// The form is defined for the class IN only (RFC 1706 §6).
        @inlinable public static func isDefined(in recordClass: RecordClass) -> Bool { recordClass == .internet }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&target, "target", .neverCompressed)
        }
    }
}
