extension RDATA {
    /// `WALLET` (262): the address of a wallet: the currency, and the address in it (IANA).
    public struct WALLET: RecordData {
        /// The strings, one at least.
        public var strings: CharacterStrings = CharacterStrings()

        public init() {}

        public init(strings: CharacterStrings) {
            self.strings = strings
        }

        /// WALLET.
        @inlinable public static var type: RecordType { .wallet }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&strings, "strings")
        }
    }
}
