extension RDATA {
    /// `CSYNC` (62): which records the parent is to copy from the child (RFC 7477 §2.1).
    public struct CSYNC: RecordData {
        /// The version of the zone from which on this holds.
        public var serial: UInt32 = 0
        /// 1: at once; 2: the serial counts (RFC 7477 §2.1.1.2).
        public var flags: UInt16 = 0
        /// The types to copy.
        public var types: TypeBitmap = TypeBitmap()

        public init() {}

        public init(serial: UInt32, flags: UInt16, types: TypeBitmap) {
            self.serial = serial
            self.flags = flags
            self.types = types
        }

        /// CSYNC.
        @inlinable public static var type: RecordType { .csync }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&serial, "serial")
            try visitor.visit(&flags, "flags")
            try visitor.visit(&types, "types")
        }
    }
}
