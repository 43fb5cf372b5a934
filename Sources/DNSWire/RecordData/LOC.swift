extension RDATA {
    /// `LOC` (29): a place on earth (RFC 1876 §2).
    public struct LOC: RecordData {
        /// The place, its size and how exactly it is known.
        public var location: GeographicLocation = GeographicLocation()

        public init() {}

        public init(location: GeographicLocation) {
            self.location = location
        }

        /// LOC.
        @inlinable public static var type: RecordType { .loc }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&location, "location")
        }
    }
}
