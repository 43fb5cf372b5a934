extension RDATA {
    public struct NS: RecordData {
        public var host: DomainName = .root
        public init() {}
        public static var type: RecordType { .ns }
        public mutating func visitFields<V: FieldVisitor & ~Copyable & ~Escapable>(_ v: inout V) throws(V.Failure) {
            try v.visit(&host, "host", .compressible)
        }
    }
}
