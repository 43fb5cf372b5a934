extension EDNSOption {
    /// `LLQ` (1): a query that lives on, and is told of changes (RFC 8764 §3.2).
    public struct LLQ: EDNSOptionData {
        /// The version of the protocol, 1.
        public var version: UInt16 = 1
        /// What is asked: 1 to set up, 2 to refresh, 3 for an event.
        public var opcode: UInt16 = 0
        /// What went wrong; 0 where nothing did.
        public var error: UInt16 = 0
        /// The number of the query, 0 in a request to set it up.
        public var identifier: UInt64 = 0
        /// For how many seconds the query lives.
        public var lease: UInt32 = 0

        public init() {}

        public init(version: UInt16, opcode: UInt16, error: UInt16, identifier: UInt64, lease: UInt32) {
            self.version = version
            self.opcode = opcode
            self.error = error
            self.identifier = identifier
            self.lease = lease
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .llq }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&version, "version")
            try visitor.visit(&opcode, "opcode")
            try visitor.visit(&error, "error")
            try visitor.visit(&identifier, "identifier")
            try visitor.visit(&lease, "lease")
        }

        /// `Version: 1, Opcode: 1, Error: 0, Identifier: 4711, Lifetime: 3600`.
        public static func describe(_ octets: Span<UInt8>, to text: inout PresentationWriter) -> Bool {
            guard let data = try? Self(decoding: octets) else { return false }
            text.append("Version: \(data.version), Opcode: \(data.opcode), Error: \(data.error), ")
            text.append("Identifier: \(data.identifier), Lifetime: \(data.lease)")
            return true
        }

        public init?(describedBy words: Span<UInt8>) {
            var reader = WordReader(words)
            guard reader.skip("Version: "), let version = reader.number(as: UInt16.self),
                reader.skip(", Opcode: "), let opcode = reader.number(as: UInt16.self),
                reader.skip(", Error: "), let error = reader.number(as: UInt16.self),
                reader.skip(", Identifier: "), let identifier = reader.number(as: UInt64.self),
                reader.skip(", Lifetime: "), let lease = reader.number(as: UInt32.self)
            else { return nil }
            self.init(version: version, opcode: opcode, error: error, identifier: identifier, lease: lease)
        }
    }
}
