extension RDATA {
    /// `NSEC3` (50): the next hashed name of the zone and the types that exist at the name that was hashed (RFC 5155
    /// §3.2).
    public struct NSEC3: RecordData {
        /// How names are hashed: 1 for SHA-1.
        public var hashAlgorithm: UInt8 = 0
        /// Bit 7 says that unsigned delegations may have been left out (opt-out).
        public var flags: UInt8 = 0
        /// How many times more than once names are hashed; 0 is recommended (RFC 9276 §3.1).
        public var iterations: UInt16 = 0
        /// What is hashed with each name, up to 255 octets; none is recommended (RFC 9276 §3.1).
        public var salt: Octets = []
        /// The next owner name, hashed, in the order of the hashes.
        public var nextHash: Octets = []
        /// The types that exist at the name; none where it has only names below it.
        public var types: TypeBitmap = TypeBitmap()

        public init() {}

        public init(
            hashAlgorithm: UInt8, flags: UInt8, iterations: UInt16, salt: Octets, nextHash: Octets, types: TypeBitmap
        ) {
            self.hashAlgorithm = hashAlgorithm
            self.flags = flags
            self.iterations = iterations
            self.salt = salt
            self.nextHash = nextHash
            self.types = types
        }

        /// NSEC3.
        @inlinable public static var type: RecordType { .nsec3 }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&hashAlgorithm, "hash algorithm")
            try visitor.visit(&flags, "flags")
            try visitor.visit(&iterations, "iterations")
            try visitor.visit(&salt, "salt", OctetsForm(.counted8, .hex))
            try visitor.visit(&nextHash, "next hash", OctetsForm(.counted8, .base32Hex, minimum: 1))
            try visitor.visit(&types, "types")
        }
    }
}
