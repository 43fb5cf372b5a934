/// Puts a message together from the lines of its text.
struct MessageTextReader {
    /// What the lines are about.
    enum Part: Equatable {
        /// Whatever is in front of the header.
        case preamble
        /// The second line of the header.
        case flags
        /// dig's remarks, and what is between sections.
        case remarks
        case edns
        case questions
        case records(MessageSection)
        /// The signature of the message.
        case signature
        case stateful

        /// Whether records follow, which may be over several lines.
        var hasRecords: Bool {
            switch self {
            case .records, .signature: true
            default: false
            }
        }
    }

    /// The number of the line that comes next, from 1.
    var line = 1
    var part = Part.preamble
    var header = Header(id: 0)
    var status = ResponseCode()
    /// How many entries the header announces in each section.
    var counts: [MessageSection: Int] = [:]
    /// Where it announces them.
    var countsPlace = (line: 1, column: 1)
    var statusPlace = (line: 1, column: 1)
    var questions: [Question] = []
    var records: [MessageSection: [Record]] = [:]
    var edns: EDNS?
    var options: [EDNSOption] = []
    var signature: Record?
    var values: [DSOValue] = []
    /// The changes of a PUSH that is not at its end.
    var changes: [PushChange] = []

    /// Where the entry ends that begins at an offset: after its line, or after the line in which a record ends.
    func end(of text: Span<UInt8>, from start: Int) -> Int {
        if part.hasRecords, text[start] != UInt8(ascii: ";") {
            var scanner = EntryScanner()
            return scanner.findEnd(text.raw, start..<text.count).map { start + $0 } ?? text.count
        }
        var end = start
        while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
        return min(end + 1, text.count)
    }

    /// Takes an entry with its end of line.
    mutating func take(_ entry: Span<UInt8>) throws(PresentationError) {
        var end = entry.count
        while end > 0, MessageTextReader.isSpace(entry[end - 1]) { end -= 1 }
        let text = entry.extracting(0..<end)
        if text.isEmpty {
            if part != .preamble, part != .flags { part = .remarks }
            return
        }
        var words = WordReader(text)
        if words.skip(";; ") {
            try take(title: &words)
        } else {
            switch part {
            case .preamble: return
            case .flags, .remarks: throw PresentationError(.unexpected, at: 0)
            case .edns: try take(edns: &words)
            case .questions: try take(question: text)
            case .records(let section): records[section, default: []].append(try record(text))
            case .signature:
                guard signature == nil else { throw PresentationError(.unexpected, at: 0) }
                signature = try record(text)
            case .stateful: try take(stateful: text)
            }
        }
    }

    /// Takes a line that says what comes next, or a remark.
    @_lifetime(words: copy words)
    private mutating func take(title words: inout WordReader) throws(PresentationError) {
        if words.skip("->>HEADER<<- ") {
            guard part == .preamble else { throw PresentationError(.unexpected, at: 0) }
            return try take(header: &words)
        }
        if part == .preamble { return }
        if part == .flags { return try take(flags: &words) }
        if words.skip("OPT PSEUDOSECTION:") {
            part = .edns
        } else if words.skip("TSIG PSEUDOSECTION:") || words.skip("SIG0 PSEUDOSECTION:") {
            part = .signature
        } else if words.skip(SectionTitle.stateful + ":") {
            part = .stateful
        } else {
            for title in SectionTitle.all(of: header.opcode) {
                var section = words
                guard section.skip(title.title + " SECTION:") else { continue }
                words = section
                part = title.section == .question ? .questions : .records(title.section)
            }
            guard words.position > 3 else { return try take(remark: &words) }
        }
        guard words.isAtEnd else { throw PresentationError(.unexpected, at: words.position) }
    }

    /// Passes over what dig says of the message that is not in it, and what this library does where that changes nothing.
    @_lifetime(words: copy words)
    private func take(remark words: inout WordReader) throws(PresentationError) {
        if words.skip("WARNING: Message has ") { throw PresentationError(.notWhole, at: 0) }
        for remark in ["Query time: ", "SERVER: ", "WHEN: ", "MSG SIZE ", "QUERY SIZE: ", "XFR size: ", "WARNING: "]
        where words.skip(remark) { return }
        // What else is said is that something is wrong or missing.
        throw PresentationError(.notWhole, at: 0)
    }

    /// Reads a record, with what is said after it of Multicast DNS.
    private func record(_ text: Span<UInt8>) throws(PresentationError) -> Record {
        var record: Record
        do throws(PresentationError) { record = try Record(parsing: text) } catch {
            guard error.reason == .invalidGenericData, let octets = try? Record(parsingOctets: text),
                !context.program(octets.type, octets.recordClass).hasNames
            else { throw error }
            record = octets
        }
        if MessageTextReader.ends(text, in: MessageText.cacheFlush) { record.isCacheFlush = true }
        return record
    }

    /// What data of a class mean in the message.
    private var context: DataContext {
        DataContext(isUpdate: header.opcode == .update, zoneClass: questions.first?.recordClass ?? .internet)
    }

    private mutating func take(question text: Span<UInt8>) throws(PresentationError) {
        guard text[0] == UInt8(ascii: ";") else { throw PresentationError(.unexpected, at: 0) }
        var question: Question
        do throws(PresentationError) {
            question = try Question(parsing: text.extracting(droppingFirst: 1))
        } catch {
            throw PresentationError(error.reason, at: error.offset + 1)
        }
        if MessageTextReader.ends(text, in: MessageText.unicastResponse) { question.wantsUnicastResponse = true }
        questions.append(question)
    }

    /// Whether a text ends in another.
    private static func ends(_ text: Span<UInt8>, in end: String) -> Bool {
        let octets = end.utf8.span
        guard text.count >= octets.count else { return false }
        for index in octets.indices where text[text.count - octets.count + index] != octets[index] { return false }
        return true
    }

    static func isSpace(_ octet: UInt8) -> Bool {
        octet == UInt8(ascii: " ") || octet == UInt8(ascii: "\t") || octet == UInt8(ascii: "\r")
            || octet == UInt8(ascii: "\n")
    }
}

extension Record {
    /// Reads a record whose data are given as octets, whatever they are: without names in them they mean the same everywhere.
    fileprivate init(parsingOctets text: Span<UInt8>) throws(PresentationError) {
        var reader = PresentationReader(text)
        let name = try reader.readName()
        let head = try reader.readRecordHead()
        self.init(
            name: name, type: head.type, class: head.recordClass ?? .internet, ttl: head.ttl ?? 0,
            rdata: try OctetsForm.generic.parse(&reader))
        try reader.finish()
    }
}

extension Question {
    /// Reads a question in presentation form: `safia.rocks. IN A`.
    fileprivate init(parsing text: Span<UInt8>) throws(PresentationError) {
        var reader = PresentationReader(text)
        let name = try reader.readName()
        let recordClass = try RecordClass(parsing: &reader)
        self.init(name: name, type: try RecordType(parsing: &reader), class: recordClass)
        try reader.finish()
    }
}
