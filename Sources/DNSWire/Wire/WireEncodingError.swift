/// Why a value could not be written.
public struct WireEncodingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was wrong; reasons may be added.
    public struct Reason: Hashable, Sendable {
        let code: UInt8
        init(_ code: UInt8) { self.code = code }

        /// The output has no room for it.
        public static var noRoom: Self { .init(0) }
        /// A section would hold more than 65,535 entries (RFC 1035 §4.1.1).
        public static var tooManyEntries: Self { .init(1) }
        /// RDATA or a part of it would be longer than its length field can say (RFC 1035 §3.2.1).
        public static var tooLong: Self { .init(2) }
        /// Sections are written in their order; this one has been passed.
        public static var sectionPassed: Self { .init(3) }
        /// A value is outside what the field may hold.
        public static var valueOutOfRange: Self { .init(4) }
    }

    /// What was wrong.
    public var reason: Reason
    /// For `noRoom`: how many octets the output lacks at least; otherwise how many there were.
    public var octets: Int

    /// Makes an error.
    @inline(never)
    public init(_ reason: Reason, octets: Int = 0) {
        self.reason = reason
        self.octets = octets
    }

    /// The error in words.
    public var description: String {
        switch reason {
        case .noRoom: "no room: at least \(octets) more octets are needed"
        case .tooManyEntries: "a section cannot hold more than 65535 entries"
        case .tooLong: "\(octets) octets are more than the length field can say"
        case .sectionPassed: "the section has already been passed"
        default: "the value is outside what the field may hold"
        }
    }
}
