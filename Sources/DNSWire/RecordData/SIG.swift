extension RDATA {
    /// `SIG` (24): a signature, today that of a message (RFC 2535 §4.1, RFC 2931 §3).
    public struct SIG: RecordData {
        /// The type of the RRset that is signed; 0 where the message is (RFC 2931 §3).
        public var typeCovered: RecordType = RecordType()
        /// The algorithm of the signature.
        public var algorithm: SecurityAlgorithm = SecurityAlgorithm()
        /// How many labels the original owner name has, without root and wildcard.
        public var labels: UInt8 = 0
        /// The TTL of the RRset in the zone, in seconds.
        public var originalTTL: UInt32 = 0
        /// When the signature ceases to be valid.
        public var expiration: SerialTime = SerialTime()
        /// When the signature begins to be valid.
        public var inception: SerialTime = SerialTime()
        /// The tag of the key that validates the signature.
        public var keyTag: UInt16 = 0
        /// The owner of that key.
        public var signerName: DomainName = .root
        /// The signature.
        public var signature: Octets = []

        public init() {}

        public init(
            typeCovered: RecordType,
            algorithm: SecurityAlgorithm,
            labels: UInt8,
            originalTTL: UInt32,
            expiration: SerialTime,
            inception: SerialTime,
            keyTag: UInt16,
            signerName: DomainName,
            signature: Octets
        ) {
            self.typeCovered = typeCovered
            self.algorithm = algorithm
            self.labels = labels
            self.originalTTL = originalTTL
            self.expiration = expiration
            self.inception = inception
            self.keyTag = keyTag
            self.signerName = signerName
            self.signature = signature
        }

        /// SIG.
        @inlinable public static var type: RecordType { .sig }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&typeCovered, "type covered")
            try visitor.visit(&algorithm, "algorithm")
            try visitor.visit(&labels, "labels")
            try visitor.visit(&originalTTL, "original TTL")
            try visitor.visit(&expiration, "expiration")
            try visitor.visit(&inception, "inception")
            try visitor.visit(&keyTag, "key tag")
            try visitor.visit(&signerName, "signer name", .decompressOnly)
            try visitor.visit(&signature, "signature", .base64)
        }
    }
}
