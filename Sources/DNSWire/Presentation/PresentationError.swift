/// Why a text could not be read as a name, a field or a record.
public struct PresentationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was wrong with the text; reasons may be added.
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

        /// The text ends before the field does.
        public static var missing: Self { .init(0, "something is missing here") }
        /// Something follows the last field.
        public static var unexpected: Self { .init(1, "nothing more was expected here") }
        /// Not a decimal number, or one too large for the field.
        public static var invalidNumber: Self { .init(2, "not a number that fits here") }
        /// A backslash without a character or three decimal digits up to 255 (RFC 1035 §5.1).
        public static var invalidEscape: Self { .init(3, "not an escape: \\DDD up to 255 or \\X") }
        /// A quoted string without its second quote.
        public static var unterminatedString: Self { .init(4, "the quoted string does not end") }
        /// A label of more than 63 octets or an empty label inside a name (RFC 1035 §2.3.4).
        public static var invalidLabel: Self { .init(5, "a label has 1 to 63 octets") }
        /// A name of more than 255 octets (RFC 1035 §2.3.4).
        public static var nameTooLong: Self { .init(6, "the name is longer than 255 octets") }
        /// Not an IPv4 or IPv6 address.
        public static var invalidAddress: Self { .init(7, "not an address") }
        /// A character that base 16, 32 or 64 does not have, or the wrong number of them.
        public static var invalidEncoding: Self { .init(8, "not in the encoding that the field has") }
        /// A mnemonic that no registry has.
        public static var unknownMnemonic: Self { .init(9, "this is not known") }
        /// A string or value that is longer than the field may be.
        public static var tooLong: Self { .init(10, "too long for the field") }
        /// A parenthesis without its partner (RFC 1035 §5.1).
        public static var unbalancedParenthesis: Self { .init(11, "a parenthesis has no partner") }
        /// A generic RDATA whose length or octets do not fit (RFC 3597 §5).
        public static var invalidGenericData: Self { .init(12, "the length and the octets of \\# data do not fit") }
        /// Parts are there twice, or a value that the record type rules out.
        public static var invalidValue: Self { .init(13, "the value is not allowed here") }
        /// A host name with characters beyond ASCII, which on the wire is in another form (RFC 5890 §2.3.2.1).
        public static var hostNameNotASCII: Self {
            .init(40, "a host name is ASCII: give its A-label form, as xn--mnchen-3ya for m\u{FC}nchen")
        }
        /// `@`, or a name without a dot at its end where that is not allowed, and there is no origin (RFC 1035 §5.1).
        public static var missingOrigin: Self { .init(14, "there is no origin that the name could be relative to") }
        /// A mark of byte order in front of the text, which no zone file has; it has been passed over.
        public static var byteOrderMark: Self { .init(15, "a byte order mark is no part of a zone file") }
        /// A text in UTF-16, of which nothing can be read.
        public static var notASCII: Self { .init(16, "the text is in UTF-16, a zone file is in ASCII") }
        /// A file that is not read (RFC 1035 §5.1).
        public static var notIncluded: Self { .init(17, "the file is not included") }
        /// A file that includes itself, or one too many.
        public static var includedTooOften: Self { .init(18, "files are included in a circle, or too many of them") }
        /// A record without an owner, where none was stated before or the last one could not be read (RFC 1035 §5.1).
        public static var missingOwner: Self { .init(19, "there is no owner that the record could have") }
        /// A record without a TTL, where none was stated before (RFC 2308 §4).
        public static var missingTTL: Self { .init(20, "there is no TTL that the record could have") }
        /// A line that begins with `$` and a word that is not known.
        public static var unknownDirective: Self { .init(21, "this is no directive of zone files") }
        /// A range that has no numbers, or more than one directive may go over.
        public static var invalidRange: Self { .init(22, "not a range: START-STOP or START-STOP/STEP") }
        /// A `${...}` that is no modifier of a number, or one that does not fit the number.
        public static var invalidModifier: Self { .init(23, "not a modifier: ${OFFSET[,WIDTH[,d|o|x|X|n|N]]}") }
    }

    /// What was wrong.
    public var reason: Reason
    /// The octet of the text, from 0.
    public var offset: Int

    /// Makes an error.
    @inline(never)
    public init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }

    /// The error in words, with the column from 1.
    public var description: String { "column \(offset + 1): \(reason)" }
}
