extension EDNSOption {
    /// `MQTYPE-RESPONSE` (21): more types that a response answers (RFC 10029; draft-ietf-dnssd-multi-qtypes §3).
    public struct MQTypeResponse: EDNSOptionData {
        /// The types beside that of the question.
        public var types: ValueList<RecordType> = ValueList()

        public init() {}

        public init(types: ValueList<RecordType>) {
            self.types = types
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .mqtypeResponse }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&types, "types")
        }

        /// It is for responses, and no type is twice.
        public static func fault(in octets: Span<UInt8>, ofQuery isQuery: Bool) -> WireDecodingError? {
            if isQuery != false {
                return WireDecodingError(.onlyInResponses, at: 0, length: octets.count)
            }
            return ValueList<RecordType>.firstDuplicate(in: octets).map {
                WireDecodingError(.duplicate, at: $0, length: 2)
            }
        }
    }
}
