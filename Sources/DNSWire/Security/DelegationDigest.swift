extension RDATA.DNSKEY {
    /// The octets whose digest is in the key's DS record: the owner in canonical form, then the data (RFC 4034 §5.1.4).
    ///
    /// - Throws: `tooLong` where the key has more than 65,531 octets.
    public func digestInput(owner: DomainName) throws(WireEncodingError) -> [UInt8] {
        var octets: [UInt8] = []
        owner.appendCanonical(to: &octets)
        octets += try encoded()
        return octets
    }
}

extension RDATA.DS {
    /// Makes the DS record of a key with the caller's digest, such as `{ Array(SHA256.hash(data: $0)) }` (RFC 4034 §5.1).
    ///
    /// - Throws: as `digestInput(owner:)`; `valueOutOfRange` where the digest has another length than its type says.
    public init(
        of key: RDATA.DNSKEY, owner: DomainName, digestType: DigestType, digest: ([UInt8]) -> [UInt8]
    ) throws(WireEncodingError) {
        let octets = digest(try key.digestInput(owner: owner))
        if let length = digestType.length, octets.count != length {
            throw WireEncodingError(.valueOutOfRange, octets: octets.count).named("digest")
        }
        self.init(
            keyTag: key.keyTag, algorithm: key.algorithm, digestType: digestType, digest: Octets(octets.span))
    }
}
