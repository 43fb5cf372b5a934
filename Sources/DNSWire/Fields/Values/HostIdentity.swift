/// A host identity: its tag and the public key that the tag is made of (RFC 8005 §5).
public struct HostIdentity: FieldValue {
    /// The algorithm of the key, numbered as for IPSECKEY (RFC 8005 §5.2).
    public var algorithm: UInt8
    /// The host identity tag, up to 255 octets.
    public var tag: Octets
    /// The public key, up to 65,535 octets.
    public var publicKey: Octets

    /// Makes an identity.
    public init(algorithm: UInt8, tag: Octets, publicKey: Octets) {
        self.algorithm = algorithm
        self.tag = tag
        self.publicKey = publicKey
    }

    /// An identity without a tag and a key.
    public init() { self.init(algorithm: 0, tag: [], publicKey: []) }

    /// Reads the lengths of tag and key with the algorithm between them, then tag and key.
    public init(reading reader: inout WireReader) throws(WireDecodingError) {
        let tagLength = Int(try reader.readUInt8())
        algorithm = try reader.readUInt8()
        let keyLength = Int(try reader.readUInt16())
        tag = try reader.readOctets(tagLength)
        publicKey = try reader.readOctets(keyLength)
    }

    /// Passes over tag and key.
    public mutating func check(_ reader: inout WireReader) throws(WireDecodingError) {
        let tagLength = Int(try reader.readUInt8())
        _ = try reader.readUInt8()
        let keyLength = Int(try reader.readUInt16())
        try reader.skip(tagLength)
        try reader.skip(keyLength)
    }

    /// Writes the lengths of tag and key with the algorithm between them, then tag and key.
    ///
    /// - Throws: `tooLong` where a length field cannot say how long they are.
    public func write(to writer: inout WireWriter) throws(WireEncodingError) {
        guard let tagLength = UInt8(exactly: tag.count), let keyLength = UInt16(exactly: publicKey.count) else {
            throw WireEncodingError(.tooLong, octets: max(tag.count, publicKey.count))
        }
        try writer.append(tagLength)
        try writer.append(algorithm)
        try writer.appendUInt16(keyLength)
        try writer.append(tag)
        try writer.append(publicKey)
    }

    private static var tagForm: OctetsForm { OctetsForm(.counted8, .hex) }
    private static var keyForm: OctetsForm { OctetsForm(.counted16, .base64) }

    /// Prints the algorithm, the tag in base 16 and the key in base 64 (RFC 8005 §6).
    public func print(to writer: inout PresentationWriter) {
        writer.write(decimal: algorithm)
        HostIdentity.tagForm.print(tag, to: &writer)
        HostIdentity.keyForm.print(publicKey, to: &writer)
    }

    /// Reads the algorithm, the tag in base 16 and the key in base 64 (RFC 8005 §6).
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        algorithm = try UInt8(parsing: &reader)
        tag = try HostIdentity.tagForm.parse(&reader)
        publicKey = try HostIdentity.keyForm.parse(&reader)
    }

    /// The lengths, the algorithm, the tag and the key.
    public var parts: [FieldPart] {
        [
            FieldPart(name: "tag length", length: 1, text: "\(tag.count)"),
            FieldPart(name: "algorithm", length: 1, text: "\(algorithm)"),
            FieldPart(name: "key length", length: 2, text: "\(publicKey.count)"),
            FieldPart(name: "tag", length: tag.count, text: tag.description),
            FieldPart(name: "public key", length: publicKey.count, text: publicKey.withSpan { Base64.text(of: $0) }),
        ]
    }
}
