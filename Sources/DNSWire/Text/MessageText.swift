/// A message as text line for line as dig writes it: header, EDNS, sections; after them what is wrong, as comments.
///
/// ``Message/init(parsing:)-(String)`` reads the text of a whole message back.
public struct MessageText: Sendable, CustomStringConvertible {
    /// What a line is, for those who colour it.
    public enum Role: String, Hashable, Sendable {
        /// The header's lines and the titles of the sections.
        case heading
        /// A question, which is written as a comment.
        case question
        /// A record.
        case record
        /// What is wrong or missing.
        case problem
        /// An empty line.
        case blank
    }

    /// A line without its end.
    public struct Line: Hashable, Sendable {
        /// What it is.
        public var role: Role
        /// Its text.
        public var text: String
    }

    /// The lines.
    public private(set) var lines: [Line] = []
    /// Whether the last line is about EDNS.
    private var endsInEDNS = false

    /// Writes what has been read of a message.
    public init(_ reading: MessageReading) {
        if let counts = reading.counts {
            append(reading.message, counts, extra: reading.extraOctets, isMulticast: reading.policy.hasMulticastBits)
        }
        if let cut = reading.cut { append(.problem, ";; " + cut.description) }
        if reading.isTruncated {
            append(.problem, ";; \(reading.octetCount) of \(reading.length) octets are there, the others are missing")
        }
        for diagnostic in reading.diagnostics {
            append(.problem, ";; \(diagnostic.severity == .error ? "ERROR" : "WARNING"): \(diagnostic)")
        }
    }

    /// Writes a message.
    public init(_ message: Message) {
        append(
            message,
            SectionCounts(
                questions: UInt16(clamping: message.questions.count), answers: UInt16(clamping: message.answers.count),
                authorities: UInt16(clamping: message.authorities.count),
                additionals: UInt16(clamping: message.additionals.count)))
    }

    /// The lines as one text, with an end of line after each.
    public var description: String { lines.map { $0.text + "\n" }.joined() }

    private mutating func append(_ role: Role, _ text: String) { lines.append(Line(role: role, text: text)) }

    private mutating func append(_ message: Message, _ counts: SectionCounts, extra: Int = 0, isMulticast: Bool = false)
    {
        append(message.header, message.responseCode, counts)
        if extra > 0 { append(.problem, ";; WARNING: Message has \(extra) extra byte\(extra == 1 ? "" : "s") at end") }
        // An OPT record that is not the only one, or is malformed, is shown where it is.
        let edns = message.hasOneOPT ? message.edns : nil
        if let edns { append(edns) }
        let titles = SectionTitle.all(of: message.header.opcode)
        if !message.questions.isEmpty {
            beginBlock(";; \(titles[0].title) SECTION:")
            for question in message.questions { append(.question, ";" + question.digLine(isMulticast: isMulticast)) }
        }
        for title in titles.dropFirst() {
            append(message[title.section], title, hidesOPT: edns != nil, isMulticast: isMulticast)
        }
        guard !message.statefulValues.isEmpty else { return }
        beginBlock(";; \(SectionTitle.stateful):")
        for value in message.statefulValues { for line in value.lines { append(.record, line) } }
    }

    private mutating func append(_ header: Header, _ code: ResponseCode, _ counts: SectionCounts) {
        // dig says so of what it has got; of a query nobody knows whether it was sent or received.
        if header.isResponse { append(.heading, ";; Got answer:") }
        append(.heading, ";; ->>HEADER<<- opcode: \(header.opcode), status: \(code), id: \(header.id)")
        var flags = Header(id: 0, bits: header.bits & ~0x0040).flagNames
        if !flags.isEmpty { flags = " " + flags }
        if header.isReservedBitSet { flags += "; MBZ: 0x4" }
        let announced = SectionTitle.all(of: header.opcode).map { "\($0.count): \(counts[$0.section])" }
        append(.heading, ";; flags:\(flags); " + announced.joined(separator: ", "))
        if header.isResponse, header.isRecursionDesired, !header.isRecursionAvailable {
            append(.heading, ";; " + MessageText.noRecursion)
        }
    }

    /// What dig says of an answer with RD and without RA.
    private static var noRecursion: String { "WARNING: recursion requested but not available" }

    private mutating func append(_ edns: EDNS) {
        beginBlock(";; OPT PSEUDOSECTION:")
        let flags = edns.flags
        let unknown = flags.unknownFlags.map { "; \($0), " } ?? "; "
        append(.record, "; EDNS: version: \(flags.version), flags:\(flags.flagNames)\(unknown)udp: \(edns.payloadSize)")
        for option in edns.options { append(.record, "; " + option.digPresentation) }
        endsInEDNS = true
    }

    private mutating func append(_ records: RecordList, _ title: SectionTitle, hidesOPT: Bool, isMulticast: Bool) {
        var lines: [Line] = []
        var signature: (title: String, line: Line)?
        for (index, record) in records.enumerated() where !(hidesOPT && title.isAdditional && record.type == .opt) {
            let line = Line(role: .record, text: record.digLine(isMulticast: isMulticast))
            if title.isAdditional, index == records.count - 1, let name = record.signatureTitle {
                signature = (name, line)
            } else {
                lines.append(line)
            }
        }
        if !lines.isEmpty { append(title.title + " SECTION", lines) }
        if let signature { append(signature.title, [signature.line]) }
    }

    private mutating func append(_ title: String, _ records: [Line]) {
        beginBlock(";; \(title):")
        lines += records
    }

    /// Writes a heading after an empty line; what EDNS says and the next section are one block.
    private mutating func beginBlock(_ heading: String) {
        if !endsInEDNS { append(.blank, "") }
        endsInEDNS = false
        append(.heading, heading)
    }
}

/// What a section of a message is called.
struct SectionTitle {
    /// Above its records.
    let title: String
    /// Beside the number of its records.
    let count: String
    /// Which section it is.
    let section: MessageSection

    /// Whether it is the section in which OPT and the signature of a message are.
    var isAdditional: Bool { section == .additional }

    /// The sections in their order; those of UPDATE have names of their own (RFC 2136 §2).
    static func all(of opcode: Opcode) -> [SectionTitle] {
        opcode == .update
            ? [
                SectionTitle(title: "ZONE", count: "ZONE", section: .question),
                SectionTitle(title: "PREREQUISITE", count: "PREREQ", section: .answer),
                SectionTitle(title: "UPDATE", count: "UPDATE", section: .authority),
                SectionTitle(title: "ADDITIONAL", count: "ADDITIONAL", section: .additional),
            ]
            : [
                SectionTitle(title: "QUESTION", count: "QUERY", section: .question),
                SectionTitle(title: "ANSWER", count: "ANSWER", section: .answer),
                SectionTitle(title: "AUTHORITY", count: "AUTHORITY", section: .authority),
                SectionTitle(title: "ADDITIONAL", count: "ADDITIONAL", section: .additional),
            ]
    }

    /// The values of a stateful operation.
    static var stateful: String { "STATEFUL OPERATIONS" }
}

extension Message {
    /// Whether there is one OPT record.
    fileprivate var hasOneOPT: Bool { additionals.lazy.filter { $0.type == .opt }.count == 1 }
}

extension Record {
    /// What dig puts above the record where it signs the message: a TSIG record, or SIG(0) (RFC 2931 §3).
    fileprivate var signatureTitle: String? {
        switch type {
        case .tsig: "TSIG PSEUDOSECTION"
        case .sig where rdata.count > 18 && rdata[0] == 0 && rdata[1] == 0: "SIG0 PSEUDOSECTION"
        default: nil
        }
    }

    /// The record as dig writes it; for Multicast DNS with the highest bit of its class in words (RFC 6762 §10.2).
    fileprivate func digLine(isMulticast: Bool) -> String {
        guard isMulticast, isCacheFlush else { return presentation(.dig) }
        var record = self
        record.isCacheFlush = false
        return record.presentation(.dig) + MessageText.cacheFlush
    }
}

extension Question {
    /// The question as dig writes it; for Multicast DNS with the highest bit of its class in words (RFC 6762 §5.4).
    fileprivate func digLine(isMulticast: Bool) -> String {
        guard isMulticast, wantsUnicastResponse else { return presentation(.dig) }
        var question = self
        question.wantsUnicastResponse = false
        return question.presentation(.dig) + MessageText.unicastResponse
    }
}

extension MessageReading {
    /// How many octets are after the last record.
    fileprivate var extraOctets: Int {
        guard let found = diagnostics.first(where: { $0.reason == .trailingOctets && $0.path.field == nil }) else {
            return 0
        }
        return octetCount - found.offset
    }
}

extension MessageText {
    /// What is after a record with the bit of Multicast DNS for unique records.
    static var cacheFlush: String { "  ; cache flush" }
    /// What is after a question with the bit of Multicast DNS for answers to its sender alone.
    static var unicastResponse: String { "  ; unicast response wanted" }
}

extension Message: CustomStringConvertible {
    /// The message as dig writes it.
    public var description: String { MessageText(self).description }
}

extension CutEntry: CustomStringConvertible {
    /// What could be read of the entry: `answer 1 is cut: safia.rocks. 300 IN A, 2 of 4 octets of data`.
    public var description: String {
        var text = section == .header ? "the header is cut" : "\(section) \(index + 1) is cut"
        let fields = [name.map { "\($0)" }, ttl.map { "\($0)" }, recordClass.map { "\($0)" }, type.map { "\($0)" }]
            .compactMap { $0 }
        if !fields.isEmpty { text += ": " + fields.joined(separator: " ") }
        if let rdataLength { text += ", \(rdata.count) of \(rdataLength) octets of data" }
        return text
    }
}
