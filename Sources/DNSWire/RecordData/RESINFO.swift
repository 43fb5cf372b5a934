extension RDATA {
    /// `RESINFO` (261): what a resolver says of itself, as `key` or `key=value` (RFC 9606 §5).
    public struct RESINFO: RecordData {
        /// The strings, one at least.
        public var strings: CharacterStrings = CharacterStrings()

        public init() {}

        public init(strings: CharacterStrings) {
            self.strings = strings
        }

        /// RESINFO.
        @inlinable public static var type: RecordType { .resinfo }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&strings, "strings")
        }
    }
}
