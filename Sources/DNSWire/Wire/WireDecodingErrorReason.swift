extension WireDecodingError {
    /// What was wrong with the bytes; reasons may be added, so a `switch` over them needs a `default`.
    public struct Reason: Hashable, Sendable, CustomStringConvertible {
        package let code: UInt8
        package let text: StaticString

        init(_ code: UInt8, _ text: StaticString) {
            self.code = code
            self.text = text
        }

        /// What was wrong, in words.
        public var description: String { text.description }

        /// Compares the reasons.
        public static func == (left: Reason, right: Reason) -> Bool { left.code == right.code }

        /// Hashes the reason.
        public func hash(into hasher: inout Hasher) { hasher.combine(code) }
    }
}

extension WireDecodingError.Reason {
    /// The octets end before the field does.
    public static var truncated: Self { .init(0, "cut off") }
    /// Octets are left after the end of what was to be read: in RDATA (RFC 1035 §3.2.1) or in a field of fixed form.
    public static var trailingOctets: Self { .init(1, "octets left over") }
    /// A compression pointer does not lead strictly backwards (RFC 1035 §4.1.4).
    public static var pointerNotBackwards: Self { .init(2, "compression pointer does not lead backwards") }
    /// A name takes more pointers than a sender has reason to chain.
    public static var tooManyPointers: Self { .init(3, "too many compression pointers in a name") }
    /// A label begins with the bits 01 or 10, which mean nothing (RFC 6891 §5).
    public static var reservedLabelType: Self { .init(4, "label type is reserved") }
    /// A name is longer than 255 octets (RFC 1035 §2.3.4).
    public static var nameTooLong: Self { .init(5, "name is longer than 255 octets") }
    /// A compression pointer leads into the header, where no name can be.
    public static var pointerIntoHeader: Self { .init(6, "compression pointer leads into the header") }
    /// A name is compressed in a record type that does not allow it (RFC 3597 §4).
    public static var compressionNotAllowed: Self { .init(7, "name is compressed where it must not be") }
    /// A value is outside what the field may hold.
    public static var valueOutOfRange: Self { .init(8, "value is not allowed here") }
    /// Parts that must ascend do not (RFC 4034 §4.1.2, RFC 9460 §2.2).
    public static var notInOrder: Self { .init(9, "not in ascending order") }
    /// A field that must hold something is empty.
    public static var empty: Self { .init(10, "must not be empty") }
    /// Octets follow the last record that the header announces.
    public static var octetsAfterMessage: Self { .init(11, "octets after the end of the message") }
    /// More than one OPT record (RFC 6891 §6.1.1).
    public static var secondOPT: Self { .init(12, "more than one OPT record") }
    /// An OPT record outside the additional section (RFC 6891 §6.1.1).
    public static var misplacedOPT: Self { .init(13, "OPT record outside the additional section") }
    /// An OPT record whose owner is not the root (RFC 6891 §6.1.2).
    public static var ownerOfOPTNotRoot: Self { .init(14, "OPT record's owner is not the root") }
    /// A TSIG record that is not the last of the additional section (RFC 8945 §5.1).
    public static var misplacedTSIG: Self { .init(15, "TSIG record is not the last record") }
    /// A question or record type that may be only in a question is in a record (RFC 6895 §3.1).
    public static var typeOnlyForQuestions: Self { .init(16, "type may be only in a question") }
    /// A DNS Stateful Operations message announces records (RFC 8490 §5.4).
    public static var countsNotZero: Self { .init(17, "counts must be zero") }
    /// Data where there must be none, as in an UPDATE that deletes (RFC 2136 §2.5).
    public static var dataNotAllowed: Self { .init(18, "must have no data") }
    /// The record's type is another one than the one asked for.
    public static var recordTypeMismatch: Self { .init(19, "record is of another type") }
    /// A length that counts other than what is there, such as an address of five octets.
    public static var wrongLength: Self { .init(20, "length does not fit") }
    /// A parameter that another one calls mandatory is missing (RFC 9460 §8).
    public static var missingMandatory: Self { .init(21, "a mandatory parameter is missing") }
    /// The same thing is twice where once is allowed.
    public static var duplicate: Self { .init(22, "is there twice") }
    /// More than one question in a query (RFC 9619 §4).
    public static var severalQuestions: Self { .init(23, "more than one question") }
    /// A TSIG record whose class is not ANY (RFC 8945 §4.2).
    public static var classOfTSIGNotAny: Self { .init(24, "TSIG record's class is not ANY") }
    /// A text that must be in UTF-8 is not (RFC 3629 §3).
    public static var notUTF8: Self { .init(60, "not in UTF-8") }
    /// A URI template that is none, or that lacks the variable it is there for (RFC 6570 §2, RFC 9461 §5).
    public static var invalidTemplate: Self { .init(61, "no relative URI template with the variable dns") }
    /// A parameter that means nothing without another one, such as `no-default-alpn` without `alpn` (RFC 9460 §7.1.1).
    public static var missingCompanion: Self { .init(62, "is there without the parameter that it belongs to") }
    /// A number that must not be used, such as the key 65535 of a service parameter (RFC 9460 §14.3.2).
    public static var reserved: Self { .init(63, "is reserved and must not be used") }
    /// Parameters in the record of an alias, where they are ignored (RFC 9460 §2.4.2).
    public static var parametersOfAlias: Self { .init(64, "an alias has no parameters") }
    /// Bits of an address that are set though they do not belong to its prefix (RFC 7871 §6).
    public static var bitsBeyondPrefix: Self { .init(65, "bits are set beyond the prefix") }
    /// Something that a response may say, and a query must not (RFC 7871 §6, RFC 9660 §3.1).
    public static var onlyInResponses: Self { .init(66, "may be only in a response") }
    /// A TTL that must be 0 is not (RFC 8945 §4.2, RFC 2136 §2.4, §2.5).
    public static var ttlNotZero: Self { .init(68, "TTL must be 0") }
    /// An UPDATE whose zone section has not one entry (RFC 2136 §3.1.1).
    public static var zoneNotOne: Self { .init(69, "an UPDATE is about one zone") }
    /// The zone of an UPDATE is not called by its SOA record (RFC 2136 §3.1.1).
    public static var zoneNotSOA: Self { .init(70, "the type of a zone is SOA") }
    /// A record of an UPDATE has a class that is neither the zone's nor ANY or NONE (RFC 2136 §3.2.5, §3.4.1.3).
    public static var classOfOtherZone: Self { .init(71, "class is not that of the zone") }
    /// Something that a query may say, and a response must not (draft-ietf-dnssd-multi-qtypes §3).
    public static var onlyInQueries: Self { .init(67, "may be only in a query") }
    /// The message is no UPDATE (RFC 2136 §2.2).
    public static var notAnUpdate: Self { .init(80, "the opcode is not UPDATE") }
    /// A name that is not in the zone that the message is about (RFC 2136 §3.2.4, RFC 5936 §2.2).
    public static var outsideZone: Self { .init(81, "the name is outside the zone") }
    /// More than the caller's ``DecodingLimits`` let pass; the field is the limit.
    public static var beyondLimit: Self { .init(82, "more than the limit that was set") }
    /// Octets at the end of a part that are zero and must be left out (RFC 4034 §4.1.2, RFC 3123 §4).
    public static var trailingZeros: Self { .init(40, "zero octets at the end must be left out") }
}
