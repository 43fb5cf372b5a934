extension EDNSOption {
    /// `DHU` (6): the digests of DS records that a client understands (RFC 6975 §3).
    public struct DHU: EDNSOptionData {
        /// The numbers of the digests, in any order.
        public var digests: ValueList<DigestType> = ValueList()

        public init() {}

        public init(digests: ValueList<DigestType>) {
            self.digests = digests
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .dhu }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&digests, "digests")
        }

        /// The names of the digests.
        public static func describe(_ octets: Span<UInt8>, to text: inout PresentationWriter) -> Bool {
            guard let data = try? Self(decoding: octets) else { return false }
            text.append(
                data.digests.map { digest in
                    // A name of several words would not end where it ends.
                    let name = digest.description
                    return name.utf8.contains(UInt8(ascii: " ")) ? "\(digest.rawValue)" : name
                }.joined(separator: " "))
            return true
        }
    }
}
