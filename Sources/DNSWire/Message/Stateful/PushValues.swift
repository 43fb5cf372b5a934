extension DSOValue {
    /// `SUBSCRIBE` (64): asks to be told of changes (RFC 8765 §6.2).
    public struct Subscribe: DSOValueData {
        /// The name; a `*` in it is no wildcard.
        public var name: DomainName = .root
        /// The type, or ANY for all.
        public var recordType: RecordType = .any
        /// The class, or ANY for all.
        public var recordClass: RecordClass = .internet

        public init() {}

        /// Asks for the changes of a name, type and class.
        public init(name: DomainName, type: RecordType, class recordClass: RecordClass = .internet) {
            self.name = name
            recordType = type
            self.recordClass = recordClass
        }

        /// The number of the type.
        @inlinable public static var type: DSOType { .subscribe }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&name, "name", .neverCompressed)
            try visitor.visit(&recordType, "type")
            try visitor.visit(&recordClass, "class")
        }
    }

    /// `PUSH` (65): tells changes (RFC 8765 §6.3).
    public struct Push: DSOValueData {
        /// The changes, one at least.
        public var changes = PushChanges()

        public init() {}

        public init(changes: PushChanges) { self.changes = changes }

        /// The number of the type.
        @inlinable public static var type: DSOType { .push }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&changes, "changes")
        }
    }

    /// `UNSUBSCRIBE` (66): ends a subscription (RFC 8765 §6.4).
    public struct Unsubscribe: DSOValueData {
        /// The id of the message that asked for it.
        public var subscription: UInt16 = 0

        public init() {}

        public init(subscription: UInt16) { self.subscription = subscription }

        /// The number of the type.
        @inlinable public static var type: DSOType { .unsubscribe }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&subscription, "subscribe message id")
        }
    }

    /// `RECONFIRM` (67): says that a record is probably no longer right (RFC 8765 §6.5).
    public struct Reconfirm: DSOValueData {
        /// The record's owner.
        public var name: DomainName = .root
        /// The record's type.
        public var recordType: RecordType = .a
        /// The record's class.
        public var recordClass: RecordClass = .internet
        /// The record's data, its names written out.
        public var rdata: Octets = []

        public init() {}

        /// Takes the parts of a record but its TTL.
        public init(_ record: Record) {
            name = record.name
            recordType = record.type
            recordClass = record.recordClass
            rdata = record.rdata
        }

        /// The number of the type.
        @inlinable public static var type: DSOType { .reconfirm }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&name, "name", .neverCompressed)
            try visitor.visit(&recordType, "type")
            try visitor.visit(&recordClass, "class")
            try visitor.visit(&rdata, "rdata", .generic)
        }
    }
}
