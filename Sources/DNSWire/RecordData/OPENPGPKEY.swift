extension RDATA {
    /// `OPENPGPKEY` (61): an OpenPGP public key of a mail user (RFC 7929 §2).
    public struct OPENPGPKEY: RecordData {
        /// The key, a transferable public key of OpenPGP.
        public var publicKey: Octets = []

        public init() {}

        public init(publicKey: Octets) {
            self.publicKey = publicKey
        }

        /// OPENPGPKEY.
        @inlinable public static var type: RecordType { .openpgpkey }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&publicKey, "public key", .base64)
        }
    }
}
