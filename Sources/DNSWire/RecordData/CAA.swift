extension RDATA {
    /// `CAA` (257): who may issue certificates for the owner name (RFC 8659 §4.1).
    public struct CAA: RecordData {
        /// Bit 0, the highest, says that who does not understand the tag must not issue (RFC 8659 §4.1).
        public var flags: UInt8 = 0
        /// The name of the property, such as `issue`; 1 to 255 ASCII letters and digits (RFC 8659 §4.1).
        public var tag: Octets = []
        /// The value of the property.
        public var value: Octets = []

        public init() {}

        public init(flags: UInt8, tag: Octets, value: Octets) {
            self.flags = flags
            self.tag = tag
            self.value = value
        }

        /// CAA.
        @inlinable public static var type: RecordType { .caa }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&flags, "flags")
            try visitor.visit(&tag, "tag", OctetsForm(.counted8, .word, minimum: 1, alphabet: .alphanumerics))
            try visitor.visit(&value, "value", OctetsForm(.rest, .quoted))
        }
    }
}
