extension RDATA {
    /// `AVC` (258): application visibility and control (IANA, Cisco).
    public struct AVC: RecordData {
        /// The strings, one at least.
        public var strings: CharacterStrings = CharacterStrings()

        public init() {}

        public init(strings: CharacterStrings) {
            self.strings = strings
        }

        /// AVC.
        @inlinable public static var type: RecordType { .avc }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&strings, "strings")
        }
    }
}
