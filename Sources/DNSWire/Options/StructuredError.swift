extension EDNSOption {
    /// `STRUCTURED-DNS-ERROR` (26): that a client takes an extended error's text as a JSON object
    /// (draft-ietf-dnsop-structured-dns-error).
    public struct StructuredError: EDNSOptionData {
        /// The data; nothing, as far as the draft goes.
        public var octets: Octets = []

        public init() {}

        public init(octets: Octets) {
            self.octets = octets
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .structuredDNSError }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&octets, "octets", OctetsForm(.rest, .hex))
        }

        /// `61 62 ("ab")`.
        public static func describe(_ octets: Span<UInt8>, to text: inout PresentationWriter) -> Bool {
            if octets.count > 0 { text.append(describing: octets) }
            return true
        }
    }
}
