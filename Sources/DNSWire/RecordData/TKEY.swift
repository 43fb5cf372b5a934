extension RDATA {
    /// `TKEY` (249): the negotiation of a key for transaction signatures (RFC 2930 §2).
    public struct TKEY: RecordData {
        /// The algorithm of the key that is negotiated.
        public var algorithm: DomainName = .root
        /// When the key begins to be valid.
        public var inception: SerialTime = SerialTime()
        /// When the key ceases to be valid.
        public var expiration: SerialTime = SerialTime()
        /// 1 for a key that the server assigns, 2 for Diffie-Hellman, 3 for GSS-API, 4 for one that the resolver
        /// assigns, 5 for deletion.
        public var mode: UInt16 = 0
        /// What went wrong; 0 in requests.
        public var error: ResponseCode = ResponseCode()
        /// What the mode says of the key, up to 65,535 octets.
        public var key: Octets = []
        /// Nothing yet.
        public var other: Octets = []

        /// Makes data with start values.
        public init() {}

        /// Makes data.
        public init(
            algorithm: DomainName,
            inception: SerialTime,
            expiration: SerialTime,
            mode: UInt16,
            error: ResponseCode,
            key: Octets,
            other: Octets
        ) {
            self.algorithm = algorithm
            self.inception = inception
            self.expiration = expiration
            self.mode = mode
            self.error = error
            self.key = key
            self.other = other
        }

        /// TKEY.
        @inlinable public static var type: RecordType { .tkey }

        /// Shows the fields.
        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&algorithm, "algorithm", .neverCompressed)
            try visitor.visit(&inception, "inception")
            try visitor.visit(&expiration, "expiration")
            try visitor.visit(&mode, "mode")
            try visitor.visit(&error, "error")
            try visitor.visit(&key, "key", OctetsForm(.counted16, .countedBase64))
            try visitor.visit(&other, "other", OctetsForm(.counted16, .countedBase64))
        }
    }
}
