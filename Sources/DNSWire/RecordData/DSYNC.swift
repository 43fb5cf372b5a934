extension RDATA {
    /// `DSYNC` (66): where to send notifications of changes in a delegation (RFC 9859 §2.1).
    public struct DSYNC: RecordData {
        /// The type that has changed, such as CDS.
        public var notifyType: RecordType = RecordType()
        /// How to notify.
        public var scheme: DSYNCScheme = DSYNCScheme()
        /// The port of the target.
        public var port: UInt16 = 0
        /// Whom to notify.
        public var target: DomainName = .root

        public init() {}

        public init(notifyType: RecordType, scheme: DSYNCScheme, port: UInt16, target: DomainName) {
            self.notifyType = notifyType
            self.scheme = scheme
            self.port = port
            self.target = target
        }

        /// DSYNC.
        @inlinable public static var type: RecordType { .dsync }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&notifyType, "type")
            try visitor.visit(&scheme, "scheme")
            try visitor.visit(&port, "port")
            try visitor.visit(&target, "target", .neverCompressed)
        }
    }
}
