/// A message as text in the manner of dig: header, sections, records in presentation form; what is wrong as comments.
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

    /// Writes what has been read of a message.
    public init(_ reading: MessageReading) {
        if let counts = reading.counts {
            append(reading.message, counts, isMulticast: reading.policy.hasMulticastBits)
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

    private mutating func append(_ message: Message, _ counts: SectionCounts, isMulticast: Bool = false) {
        let header = message.header
        append(.heading, ";; ->>HEADER<<- opcode: \(header.opcode), status: \(message.responseCode), id: \(header.id)")
        let names =
            message.header.opcode == .update
            ? ["ZONE", "PREREQ", "UPDATE", "ADDITIONAL"] : ["QUERY", "ANSWER", "AUTHORITY", "ADDITIONAL"]
        let sections: [MessageSection] = [.question, .answer, .authority, .additional]
        let announced = zip(names, sections).map { "\($0): \(counts[$1])" }.joined(separator: ", ")
        append(.heading, ";; flags: \(header.flagNames); \(announced)")

        if let edns = message.edns {
            append(.blank, "")
            append(.heading, ";; OPT PSEUDOSECTION:")
            let flags = edns.flags
            let unknown = flags.unknownFlags.map { "; \($0), " } ?? "; "
            let fields = "; EDNS: version: \(flags.version), flags:\(flags.flagNames)\(unknown)udp: \(edns.payloadSize)"
            append(.record, fields)
            for option in edns.options { append(.record, "; " + option.digPresentation) }
        }
        if !message.questions.isEmpty {
            // As in dig, what EDNS says and the question are one block.
            if message.edns == nil { append(.blank, "") }
            append(.heading, ";; \(message.header.opcode == .update ? "ZONE" : "QUESTION") SECTION:")
            for question in message.questions {
                append(.question, ";" + (isMulticast ? question.multicastDescription : question.description))
            }
        }
        for (name, section) in zip(names, sections) where section != .question {
            let records = message[section].filter { $0.type != .opt || section != .additional }
            guard !records.isEmpty else { continue }
            append(.blank, "")
            append(.heading, ";; \(name) SECTION:")
            for record in records {
                append(.record, isMulticast ? record.multicastDescription : record.description)
            }
        }
        if !message.statefulValues.isEmpty {
            append(.blank, "")
            append(.heading, ";; STATEFUL OPERATIONS:")
            for value in message.statefulValues { append(.record, "; \(value.type): \(value.presentation)") }
        }
    }
}

extension Record {
    /// The record with the highest bit of its class in words (RFC 6762 §10.2).
    fileprivate var multicastDescription: String {
        guard isCacheFlush else { return description }
        var record = self
        record.isCacheFlush = false
        return record.description + "  ; cache flush"
    }
}

extension Question {
    /// The question with the highest bit of its class in words (RFC 6762 §5.4).
    fileprivate var multicastDescription: String {
        guard wantsUnicastResponse else { return description }
        var question = self
        question.wantsUnicastResponse = false
        return question.description + "  ; unicast response wanted"
    }
}

extension Message: CustomStringConvertible {
    /// The message in the manner of dig.
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
