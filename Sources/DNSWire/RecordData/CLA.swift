extension RDATA {
    /// `CLA` (263): the convergence layer adapters of a node (draft-johnson-dns-ipn-cla).
    public struct CLA: RecordData {
        /// The strings, one at least.
        public var strings: CharacterStrings = CharacterStrings()

        public init() {}

        public init(strings: CharacterStrings) {
            self.strings = strings
        }

        /// CLA.
        @inlinable public static var type: RecordType { .cla }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&strings, "strings")
        }
    }
}
