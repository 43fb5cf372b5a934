extension RDATA {
    /// `OPT` (41): what EDNS adds to a message (RFC 6891 §6.1); class and TTL of the record hold its other fields.
    public struct OPT: RecordData {
        /// The options, in their order.
        public var options: EDNSOptions = EDNSOptions()

        public init() {}

        public init(options: EDNSOptions) {
            self.options = options
        }

        /// OPT.
        @inlinable public static var type: RecordType { .opt }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&options, "options")
        }
    }
}
