extension RDATA {
    /// `DS` (43): the digest of a key of the delegated zone (RFC 4034 §5.1).
    public struct DS: RecordData {
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

        /// DS.
        @inlinable public static var type: RecordType { .ds }

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
