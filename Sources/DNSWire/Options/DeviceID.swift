extension EDNSOption {
    /// `DEVICEID` (26946): the device of a client of OpenDNS (IANA).
    public struct DeviceID: EDNSOptionData {
        /// The identity of the device, eight octets.
        public var identifier: Octets = [0, 0, 0, 0, 0, 0, 0, 0]

        public init() {}

        public init(identifier: Octets) {
            self.identifier = identifier
        }

        /// The code.
        @inlinable public static var code: EDNSOptionCode { .deviceID }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&identifier, "identifier", OctetsForm(.fixed(8), .hex))
        }

        /// `4f 44 4e 53 00 00 00 01 ("ODNS....")`.
        public static func describe(_ octets: Span<UInt8>, to text: inout PresentationWriter) -> Bool {
            text.append(describing: octets)
            return true
        }
    }
}
