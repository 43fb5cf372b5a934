extension RDATA {
    /// `DLV` (32769): a trust anchor kept outside of the delegation, obsolete (RFC 4431 §2).
    public struct DLV: RecordData {
        /// The tag of the key, for finding it quickly (RFC 4034 Appendix B).
        public var keyTag: UInt16 = 0
        /// The key's algorithm.
        public var algorithm: SecurityAlgorithm = SecurityAlgorithm()
        /// How the digest is made.
        public var digestType: DigestType = DigestType()
        /// The digest of the key and its owner name.
        public var digest: Octets = []

        public init() {}

        public init(keyTag: UInt16, algorithm: SecurityAlgorithm, digestType: DigestType, digest: Octets) {
            self.keyTag = keyTag
            self.algorithm = algorithm
            self.digestType = digestType
            self.digest = digest
        }

        /// DLV.
        @inlinable public static var type: RecordType { .dlv }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&keyTag, "key tag")
            try visitor.visit(&algorithm, "algorithm")
            try visitor.visit(&digestType, "digest type")
            var dependent = DependentOctets<KeyDigestRule>(digest)
            try visitor.visit(dependent: &dependent, "digest")
            digest = dependent.octets
        }
    }
}
