extension RDATA {
    /// `NAPTR` (35): a rule that rewrites a name into another or into a URI (RFC 3403 §4).
    public struct NAPTR: RecordData {
        /// Where this rule is; the lowest is tried first.
        public var order: UInt16 = 0
        /// The preference among rules of the same order; the lowest is tried first.
        public var preference: UInt16 = 0
        /// Single characters that say what the rule yields, such as `S` or `U`.
        public var flags: Octets = []
        /// The services to which the rule applies, such as `E2U+sip`.
        public var services: Octets = []
        /// A substitution to apply to the name, or nothing.
        public var regexp: Octets = []
        /// The next name where there is no substitution; the root otherwise.
        public var replacement: DomainName = .root

        public init() {}

        public init(
            order: UInt16, preference: UInt16, flags: Octets, services: Octets, regexp: Octets, replacement: DomainName
        ) {
            self.order = order
            self.preference = preference
            self.flags = flags
            self.services = services
            self.regexp = regexp
            self.replacement = replacement
        }

        /// NAPTR.
        @inlinable public static var type: RecordType { .naptr }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&order, "order")
            try visitor.visit(&preference, "preference")
            try visitor.visit(&flags, "flags", .characterString)
            try visitor.visit(&services, "services", .characterString)
            try visitor.visit(&regexp, "regexp", .characterString)
            try visitor.visit(&replacement, "replacement", .decompressOnly)
        }
    }
}
