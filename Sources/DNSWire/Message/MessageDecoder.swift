/// Builds a message from a view, and tells its sink what is wrong.
///
/// It is the one place where the rules about whole messages stand. With a sink that throws it is strict decoding, with
/// one that collects total decoding: the first error of the one is the first error of the other.
struct MessageDecoder<Sink: DiagnosticSink> {
    let policy: DecodingPolicy
    var sink: Sink
    var message = Message(header: Header(id: 0))
    /// Whether the header could be read.
    private(set) var hasHeader = false
    /// Where the entry begins that could not be read to its end, with its section and index.
    private(set) var cut: (section: MessageSection, index: Int, offset: Int)?
    /// The offset after the last entry that could be read.
    private(set) var end = 0

    private var sawOPT = false

    init(policy: DecodingPolicy, sink: Sink) {
        self.policy = policy
        self.sink = sink
    }

    mutating func decode(_ octets: Span<UInt8>) throws(Sink.Failure) {
        let view: MessageView
        do throws(WireDecodingError) {
            view = try MessageView(octets)
        } catch {
            cut = (.header, 0, 0)
            return try sink.report(.error, error)
        }
        hasHeader = true
        end = Header.length
        message.header = view.header
        if message.header.opcode == .dso {
            if view.counts == SectionCounts() { return try decodeStatefulValues(view) }
            let error = WireDecodingError(.countsNotZero, at: 4, length: 8)
            try sink.report(
                policy.countsInStatefulMessage, error.located(in: .header, index: nil, of: nil))
        }

        guard let records = try decodeQuestions(view) else { return }
        guard try decodeRecords(records, counts: view.counts) else { return }
        if end < octets.count {
            try sink.report(
                policy.octetsAfterMessage,
                WireDecodingError(.octetsAfterMessage, at: end, length: octets.count - end))
        }
    }

    /// Decodes the questions; returns the cursor of the records behind them, or `nil` where a question is cut.
    @_lifetime(copy view)
    private mutating func decodeQuestions(_ view: borrowing MessageView) throws(Sink.Failure) -> RecordCursor? {
        let count = Int(view.counts.questions)
        var questions = view.questions
        message.questions.reserveCapacity(min(count, (view.message.byteCount - Header.length) / 5 + 1))
        for index in 0..<count {
            let question: QuestionView
            do throws(WireDecodingError) {
                guard let next = try questions.next() else { break }
                question = next
            } catch {
                cut = (.question, index, end)
                try sink.report(.error, error.located(in: .question, index: index, of: count))
                return nil
            }
            end = question.endOffset
            let name: DomainNameView
            do throws(WireDecodingError) {
                name = try question.name
            } catch {
                try sink.report(.error, error.named("name").located(in: .question, index: index, of: count))
                continue
            }
            try checkTarget(name.extent.lowest, from: question.offset, "name", .question, index, of: count)
            message.questions.append(
                Question(name: DomainName(name), type: question.type, class: question.recordClass))
        }
        if count > 1, message.header.opcode == .query {
            let error = WireDecodingError(.severalQuestions, at: 4, length: 2)
            try sink.report(policy.severalQuestions, error.located(in: .header, index: nil, of: nil))
        }
        return RecordCursor(view.message, at: end, counts: view.counts)
    }

    /// Decodes the records; returns whether all that the header announces are there.
    private mutating func decodeRecords(
        _ cursor: consuming RecordCursor, counts: SectionCounts
    ) throws(Sink.Failure) -> Bool {
        for section in [MessageSection.answer, .authority, .additional] {
            let count = counts[section]
            guard count > 0 else { continue }
            var records: [Record] = []
            records.reserveCapacity(min(count, (cursor.message.byteCount - end) / 11 + 1))
            for index in 0..<count {
                let record: RecordView
                do throws(WireDecodingError) {
                    guard let next = try cursor.next() else { break }
                    record = next
                } catch {
                    message[section] = records
                    cut = (section, index, end)
                    try sink.report(.error, error.located(in: section, index: index, of: count))
                    return false
                }
                end = record.endOffset
                if let value = try decode(record, section, index, of: count) { records.append(value) }
            }
            message[section] = records
        }
        return true
    }

    /// Decodes a record, or gives `nil` where its owner's name cannot be read.
    private mutating func decode(
        _ view: borrowing RecordView, _ section: MessageSection, _ index: Int, of count: Int
    ) throws(Sink.Failure) -> Record? {
        let name: DomainNameView
        do throws(WireDecodingError) {
            name = try view.name
        } catch {
            try sink.report(.error, error.named("name").located(in: section, index: index, of: count))
            return nil
        }
        try checkTarget(name.extent.lowest, from: view.offset, "name", section, index, of: count)
        try checkPlace(of: view, isRoot: name.isRoot, section, index, of: count)

        var record = Record(
            name: DomainName(name), type: view.type, class: view.recordClass, ttl: view.ttl, rdata: Octets())
        let reader = view.rdataReader
        if mustHaveNoData(view, in: section) {
            guard view.rdataLength > 0 else { return record }
            record.rdata = Octets(view.rdata)
            let error = WireDecodingError(.dataNotAllowed, at: view.rdataRange.lowerBound, length: view.rdataLength)
            try sink.report(policy.malformedData, error.named("rdata").located(in: section, index: index, of: count))
            return record
        }

        var findings: DataFindings?
        var malformed: WireDecodingError?
        do throws(WireDecodingError) {
            findings = try reader.findNames(type: view.type, class: formClass(of: view))
        } catch {
            malformed = error.located(in: section, index: index, of: count)
        }
        record.rdata = Octets(reader, expanding: findings, type: view.type, class: formClass(of: view))
        if let malformed { try sink.report(policy.malformedData, malformed) }
        if let findings, findings.compressedCount > 0 {
            try checkTarget(findings.lowestTarget, from: reader.position, "rdata", section, index, of: count)
            if findings.forbiddenPointer >= 0 {
                let error = WireDecodingError(.compressionNotAllowed, at: findings.forbiddenPointer, length: 2)
                try sink.report(
                    policy.compressionNotAllowed,
                    error.named(findings.forbiddenField).located(in: section, index: index, of: count))
            }
        }
        return record
    }

    /// Reports a name that takes octets from the header.
    private mutating func checkTarget(
        _ lowest: Int, from offset: Int, _ field: FieldName, _ section: MessageSection, _ index: Int, of count: Int
    ) throws(Sink.Failure) {
        guard lowest < Header.length else { return }
        let error = WireDecodingError(.pointerIntoHeader, at: offset)
        try sink.report(policy.pointerIntoHeader, error.named(field).located(in: section, index: index, of: count))
    }

    /// Reports a record that stands where its type must not.
    private mutating func checkPlace(
        of view: borrowing RecordView, isRoot: Bool, _ section: MessageSection, _ index: Int, of count: Int
    ) throws(Sink.Failure) {
        var broken: (reason: WireDecodingError.Reason, treatment: DecodingPolicy.Treatment)?
        switch view.type {
        case .opt:
            if section != .additional {
                broken = (.misplacedOPT, policy.misplacedOPT)
            } else if sawOPT {
                broken = (.secondOPT, policy.misplacedOPT)
            } else if !isRoot {
                broken = (.ownerOfOPTNotRoot, policy.misplacedOPT)
            }
            sawOPT = true
        case .tsig where section != .additional || index != count - 1:
            broken = (.misplacedTSIG, policy.misplacedTSIG)
        case .tsig where view.recordClass != .any:
            broken = (.classOfTSIGNotAny, policy.misplacedTSIG)
        case let type where type.isQueryOnly && message.header.opcode != .update:
            broken = (.typeOnlyForQuestions, policy.typeOnlyForQuestions)
        default:
            return
        }
        guard let broken else { return }
        let error = WireDecodingError(broken.reason, at: view.offset, length: view.endOffset - view.offset)
        try sink.report(broken.treatment, error.located(in: section, index: index, of: count))
    }

    /// Whether an UPDATE's record asks about or deletes a whole RRset, and so has no data (RFC 2136 §2.4, §2.5).
    private func mustHaveNoData(_ view: borrowing RecordView, in section: MessageSection) -> Bool {
        guard message.header.opcode == .update else { return false }
        switch view.recordClass {
        case .any: return section == .answer || section == .authority
        case .none: return section == .answer
        default: return false
        }
    }

    /// The class that decides on the form of the data: a record that an UPDATE deletes has its zone's (RFC 2136 §2.5.4).
    private func formClass(of view: borrowing RecordView) -> RecordClass {
        if message.header.opcode == .update, view.recordClass == .none {
            return message.questions.first?.recordClass ?? .internet
        }
        return policy.formClass(view.recordClass)
    }

    /// Decodes what a DNS Stateful Operations message has behind its header (RFC 8490 §5.4).
    private mutating func decodeStatefulValues(_ view: borrowing MessageView) throws(Sink.Failure) {
        var reader = WireReader(view.message, from: Header.length, to: view.message.byteCount)
        while !reader.isAtEnd {
            do throws(WireDecodingError) {
                message.statefulValues.append(try DSOValue(reading: &reader))
            } catch {
                return try sink.report(.error, error)
            }
            end = reader.position
        }
    }
}
