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
        guard counts.records > 0 else { return true }
        let octets = cursor.message.byteCount - end
        var builder = OctetStoreBuilder(entries: min(counts.records, octets / 11), octets: 2 * octets + 64)
        var owner = LastOwner()
        var isWhole = try decode(.answer, counts.answers, of: &cursor, after: &owner, into: &builder)
        let answersEnd = builder.entryCount
        if isWhole { isWhole = try decode(.authority, counts.authorities, of: &cursor, after: &owner, into: &builder) }
        let authoritiesEnd = builder.entryCount
        if isWhole { isWhole = try decode(.additional, counts.additionals, of: &cursor, after: &owner, into: &builder) }
        let additionalsEnd = builder.entryCount
        let store = builder.finish()
        message.answers = RecordList(store, 0..<answersEnd)
        message.authorities = RecordList(store, answersEnd..<authoritiesEnd)
        message.additionals = RecordList(store, authoritiesEnd..<additionalsEnd)
        return isWhole
    }

    /// Decodes the records of a section; returns whether all of them are there.
    private mutating func decode(
        _ section: MessageSection, _ count: UInt16, of cursor: inout RecordCursor, after owner: inout LastOwner,
        into builder: inout OctetStoreBuilder
    ) throws(Sink.Failure) -> Bool {
        let count = Int(count)
        for index in 0..<count {
            let record: RecordView
            do throws(WireDecodingError) {
                guard let next = try cursor.next() else { return false }
                record = next
            } catch {
                cut = (section, index, end)
                try sink.report(.error, error.located(in: section, index: index, of: count))
                return false
            }
            end = record.endOffset
            try decode(record, section, index, of: count, after: &owner, into: &builder)
        }
        return true
    }

    /// The owner's name that was written last, so that records of one owner share it.
    private struct LastOwner {
        /// Where the name stands in the message, whole or behind a pointer.
        var suffix = -1
        /// Where the store has it.
        var place: UInt32 = 0
    }

    /// Decodes a record; one whose owner's name cannot be read is left out.
    private mutating func decode(
        _ view: borrowing RecordView, _ section: MessageSection, _ index: Int, of count: Int,
        after owner: inout LastOwner, into builder: inout OctetStoreBuilder
    ) throws(Sink.Failure) {
        let name: NameExtent
        do throws(WireDecodingError) {
            name = try view.message.checkName(at: view.offset, view.passedName)
        } catch {
            return try sink.report(.error, error.named("name").located(in: section, index: index, of: count))
        }
        try checkTarget(name.lowest, from: view.offset, "name", section, index, of: count)
        try checkPlace(of: view, isRoot: name.length == 1, section, index, of: count)

        var entry = RecordEntry()
        entry.type = view.type.rawValue
        entry.recordClass = view.recordClass.rawValue
        entry.ttl = view.ttl
        let suffix = name.isCompressed && name.end &- name.start == 2 ? name.target : name.start
        if suffix != owner.suffix {
            owner.suffix = suffix
            owner.place = UInt32(truncatingIfNeeded: builder.append(name, of: view.message))
        }
        entry.name = owner.place
        entry.nameCount = UInt8(truncatingIfNeeded: name.length)
        defer { builder.append(entry) }

        let reader = view.rdataReader
        if mustHaveNoData(view, in: section) {
            entry.dataCount = UInt32(truncatingIfNeeded: view.rdataLength)
            entry.data = UInt32(truncatingIfNeeded: builder.append(view.rdata))
            guard view.rdataLength > 0 else { return }
            let error = WireDecodingError(.dataNotAllowed, at: view.rdataRange.lowerBound, length: view.rdataLength)
            return try sink.report(
                policy.malformedData, error.named("rdata").located(in: section, index: index, of: count))
        }

        var findings = DataFindings()
        var malformed: WireDecodingError?
        do throws(WireDecodingError) {
            findings = try reader.findNames(type: view.type, class: formClass(of: view))
        } catch {
            malformed = error.located(in: section, index: index, of: count)
        }
        let start = builder.used
        entry.data = UInt32(
            truncatingIfNeeded: builder.append(reader, expanding: findings, type: view.type, class: formClass(of: view))
        )
        entry.dataCount = UInt32(truncatingIfNeeded: builder.used - start)
        entry.note(findings, from: reader.position)
        if let malformed { try sink.report(policy.malformedData, malformed) }
        if findings.hasCompressed {
            try checkTarget(Int(findings.lowestTarget), from: reader.position, "rdata", section, index, of: count)
            if findings.hasForbiddenPointer,
                let pointer = reader.findForbiddenPointer(type: view.type, class: formClass(of: view))
            {
                let error = WireDecodingError(.compressionNotAllowed, at: pointer.offset, length: 2)
                try sink.report(
                    policy.compressionNotAllowed,
                    error.named(pointer.field).located(in: section, index: index, of: count))
            }
        }
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
