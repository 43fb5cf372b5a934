extension RDATA {
    /// `NSEC3PARAM` (51): how an authority hashes names for NSEC3 (RFC 5155 §4.2).
    public struct NSEC3PARAM: RecordData {
        /// How names are hashed: 1 for SHA-1.
        public var hashAlgorithm: UInt8 = 0
        /// 0; records with other flags are ignored (RFC 5155 §4.1.2).
        public var flags: UInt8 = 0
        /// How many times more than once names are hashed; 0 is recommended (RFC 9276 §3.1).
        public var iterations: UInt16 = 0
        /// What is hashed with each name, up to 255 octets; none is recommended (RFC 9276 §3.1).
        public var salt: Octets = []

        public init() {}

        public init(hashAlgorithm: UInt8, flags: UInt8, iterations: UInt16, salt: Octets) {
            self.hashAlgorithm = hashAlgorithm
            self.flags = flags
            self.iterations = iterations
            self.salt = salt
        }

        /// NSEC3PARAM.
        @inlinable public static var type: RecordType { .nsec3param }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&hashAlgorithm, "hash algorithm")
            try visitor.visit(&flags, "flags")
            try visitor.visit(&iterations, "iterations")
            try visitor.visit(&salt, "salt", OctetsForm(.counted8, .hex))
        }
    }
}
