extension EDNSOption {
    /// `TCP-KEEPALIVE` (11): for how long a server keeps an idle connection (RFC 7828 §3.1).
    public struct TCPKeepalive: EDNSOptionData {
        /// The timeout in tenths of a second; nothing in a query, which only says that the client knows the option.
        public var timeout: UInt16? = nil

        public init() {}

        public init(timeout: UInt16? = nil) {
            self.timeout = timeout
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .tcpKeepalive }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            var field = OptionalField<UInt16>(timeout)
            try visitor.visit(&field, "timeout")
            timeout = field.value
        }

        /// `30.1 secs`.
        public static func describe(_ octets: Span<UInt8>, to text: inout PresentationWriter) -> Bool {
            guard let data = try? Self(decoding: octets) else { return false }
            if let timeout = data.timeout { text.append("\(timeout / 10).\(timeout % 10) secs") }
            return true
        }

        public init?(describedBy words: Span<UInt8>) {
            var reader = WordReader(words)
            guard let seconds = reader.number(as: UInt16.self), reader.skip("."),
                let tenths = reader.number(as: UInt16.self),
                let timeout = UInt16(exactly: UInt32(seconds) * 10 + UInt32(tenths))
            else { return nil }
            self.init(timeout: timeout)
        }

        /// A query has no timeout (RFC 7828 §3.2.1).
        public static func fault(in octets: Span<UInt8>, ofQuery isQuery: Bool) -> WireDecodingError? {
            isQuery && octets.count > 0 ? WireDecodingError(.onlyInResponses, at: 0, length: octets.count) : nil
        }
    }
}
