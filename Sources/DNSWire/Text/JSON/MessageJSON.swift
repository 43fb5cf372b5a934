/// A message as JSON (RFC 8427), with what is wrong with it.
///
///     print(MessageJSON(octets, options: [.nameOctets, .messageOctets]).text)
///     let message = try Message(parsingJSON: text)
public struct MessageJSON: Sendable {
    /// Members that are not there unless they are asked for.
    public struct Options: OptionSet, Hashable, Sendable {
        /// The options as bits.
        public let rawValue: UInt8

        /// Takes the options as bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// `NAMEHEX` and `QNAMEHEX`: names as octets, beside their text (RFC 8427 §2.6).
        public static var nameOctets: Options { Options(rawValue: 1) }
        /// `compressedNAME` and `compressedQNAME`: whether a name is compressed, and how many octets it takes (RFC 8427 §2.1,
        /// §2.2).
        public static var compression: Options { Options(rawValue: 2) }
        /// `rrSet`: records of one RRset and TTL that are next to each other, and spell their owner alike, in one object
        /// (RFC 8427 §2.2).
        public static var recordSets: Options { Options(rawValue: 4) }
        /// `headerOctetsHEX`, `questionOctetsHEX` and so on: the octets of each section (RFC 8427 §2.4).
        public static var sectionOctets: Options { Options(rawValue: 8) }
        /// `messageOctetsHEX`: the octets of the message, from which it can be read back octet by octet (RFC 8427 §2.4).
        public static var messageOctets: Options { Options(rawValue: 16) }
    }

    /// The JSON, an object on one line.
    public let text: String

    /// Writes the octets of a message, also where they are cut or malformed.
    ///
    /// - Parameters:
    ///   - octets: the octets that there are.
    ///   - length: how many the message had, where more than `octets` has.
    ///   - policy: what counts as an error.
    ///   - options: which members are written that not everybody wants.
    ///   - seconds: when the message was sent or received in seconds since 1970-01-01 00:00:00 UTC; with it `dateString` and
    ///     `dateSeconds` are written (RFC 8427 §2.5).
    public init(
        _ octets: Span<UInt8>, length: Int? = nil, policy: DecodingPolicy = .resolver, options: Options = [],
        dateSeconds seconds: UInt64? = nil
    ) {
        let reading = MessageReading(octets, length: length, policy: policy)
        let places = MessagePlaces(octets)
        var json = JSONWriter()
        json.object { json in
            reading.writeMembers(to: &json, options, places)
            if options.contains(.messageOctets) {
                json.key("messageOctetsHEX")
                json.hex(octets)
            }
            if options.contains(.sectionOctets) {
                for (name, range) in places.sections {
                    json.key(name)
                    json.hex(octets.extracting(range))
                }
            }
            if let seconds { MessageJSON.write(date: seconds, to: &json) }
        }
        text = json.text
    }

    /// Writes the octets of a message.
    public init(
        _ octets: [UInt8], length: Int? = nil, policy: DecodingPolicy = .resolver, options: Options = [],
        dateSeconds seconds: UInt64? = nil
    ) {
        self.init(octets.span, length: length, policy: policy, options: options, dateSeconds: seconds)
    }

    /// The arrays of records, in the order of the sections.
    static var sections: [(String, MessageSection)] {
        [("answerRRs", .answer), ("authorityRRs", .authority), ("additionalRRs", .additional)]
    }

    /// The flags of the header; that of Z is our own (RFC 8427 §2.1 has none), and only written where it is set.
    static var flags: [(String, UInt16)] {
        [
            ("QR", 0x8000), ("AA", 0x0400), ("TC", 0x0200), ("RD", 0x0100), ("RA", 0x0080), ("Z", 0x0040),
            ("AD", 0x0020), ("CD", 0x0010),
        ]
    }

    /// `2026-01-31T23:59:59Z` (RFC 3339 §5.6).
    private static func write(date seconds: UInt64, to json: inout JSONWriter) {
        let date = CalendarDate(days: seconds / 86400)
        let second = seconds % 86400
        var text: [UInt8] = []
        DecimalNumber.append(date.year, digits: 4, to: &text)
        for (mark, number) in [
            ("-", date.month), ("-", date.day), ("T", second / 3600), (":", second / 60 % 60), (":", second % 60),
        ] {
            text.append(contentsOf: mark.utf8)
            DecimalNumber.append(number, digits: 2, to: &text)
        }
        json.member("dateString", String(decoding: text, as: UTF8.self) + "Z")
        json.member("dateSeconds", seconds)
    }
}
