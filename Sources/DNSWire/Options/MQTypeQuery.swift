extension EDNSOption {
    /// `MQTYPE-QUERY` (20): more types that a client asks for (RFC 10029; draft-ietf-dnssd-multi-qtypes §3).
    public struct MQTypeQuery: EDNSOptionData {
        /// The types beside that of the question, one at least.
        public var types: ValueList<RecordType> = ValueList()

        public init() {}

        public init(types: ValueList<RecordType>) {
            self.types = types
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .mqtypeQuery }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&types, "types")
        }

        /// It is for queries, and no type is twice.
        public static func fault(in octets: Span<UInt8>, ofQuery isQuery: Bool) -> WireDecodingError? {
            if isQuery != true {
                return WireDecodingError(.onlyInQueries, at: 0, length: octets.count)
            }
            if octets.count == 0 { return WireDecodingError(.empty, at: 0) }
            return ValueList<RecordType>.firstDuplicate(in: octets).map {
                WireDecodingError(.duplicate, at: $0, length: 2)
            }
        }
    }
}
