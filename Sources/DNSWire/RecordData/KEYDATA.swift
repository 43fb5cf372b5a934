extension RDATA {
    /// `KEYDATA` (65533): a key that BIND keeps watch over, and when it does what (RFC 5011).
    public struct KEYDATA: RecordData {
        /// When the key is asked for again.
        public var refresh: SerialTime = SerialTime()
        /// When the key may be trusted, 1970-01-01 where it is.
        public var addHoldDown: SerialTime = SerialTime()
        /// When the key may be forgotten.
        public var removeHoldDown: SerialTime = SerialTime()
        /// The flags of the key; 0, as the protocol and the algorithm, where there is none yet.
        public var flags: UInt16 = 0
        /// 3, for DNSSEC.
        public var protocolNumber: UInt8 = 0
        /// The key's algorithm.
        public var algorithm: SecurityAlgorithm = SecurityAlgorithm()
        /// The key, in the form that the algorithm defines.
        public var publicKey: Octets = []

        public init() {}

        public init(
            refresh: SerialTime,
            addHoldDown: SerialTime,
            removeHoldDown: SerialTime,
            flags: UInt16,
            protocolNumber: UInt8,
            algorithm: SecurityAlgorithm,
            publicKey: Octets
        ) {
            self.refresh = refresh
            self.addHoldDown = addHoldDown
            self.removeHoldDown = removeHoldDown
            self.flags = flags
            self.protocolNumber = protocolNumber
            self.algorithm = algorithm
            self.publicKey = publicKey
        }

        /// KEYDATA.
        @inlinable public static var type: RecordType { .keydata }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&refresh, "refresh")
            try visitor.visit(&addHoldDown, "add hold-down")
            try visitor.visit(&removeHoldDown, "remove hold-down")
            try visitor.visit(&flags, "flags")
            try visitor.visit(&protocolNumber, "protocol")
            try visitor.visit(&algorithm, "algorithm")
            try visitor.visit(&publicKey, "public key", OctetsForm(.rest, .base64))
        }
    }
}
