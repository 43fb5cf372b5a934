extension RDATA {
    /// `DELEG` (61440): how a delegated zone is reached, beside or instead of NS (draft-ietf-deleg).
    public struct DELEG: RecordData {
        /// What is said of the delegation.
        public var infos: DelegationInfos = DelegationInfos()

        public init() {}

        public init(infos: DelegationInfos) {
            self.infos = infos
        }

        /// DELEG.
        @inlinable public static var type: RecordType { .deleg }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&infos, "infos")
        }
    }
}
