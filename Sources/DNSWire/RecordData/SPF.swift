extension RDATA {
    /// `SPF` (99): which hosts may send mail for the owner name, obsolete: TXT does this (RFC 7208 §3.1).
    public struct SPF: RecordData {
        /// The strings, one at least.
        public var strings: CharacterStrings = CharacterStrings()

        public init() {}

        public init(strings: CharacterStrings) {
            self.strings = strings
        }

        /// SPF.
        @inlinable public static var type: RecordType { .spf }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&strings, "strings")
        }
    }
}
