extension RDATA {
    /// `CDS` (59): the DS that the child wishes its parent to have (RFC 7344 §3.1); `0 0 0 00` wishes for none (RFC
    /// 8078 §4).
    public struct CDS: RecordData {
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

        /// CDS.
        @inlinable public static var type: RecordType { .cds }

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
