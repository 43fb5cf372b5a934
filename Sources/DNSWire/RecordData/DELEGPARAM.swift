extension RDATA {
    /// `DELEGPARAM` (65433): what DELEG records elsewhere refer to (draft-ietf-deleg).
    public struct DELEGPARAM: RecordData {
        /// What is said of the delegation.
        public var infos: DelegationInfos = DelegationInfos()

        public init() {}

        public init(infos: DelegationInfos) {
            self.infos = infos
        }

        /// DELEGPARAM.
        @inlinable public static var type: RecordType { .delegparam }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&infos, "infos")
        }
    }
}
