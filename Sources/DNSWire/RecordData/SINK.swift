extension RDATA {
    /// `SINK` (40): anything, by a coding that the record names (draft-eastlake-kitchen-sink).
    public struct SINK: RecordData {
        /// What the data means.
        public var meaning: UInt8 = 0
        /// How it is coded.
        public var coding: UInt8 = 0
        /// How it is coded in detail.
        public var subcoding: UInt8 = 0
        /// The data.
        public var data: Octets = []

        public init() {}

        public init(meaning: UInt8, coding: UInt8, subcoding: UInt8, data: Octets) {
            self.meaning = meaning
            self.coding = coding
            self.subcoding = subcoding
            self.data = data
        }

        /// SINK.
        @inlinable public static var type: RecordType { .sink }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&meaning, "meaning")
            try visitor.visit(&coding, "coding")
            try visitor.visit(&subcoding, "subcoding")
            try visitor.visit(&data, "data", .base64)
        }
    }
}
