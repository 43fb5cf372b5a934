extension RDATA {
    /// `ISO` (70): an entry of a registry of the ISO (draft-woodcock-faltstrom-external-registry-rrtypes).
    public struct ISO: RecordData {
        /// The number of the standard, up to 255 octets.
        public var standard: Octets = []
        /// The value within it, up to 255 octets.
        public var value: Octets = []
        /// The code within it, up to 255 octets.
        public var code: Octets = []
        /// A description in UTF-8.
        public var descriptor: Octets = []

        public init() {}

        public init(standard: Octets, value: Octets, code: Octets, descriptor: Octets) {
            self.standard = standard
            self.value = value
            self.code = code
            self.descriptor = descriptor
        }

        /// ISO.
        @inlinable public static var type: RecordType { .iso }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&standard, "standard", .characterString)
            try visitor.visit(&value, "value", .characterString)
            try visitor.visit(&code, "code", .characterString)
            try visitor.visit(&descriptor, "descriptor", OctetsForm(.rest, .quoted))
        }
    }
}
