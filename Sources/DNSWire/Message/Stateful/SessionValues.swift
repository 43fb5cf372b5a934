extension DSOValue {
    /// `KeepAlive` (1): the timeouts of a session (RFC 8490 §7.1).
    public struct KeepAlive: DSOValueData {
        /// After how long without operations a client ends the session, in milliseconds; 0xFFFFFFFF for never.
        public var inactivityTimeout: UInt32 = 15000
        /// How often a client sends something at least, in milliseconds, 10000 at least; 0xFFFFFFFF for never.
        public var keepAliveInterval: UInt32 = 15000

        public init() {}

        public init(inactivityTimeout: UInt32, keepAliveInterval: UInt32) {
            self.inactivityTimeout = inactivityTimeout
            self.keepAliveInterval = keepAliveInterval
        }

        /// The number of the type.
        @inlinable public static var type: DSOType { .keepAlive }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&inactivityTimeout, "inactivity timeout")
            try visitor.visit(&keepAliveInterval, "keepalive interval")
        }
    }

    /// `RetryDelay` (2): for how long a client must not connect again (RFC 8490 §7.2).
    public struct RetryDelay: DSOValueData {
        /// The delay in milliseconds.
        public var milliseconds: UInt32 = 0

        public init() {}

        public init(milliseconds: UInt32) { self.milliseconds = milliseconds }

        /// The number of the type.
        @inlinable public static var type: DSOType { .retryDelay }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&milliseconds, "retry delay")
        }
    }

    /// `EncryptionPadding` (3): octets that hide how long a message is (RFC 8490 §7.3).
    public struct EncryptionPadding: DSOValueData {
        /// The octets, which should be zero.
        public var octets: Octets = []

        public init() {}

        public init(octets: Octets) { self.octets = octets }

        /// The number of the type.
        @inlinable public static var type: DSOType { .encryptionPadding }

        public mutating func visitFields<Visitor: FieldVisitor & ~Copyable & ~Escapable>(
            _ visitor: inout Visitor
        ) throws(Visitor.Failure) {
            try visitor.visit(&octets, "octets", OctetsForm(.rest, .hex))
        }
    }
}
