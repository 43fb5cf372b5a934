extension RDATA {
    /// `GPOS` (27): a geographical position, superseded by LOC (RFC 1712 §3).
    public struct GPOS: RecordData {
        /// Degrees east, a decimal number in text.
        public var longitude: Octets = []
        /// Degrees north, a decimal number in text.
        public var latitude: Octets = []
        /// Metres, a decimal number in text.
        public var altitude: Octets = []

        public init() {}

        public init(longitude: Octets, latitude: Octets, altitude: Octets) {
            self.longitude = longitude
            self.latitude = latitude
            self.altitude = altitude
        }

        /// GPOS.
        @inlinable public static var type: RecordType { .gpos }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&longitude, "longitude", .characterString)
            try visitor.visit(&latitude, "latitude", .characterString)
            try visitor.visit(&altitude, "altitude", .characterString)
        }
    }
}
