extension RDATA {
    /// `WKS` (11): the well-known services of a host, obsolete (RFC 1035 §3.4.2).
    public struct WKS: RecordData {
        /// The address of the host.
        public var address: IPv4Address = IPv4Address()
        /// The protocol of the services.
        public var protocolNumber: InternetProtocol = InternetProtocol()
        /// The ports at which they are offered.
        public var ports: PortBitmap = PortBitmap()

        public init() {}

        public init(address: IPv4Address, protocolNumber: InternetProtocol, ports: PortBitmap) {
            self.address = address
            self.protocolNumber = protocolNumber
            self.ports = ports
        }

        /// WKS.
        @inlinable public static var type: RecordType { .wks }

        /// The form is defined for the class IN only (RFC 1035 §3.4).
        @inlinable public static func isDefined(in recordClass: RecordClass) -> Bool { recordClass == .internet }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&address, "address")
            try visitor.visit(&protocolNumber, "protocol")
            try visitor.visit(&ports, "ports")
        }
    }
}
