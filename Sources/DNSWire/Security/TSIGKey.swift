/// A shared key for the signatures of messages, and the caller's function that computes them (RFC 8945 §4.3).
///
/// No cryptography is in this library: `authenticate` is that of the caller, with the secret in it.
///
///     let key = TSIGKey(name: "key.example", algorithm: "hmac-sha256") { octets in
///         Array(HMAC<SHA256>.authenticationCode(for: octets, using: secret))
///     }
public struct TSIGKey: Sendable {
    /// The name that both sides have for the key.
    public var name: DomainName
    /// The algorithm, such as `hmac-sha256.` (RFC 8945 §6).
    public var algorithm: DomainName
    /// How many octets of the MAC are sent and at least asked for; `nil` for all of them (RFC 8945 §5.2.2.1).
    public var truncatedLength: Int?
    /// Computes the MAC of octets in full.
    public var authenticate: @Sendable ([UInt8]) -> [UInt8]

    /// Takes the parts of a key.
    public init(
        name: DomainName, algorithm: DomainName, truncatedLength: Int? = nil,
        authenticate: @escaping @Sendable ([UInt8]) -> [UInt8]
    ) {
        self.name = name
        self.algorithm = algorithm
        self.truncatedLength = truncatedLength
        self.authenticate = authenticate
    }

    /// The most octets that the TSIG record of a message takes with a MAC of a number of octets: what to keep free for it.
    public func recordLength(macLength: Int) -> Int {
        // The fixed fields of a record and of its data, and the time that BADTIME comes with (RFC 8945 §4.2).
        name.length + 10 + algorithm.length + 16 + macLength + 6
    }
}
