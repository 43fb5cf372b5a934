extension RDATA {
    /// `NINFO` (56): the status of a zone (draft-reid-dnsext-zs).
    public struct NINFO: RecordData {
        /// The strings, one at least.
        public var strings: CharacterStrings = CharacterStrings()

        public init() {}

        public init(strings: CharacterStrings) {
            self.strings = strings
        }

        /// NINFO.
        @inlinable public static var type: RecordType { .ninfo }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&strings, "strings")
        }
    }
}
