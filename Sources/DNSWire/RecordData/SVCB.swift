extension RDATA {
    /// `SVCB` (64): where and how a service is reached (RFC 9460 §2.2).
    public struct SVCB: ServiceBinding {
        /// 0 for an alias, otherwise the priority of this service; the lowest is tried first.
        public var priority: UInt16 = 0
        /// The alias, or the host of the service; the root stands for the owner name (RFC 9460 §2.5).
        public var target: DomainName = .root
        /// What else is said of the service; nothing in an alias.
        public var parameters: ServiceParameters = ServiceParameters()

        public init() {}

        public init(priority: UInt16, target: DomainName, parameters: ServiceParameters) {
            self.priority = priority
            self.target = target
            self.parameters = parameters
        }

        /// SVCB.
        @inlinable public static var type: RecordType { .svcb }

        /// The form is defined for the class IN only (RFC 9460 §2).
        @inlinable public static func isDefined(in recordClass: RecordClass) -> Bool { recordClass == .internet }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&priority, "priority")
            try visitor.visit(&target, "target", .neverCompressed)
            try visitor.visit(&parameters, "parameters")
        }
    }
}
