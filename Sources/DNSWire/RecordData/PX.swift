extension RDATA {
    /// `PX` (26): how mail addresses of X.400 map to those of the Internet (RFC 2163 §4).
    public struct PX: RecordData {
        /// The preference of this mapping; the lowest is tried first.
        public var preference: UInt16 = 0
        /// The part of an Internet mail address.
        public var map822: DomainName = .root
        /// The part of an X.400 address.
        public var mapX400: DomainName = .root

        public init() {}

        public init(preference: UInt16, map822: DomainName, mapX400: DomainName) {
            self.preference = preference
            self.map822 = map822
            self.mapX400 = mapX400
        }

        /// PX.
        @inlinable public static var type: RecordType { .px }

        /// The form is defined for the class IN only (RFC 2163 §4).
        @inlinable public static func isDefined(in recordClass: RecordClass) -> Bool { recordClass == .internet }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&preference, "preference")
            try visitor.visit(&map822, "map822", .decompressOnly)
            try visitor.visit(&mapX400, "mapx400", .decompressOnly)
        }
    }
}
