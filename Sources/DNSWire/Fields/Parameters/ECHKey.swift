/// What a configuration of encrypted ClientHello says in version 0xFE0D (RFC 9849 §4).
public struct ECHKey: FieldList {
    /// A pair of algorithms for deriving keys and for encrypting (RFC 9180 §7).
    public struct CipherSuite: Hashable, Sendable {
        /// The key derivation function, 1 for HKDF-SHA256.
        public var kdf: UInt16
        /// The encryption, 1 for AES-128-GCM.
        public var aead: UInt16

        /// Makes a pair.
        public init(kdf: UInt16, aead: UInt16) {
            self.kdf = kdf
            self.aead = aead
        }
    }

    /// The version whose form this is.
    @inlinable public static var version: UInt16 { 0xFE0D }

    /// A number by which client and server tell keys apart.
    public var configID: UInt8 = 0
    /// The key encapsulation mechanism, 0x20 for X25519 (RFC 9180 §7.1).
    public var kemID: UInt16 = 0
    /// The public key, 1 to 65,535 octets.
    public var publicKey: Octets = [0]
    /// The pairs of algorithms as they are on the wire, four octets each, one pair at least.
    public var cipherSuitesWire: Octets = [0, 1, 0, 1]
    /// The longest name that the server expects to be hidden, for padding; 0 where it does not say.
    public var maximumNameLength: UInt8 = 0
    /// The name of the client-facing server, 1 to 255 octets.
    public var publicName: Octets = Octets("a".utf8)
    /// The extensions as they are on the wire, each after its type and its length.
    public var extensionsWire: Octets = []

    /// Makes a key with start values.
    public init() {}

    /// The pairs of algorithms that the server takes.
    public var cipherSuites: [CipherSuite] {
        stride(from: 0, to: cipherSuitesWire.count - 3, by: 4).map { start in
            let number = { (at: Int) in UInt16(cipherSuitesWire[at]) << 8 | UInt16(cipherSuitesWire[at + 1]) }
            return CipherSuite(kdf: number(start), aead: number(start + 2))
        }
    }

    public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
        _ visitor: inout Visitor
    ) throws(Visitor.Failure) {
        try visitor.visit(&configID, "config id")
        try visitor.visit(&kemID, "KEM id")
        try visitor.visit(&publicKey, "public key", OctetsForm(.counted16, .hex, minimum: 1))
        try visitor.visit(&cipherSuitesWire, "cipher suites", OctetsForm(.counted16, .hex, minimum: 4))
        try visitor.visit(&maximumNameLength, "maximum name length")
        try visitor.visit(&publicName, "public name", OctetsForm(.counted8, .quoted, minimum: 1))
        try visitor.visit(&extensionsWire, "extensions", OctetsForm(.counted16, .hex))
    }
}
