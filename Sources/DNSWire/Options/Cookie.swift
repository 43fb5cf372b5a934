extension EDNSOption {
    /// `COOKIE` (10): what client and server know each other by (RFC 7873 §4).
    ///
    /// Whether a cookie is good is for who made it: this library computes no hash.
    public struct Cookie: EDNSOptionData {
        /// The client's part, eight octets.
        public var client: Octets = [0, 0, 0, 0, 0, 0, 0, 0]
        /// The server's part, 8 to 32 octets; nothing where the client has none yet.
        public var server: Octets = []

        public init() {}

        /// Makes a cookie.
        public init(client: Octets, server: Octets = []) {
            self.client = client
            self.server = server
        }

        /// Makes a cookie whose server's part has the layout that servers of several makers share (RFC 9018 §4).
        ///
        /// - Throws: `valueOutOfRange` where `server` has a hash that is not of eight octets.
        public init(client: Octets, server: InteroperableServerCookie) throws(WireEncodingError) {
            self.init(client: client, server: try server.octets())
        }

        /// The server's part in the layout that servers of several makers share, or `nil` where it has another
        /// (RFC 9018 §4).
        public var interoperableServer: InteroperableServerCookie? {
            server.withSpan { try? InteroperableServerCookie(decoding: $0) }
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .cookie }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&client, "client cookie", OctetsForm(.fixed(8), .hex))
            var field = ServerCookie(octets: server)
            try visitor.visit(&field, "server cookie")
            server = field.octets
        }

        /// Both parts in base 16 as one.
        public static func describe(_ octets: Span<UInt8>, to text: inout PresentationWriter) -> Bool {
            text.append { Base16.appendLowercase(octets, to: &$0) }
            return true
        }

        public init?(describedBy words: Span<UInt8>) {
            var reader = WordReader(words)
            guard let digits = reader.word(), let octets = try? Base16.decode(words.extracting(digits)) else {
                return nil
            }
            self.init(client: Octets(octets.prefix(8)), server: Octets(octets.dropFirst(8)))
        }
    }
}

/// The server's part of a cookie: 8 to 32 octets, or none (RFC 7873 §4).
package struct ServerCookie: FieldValue {
    /// The octets.
    package var octets: Octets

    package init(octets: Octets) { self.octets = octets }

    package init() { octets = [] }

    private static func isLength(_ count: Int) -> Bool { count == 0 || 8...32 ~= count }

    package init(reading reader: inout WireReader) throws(WireDecodingError) {
        var ahead = reader
        self.init()
        try check(&ahead)
        octets = reader.readRemainingOctets()
    }

    package mutating func check(_ reader: inout WireReader) throws(WireDecodingError) {
        let (start, count) = (reader.position, reader.remaining)
        guard ServerCookie.isLength(count) else { throw WireDecodingError(.wrongLength, at: start, length: count) }
        _ = reader.readRemainingSpan()
    }

    package func write(to writer: inout WireWriter) throws(WireEncodingError) {
        guard ServerCookie.isLength(octets.count) else {
            throw WireEncodingError(.valueOutOfRange, octets: octets.count)
        }
        try writer.append(octets)
    }

    package func print(to writer: inout PresentationWriter) { OctetsForm(.rest, .hex).print(octets, to: &writer) }

    package init(parsing reader: inout PresentationReader) throws(PresentationError) {
        let start = reader.position
        octets = try OctetsForm(.rest, .hex).parse(&reader)
        guard ServerCookie.isLength(octets.count) else { throw PresentationError(.invalidValue, at: start) }
    }
}

/// The server's part of a cookie in the layout that servers of several makers share (RFC 9018 §4).
public struct InteroperableServerCookie: FieldList {
    /// The version of the layout, 1.
    public var version: UInt8 = 1
    /// Three octets that are zero.
    public var reserved: Octets = [0, 0, 0]
    /// When the cookie was made, in seconds since 1970-01-01 00:00:00 UTC, compared as serial numbers are (RFC 1982).
    public var timestamp: UInt32 = 0
    /// SipHash-2-4 of the client's part, the fields before, and the client's address, eight octets.
    public var hash: Octets = [0, 0, 0, 0, 0, 0, 0, 0]

    /// Makes a cookie of start values.
    public init() {}

    /// Makes a cookie; the hash is the caller's.
    public init(timestamp: UInt32, hash: Octets) {
        self.timestamp = timestamp
        self.hash = hash
    }

    public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
        _ visitor: inout Visitor
    ) throws(Visitor.Failure) {
        try visitor.visit(&version, "version")
        try visitor.visit(&reserved, "reserved", OctetsForm(.fixed(3), .hex))
        try visitor.visit(&timestamp, "timestamp")
        try visitor.visit(&hash, "hash", OctetsForm(.fixed(8), .hex))
    }
}
