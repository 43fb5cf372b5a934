extension RDATA {
    /// `DOA` (259): an object, or where it is (draft-durand-doa-over-dns).
    public struct DOA: RecordData {
        /// Who defines the type of the object.
        public var enterprise: UInt32 = 0
        /// The type of the object.
        public var objectType: UInt32 = 0
        /// Where the object is: 1 here, 2 after a URI, 3 after a handle.
        public var location: UInt8 = 0
        /// Its media type, up to 255 octets.
        public var mediaType: Octets = []
        /// The object, or where it is.
        public var data: Octets = []

        public init() {}

        public init(enterprise: UInt32, objectType: UInt32, location: UInt8, mediaType: Octets, data: Octets) {
            self.enterprise = enterprise
            self.objectType = objectType
            self.location = location
            self.mediaType = mediaType
            self.data = data
        }

        /// DOA.
        @inlinable public static var type: RecordType { .doa }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&enterprise, "enterprise")
            try visitor.visit(&objectType, "type")
            try visitor.visit(&location, "location")
            try visitor.visit(&mediaType, "media type", .characterString)
            try visitor.visit(&data, "data", OctetsForm(.rest, .base64, absence: .hyphen))
        }
    }
}
