extension RDATA {
    /// `TALINK` (58): a link of the history of a trust anchor (draft-wijngaards-dnsop-trust-history).
    public struct TALINK: RecordData {
        /// The previous link; the root at the end.
        public var previous: DomainName = .root
        /// The next link; the root at the end.
        public var next: DomainName = .root

        public init() {}

        public init(previous: DomainName, next: DomainName) {
            self.previous = previous
            self.next = next
        }

        /// TALINK.
        @inlinable public static var type: RecordType { .talink }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&previous, "previous", .neverCompressed)
            try visitor.visit(&next, "next", .neverCompressed)
        }
    }
}
