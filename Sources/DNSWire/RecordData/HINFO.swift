extension RDATA {
    /// `HINFO` (13): host information, today the answer to ANY (RFC 1035 §3.3.2, RFC 8482 §4.2).
    public struct HINFO: RecordData {
        /// The kind of processor, up to 255 octets.
        public var cpu: Octets = []
        /// The operating system, up to 255 octets.
        public var os: Octets = []

        public init() {}

        public init(cpu: Octets, os: Octets) {
            self.cpu = cpu
            self.os = os
        }

        /// HINFO.
        @inlinable public static var type: RecordType { .hinfo }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&cpu, "cpu", .characterString)
            try visitor.visit(&os, "os", .characterString)
        }
    }
}
