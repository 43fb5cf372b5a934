extension EDNSOption {
    /// `N3U` (7): the hashes of NSEC3 records that a client understands, 1 for SHA-1 (RFC 6975 §3).
    public struct N3U: EDNSOptionData {
        /// The numbers of the hashes, in any order.
        public var hashes: ValueList<UInt8> = ValueList()

        public init() {}

        public init(hashes: ValueList<UInt8>) {
            self.hashes = hashes
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .n3u }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&hashes, "hashes")
        }
    }
}
