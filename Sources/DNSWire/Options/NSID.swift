extension EDNSOption {
    /// `NSID` (3): the identity of a name server (RFC 5001 §2.3).
    public struct NSID: EDNSOptionData {
        /// The identity in the server's own terms; nothing in a query, which asks for it.
        public var identifier: Octets = []

        public init() {}

        public init(identifier: Octets) {
            self.identifier = identifier
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .nsid }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&identifier, "identifier", OctetsForm(.rest, .hex))
        }

        /// `6e 73 31 ("ns1")`.
        public static func describe(_ octets: Span<UInt8>, to text: inout PresentationWriter) -> Bool {
            if octets.count > 0 { text.append(describing: octets) }
            return true
        }

        /// A query asks without octets (RFC 5001 §2.1).
        public static func fault(in octets: Span<UInt8>, ofQuery isQuery: Bool) -> WireDecodingError? {
            isQuery && octets.count > 0 ? WireDecodingError(.onlyInResponses, at: 0, length: octets.count) : nil
        }
    }
}
