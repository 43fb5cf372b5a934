/// The configurations of encrypted ClientHello that a service offers, the most wanted first (RFC 9848 §3, RFC 9849 §4).
///
/// They are kept as they are on the wire; iterate to get them one by one. Versions that are not known are kept, too.
public struct ECHConfigurations: OctetsRun, Sequence {
    /// The configurations as they are on the wire, after the length of all.
    public let wire: Octets

    init(checked wire: Octets) { self.wire = wire }

    /// One configuration of version 0, without contents.
    public init() { wire = [0, 4, 0, 0, 0, 0] }

    /// Puts configurations together, the most wanted first.
    ///
    /// - Throws: `valueOutOfRange` where there is none, `tooLong` for more than 65,535 octets.
    public init(_ configurations: some Sequence<ECHConfiguration>) throws(WireEncodingError) {
        var wire: [UInt8] = []
        for configuration in configurations {
            guard let count = UInt16(exactly: configuration.contents.count) else {
                throw WireEncodingError(.tooLong, octets: configuration.contents.count)
            }
            wire += configuration.version.bigEndianOctets + count.bigEndianOctets
            configuration.contents.withSpan { wire.append($0) }
        }
        guard !wire.isEmpty else { throw WireEncodingError(.valueOutOfRange) }
        guard let count = UInt16(exactly: wire.count) else { throw WireEncodingError(.tooLong, octets: wire.count) }
        self.wire = Octets(count.bigEndianOctets + wire)
    }

    /// Reads configurations in wire form, with the length of all in front.
    ///
    /// - Throws: `truncated`, `empty`, `trailingOctets`; offsets count from the first of these octets.
    public init(decoding octets: Span<UInt8>) throws(WireDecodingError) { try self.init(wire: Octets(octets)) }

    /// Checks the lengths: that of all counts what is there, and whole configurations fill it.
    static func pass(over reader: inout WireReader) throws(WireDecodingError) {
        let start = reader.position
        let count = Int(try reader.readUInt16())
        guard count > 0 else { throw WireDecodingError(.empty, at: start, length: 2) }
        guard count <= reader.remaining else {
            throw WireDecodingError(.truncated, at: reader.position, length: reader.remaining, needed: count)
        }
        var list = try reader.readWindow(count)
        while !list.isAtEnd {
            _ = try list.readUInt16()
            try list.skip(Int(try list.readUInt16()))
        }
    }

    /// Goes over the configurations.
    public struct Iterator: IteratorProtocol {
        var configurations: KeyedOctets

        /// The next configuration.
        public mutating func next() -> ECHConfiguration? {
            configurations.next().map { ECHConfiguration(version: $0.key, contents: $0.value) }
        }
    }

    /// Goes over the configurations.
    public func makeIterator() -> Iterator { Iterator(configurations: KeyedOctets(wire.slice(2..<wire.count))) }

    /// Prints the octets in base 64 (RFC 9848 §3).
    public func print(to writer: inout PresentationWriter) { OctetsForm.base64.print(wire, to: &writer) }

    /// Reads the octets in base 64.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        let start = reader.position
        let octets = try OctetsForm.base64.parse(&reader)
        do throws(WireDecodingError) { try self.init(wire: octets) } catch {
            throw PresentationError(.invalidValue, at: start)
        }
    }
}

/// One configuration of encrypted ClientHello: its version, and what that says (RFC 9849 §4).
public struct ECHConfiguration: Hashable, Sendable {
    /// The version, which decides on the form of the contents; 0xFE0D is that of RFC 9849.
    public var version: UInt16
    /// The contents as octets, up to 65,535.
    public var contents: Octets

    /// Makes a configuration of octets.
    public init(version: UInt16, contents: Octets) {
        self.version = version
        self.contents = contents
    }

    /// Makes a configuration of version 0xFE0D.
    ///
    /// - Throws: where a value does not fit its field.
    public init(_ key: ECHKey) throws(WireEncodingError) {
        let contents = try key.encoded()
        self.init(version: ECHKey.version, contents: Octets(contents.span))
    }

    /// What the configuration says, or `nil` where its version is not known or its contents are malformed.
    public var key: ECHKey? {
        version == ECHKey.version ? contents.withSpan { try? ECHKey(decoding: $0) } : nil
    }
}
