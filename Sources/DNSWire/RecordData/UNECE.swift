extension RDATA {
    /// `UNECE` (69): an entry of a registry of the UNECE (draft-woodcock-faltstrom-external-registry-rrtypes).
    public struct UNECE: RecordData {
        /// The number of the recommendation, up to 255 octets.
        public var recommendation: Octets = []
        /// The value within it, up to 255 octets.
        public var value: Octets = []
        /// The code within it, up to 255 octets.
        public var code: Octets = []
        /// A description in UTF-8.
        public var descriptor: Octets = []

        public init() {}

        public init(recommendation: Octets, value: Octets, code: Octets, descriptor: Octets) {
            self.recommendation = recommendation
            self.value = value
            self.code = code
            self.descriptor = descriptor
        }

        /// UNECE.
        @inlinable public static var type: RecordType { .unece }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&recommendation, "recommendation", .characterString)
            try visitor.visit(&value, "value", .characterString)
            try visitor.visit(&code, "code", .characterString)
            try visitor.visit(&descriptor, "descriptor", OctetsForm(.rest, .quoted))
        }
    }
}
