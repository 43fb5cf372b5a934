extension RDATA {
    /// `CERT` (37): a certificate (RFC 4398 §2).
    public struct CERT: RecordData {
        /// What kind of certificate it is.
        public var certificateType: CertificateType = CertificateType()
        /// The tag of the key in it, for finding it quickly.
        public var keyTag: UInt16 = 0
        /// The algorithm of that key; 0 where none is known to DNSSEC.
        public var algorithm: SecurityAlgorithm = SecurityAlgorithm()
        /// The certificate, a revocation list, or a URL.
        public var certificate: Octets = []

        public init() {}

        public init(
            certificateType: CertificateType, keyTag: UInt16, algorithm: SecurityAlgorithm, certificate: Octets
        ) {
            self.certificateType = certificateType
            self.keyTag = keyTag
            self.algorithm = algorithm
            self.certificate = certificate
        }

        /// CERT.
        @inlinable public static var type: RecordType { .cert }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&certificateType, "certificate type")
            try visitor.visit(&keyTag, "key tag")
            try visitor.visit(&algorithm, "algorithm")
            try visitor.visit(&certificate, "certificate", .base64)
        }
    }
}
