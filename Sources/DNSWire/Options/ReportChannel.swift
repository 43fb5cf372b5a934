extension EDNSOption {
    /// `REPORT-CHANNEL` (18): where a resolver may report what went wrong (RFC 9567 §5).
    public struct ReportChannel: EDNSOptionData {
        /// The domain of the agent that takes reports.
        public var agentDomain: DomainName = .root

        public init() {}

        public init(agentDomain: DomainName) {
            self.agentDomain = agentDomain
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .reportChannel }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&agentDomain, "agent domain", .neverCompressed)
        }

        /// It is for responses (RFC 9567 §5).
        public static func fault(in octets: Span<UInt8>, ofQuery isQuery: Bool) -> WireDecodingError? {
            isQuery ? WireDecodingError(.onlyInResponses, at: 0, length: octets.count) : nil
        }
    }
}
