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

        public init() {}

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

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&algorithm, "algorithm", .neverCompressed)
            // There is no agreed text form; in the one that is most read, times and the error are plain numbers.
            try visitor.visit(&inception.seconds, "inception")
            try visitor.visit(&expiration.seconds, "expiration")
            try visitor.visit(&mode, "mode")
            var errorNumber = error.rawValue
            try visitor.visit(&errorNumber, "error")
            error = ResponseCode(rawValue: errorNumber)
            try visitor.visit(&key, "key", OctetsForm(.counted16, .base64, absence: .quotes))
            try visitor.visit(&other, "other", OctetsForm(.counted16, .base64, absence: .nothing))
        }
    }
}
