/// Why a value could not be written.
public struct WireEncodingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was wrong; reasons may be added.
    public struct Reason: Hashable, Sendable {
        package let code: UInt8
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
        /// RDATA of a type with names that are not what the type says: pointers in them mean something in the message that
        /// they came with, if anywhere.
        public static var malformedData: Self { .init(5) }
        /// The message has a TSIG record, which would no longer sign it (RFC 8945 §5.3).
        public static var signed: Self { .init(16) }
    }

    /// What was wrong.
    public var reason: Reason
    /// For `noRoom`: how many octets the output lacks at least; otherwise how many there were.
    public var octets: Int
    /// For `malformedData`: what is wrong with the data; offsets count from their first octet, or from the first of the
    /// message where one is changed in place.
    public var cause: WireDecodingError?
    /// The section, entry and field, as far as they are known.
    public var path: FieldPath

    /// Makes an error.
    @inline(never)
    public init(_ reason: Reason, octets: Int = 0, cause: WireDecodingError? = nil, path: FieldPath = FieldPath()) {
        self.reason = reason
        self.octets = octets
        self.cause = cause
        self.path = path
    }

    /// Names the field where none was named yet; the innermost field wins.
    @inline(never)
    public func named(_ field: FieldName) -> WireEncodingError {
        var copy = self
        if copy.path.field == nil { copy.path.field = field }
        return copy
    }

    /// Names the section and entry.
    @inline(never)
    public func located(in section: MessageSection, index: Int) -> WireEncodingError {
        var copy = self
        copy.path.section = section
        copy.path.index = index
        return copy
    }

    /// The error in words: `answer 1, exchange: no room: at least 3 more octets are needed`.
    public var description: String {
        let what: String =
            switch reason {
            case .noRoom: "no room: at least \(octets) more octets are needed"
            case .tooManyEntries: "a section cannot hold more than 65535 entries"
            case .tooLong: "\(octets) octets are more than the length field can say"
            case .sectionPassed: "the section has already been passed"
            case .signed: "the message is signed, and would no longer be"
            case .malformedData: "the data are malformed: \(cause.map { "\($0)" } ?? "not what their type says")"
            default: "the value is outside what the field may hold"
            }
        let place = path.description
        return place.isEmpty ? what : "\(place): \(what)"
    }
}
