/// How the names of a zone are hashed for NSEC3 (RFC 5155 §5).
public struct NSEC3Hash: Sendable {
    /// How many times more than once a name is hashed; 0 is recommended (RFC 9276 §3.1).
    public var iterations: UInt16
    /// What is hashed with each name, up to 255 octets; none is recommended (RFC 9276 §3.1).
    public var salt: Octets

    /// The most iterations that are carried out: each costs a hash, and whoever sends the record chooses their number.
    ///
    /// RFC 9276 §3.2 lets validators refuse any number above 0; name servers have refused more than 150 since 2021.
    public static var mostIterations: UInt16 { 150 }

    /// Takes the number of iterations and the salt.
    public init(iterations: UInt16 = 0, salt: Octets = Octets()) {
        self.iterations = iterations
        self.salt = salt
    }

    /// Takes what a zone's parameters say.
    public init(_ parameters: RDATA.NSEC3PARAM) {
        self.init(iterations: parameters.iterations, salt: parameters.salt)
    }

    /// Takes what a record that denies a name says.
    public init(_ record: RDATA.NSEC3) { self.init(iterations: record.iterations, salt: record.salt) }

    /// The hash of a name, by the caller's SHA-1: `{ Array(Insecure.SHA1.hash(data: $0)) }`.
    ///
    /// - Throws: `valueOutOfRange` where there are more than ``mostIterations``; the error has how many there are.
    /// - Complexity: one hash of at most 510 octets, and one for each iteration.
    public func hash(of name: DomainName, by hash: ([UInt8]) -> [UInt8]) throws(WireEncodingError) -> Octets {
        guard iterations <= NSEC3Hash.mostIterations else {
            throw WireEncodingError(.valueOutOfRange, octets: Int(iterations)).named("iterations")
        }
        let salt = [UInt8](salt)
        var octets: [UInt8] = []
        name.appendCanonical(to: &octets)
        for _ in 0...Int(iterations) { octets = hash(octets + salt) }
        return Octets(octets.span)
    }

    /// The owner that the NSEC3 record of a name has: its hash as a label below the zone (RFC 5155 §3).
    ///
    /// - Throws: as ``hash(of:by:)``, and `tooLong` where the zone's name leaves no room for the label.
    public func owner(
        of name: DomainName, in zone: DomainName, by hash: ([UInt8]) -> [UInt8]
    ) throws(WireEncodingError) -> DomainName {
        var label: [UInt8] = []
        try self.hash(of: name, by: hash).withSpan { Base32Hex.append($0, to: &label) }
        return try DomainName(label: Octets(label.map { ASCIICase.lower($0) }), under: zone)
    }
}
