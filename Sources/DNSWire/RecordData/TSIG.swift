extension RDATA {
    /// `TSIG` (250): the signature of a message by a shared key (RFC 8945 §4.2).
    public struct TSIG: RecordData {
        /// The algorithm of the signature, such as `hmac-sha256.`.
        public var algorithm: DomainName = .root
        /// When the message was signed.
        public var timeSigned: SigningTime = SigningTime()
        /// How many seconds the clocks of both sides may differ.
        public var fudge: UInt16 = 0
        /// The signature; nothing in some errors.
        public var mac: Octets = []
        /// The id of the message when it was signed.
        public var originalID: UInt16 = 0
        /// What went wrong with the signature of the request; 16 is `BADSIG` here.
        public var error: ResponseCode = ResponseCode()
        /// The server's time in six octets where the error is `BADTIME`, else nothing.
        public var other: Octets = []

        public init() {}

        public init(
            algorithm: DomainName,
            timeSigned: SigningTime,
            fudge: UInt16,
            mac: Octets,
            originalID: UInt16,
            error: ResponseCode,
            other: Octets
        ) {
            self.algorithm = algorithm
            self.timeSigned = timeSigned
            self.fudge = fudge
            self.mac = mac
            self.originalID = originalID
            self.error = error
            self.other = other
        }

        /// TSIG.
        @inlinable public static var type: RecordType { .tsig }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&algorithm, "algorithm", .neverCompressed)
            try visitor.visit(&timeSigned, "time signed")
            try visitor.visit(&fudge, "fudge")
            try visitor.visit(&mac, "MAC", OctetsForm(.counted16, .countedBase64))
            try visitor.visit(&originalID, "original ID")
            var signatureError = SignatureError(error)
            try visitor.visit(&signatureError, "error")
            error = signatureError.code
            try visitor.visit(&other, "other", OctetsForm(.counted16, .countedBase64))
        }
    }
}
