/// Builds a message from a view, and tells its sink what is wrong.
///
/// It is the one place where the rules about whole messages stand. With a sink that throws it is strict decoding, with
/// one that collects total decoding: the first error of the one is the first error of the other.
struct MessageDecoder<Sink: DiagnosticSink> {
    let policy: DecodingPolicy
    var sink: Sink
    /// Whether the header could be read.
    private(set) var hasHeader = false
    /// Where the entry begins that could not be read to its end, with its section and index.
    private(set) var cut: (section: MessageSection, index: Int, offset: Int)?
    /// The offset after the last entry that could be read.
    private(set) var end = 0

    private var sawOPT = false
    private var opcode = Opcode.query
    // The class of the first question, which is the zone's in an UPDATE (RFC 2136 §2.3).
    private var firstClass = RecordClass.internet

    init(policy: DecodingPolicy, sink: Sink) {
        self.policy = policy
        self.sink = sink
    }

    /// Fills an empty message.
    mutating func decode(_ octets: Span<UInt8>, into message: inout Message) throws(Sink.Failure) {
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
        opcode = message.header.opcode
        if opcode == .dso {
            if view.counts == SectionCounts() { return try decodeStatefulValues(view, into: &message) }
            let error = WireDecodingError(.countsNotZero, at: 4, length: 8)
            try sink.report(
                policy.countsInStatefulMessage, error.located(in: .header, index: nil, of: nil))
        }

        var memo = NameMemo()
        guard try decodeQuestions(view, &memo, into: &message) else { return }
        guard try decodeRecords(view, question: memo.first, into: &message) else { return }
        if end < octets.count {
            try sink.report(
                policy.octetsAfterMessage,
                WireDecodingError(.octetsAfterMessage, at: end, length: octets.count - end))
        }
    }

    /// Decodes the questions; returns whether all of them are there.
    private mutating func decodeQuestions(
        _ view: borrowing MessageView, _ memo: inout NameMemo, into message: inout Message
    ) throws(Sink.Failure) -> Bool {
        let octets = view.message
        let count = Int(view.counts.questions)
        for index in 0..<count {
            if let name = octets.passSoundName(at: end, before: octets.byteCount, &memo),
                _fastPath(!name.isCompressed && octets.byteCount &- name.end >= 4)
            {
                message.questions.append(
                    Question(
                        name: DomainName(checked: Octets(octets, from: end, to: name.end)),
                        type: RecordType(rawValue: octets.uint16(name.end)),
                        class: RecordClass(rawValue: octets.uint16(name.end &+ 2))))
                end = name.end &+ 4
            } else {
                guard try decodeQuestion(octets, index, of: count, into: &message) else { return false }
            }
        }
        if let first = message.questions.first { firstClass = first.recordClass }
        if count > 1, opcode == .query {
            let error = WireDecodingError(.severalQuestions, at: 4, length: 2)
            try sink.report(policy.severalQuestions, error.located(in: .header, index: nil, of: nil))
        }
        return true
    }

    /// Decodes a question whose name is compressed, or that is not sound; returns whether all of it is there.
    @inline(never)
    private mutating func decodeQuestion(
        _ octets: RawSpan, _ index: Int, of count: Int, into message: inout Message
    ) throws(Sink.Failure) -> Bool {
        var questions = QuestionCursor(octets, at: end, count: 1)
        let question: QuestionView
        do throws(WireDecodingError) {
            guard let next = try questions.next() else { return true }
            question = next
        } catch {
            cut = (.question, index, end)
            try sink.report(.error, error.located(in: .question, index: index, of: count))
            return false
        }
        end = question.endOffset
        let name: DomainNameView
        do throws(WireDecodingError) {
            name = try question.name
        } catch {
            try sink.report(.error, error.named("name").located(in: .question, index: index, of: count))
            return true
        }
        try checkTarget(name.extent.lowest, from: question.offset, "name", .question, index, of: count)
        message.questions.append(
            Question(name: DomainName(name), type: question.type, class: question.recordClass))
        return true
    }

    /// Decodes the records; returns whether all that the header announces are there.
    private mutating func decodeRecords(
        _ view: borrowing MessageView, question: NameMemo.Entry, into message: inout Message
    ) throws(Sink.Failure) -> Bool {
        let counts = view.counts
        guard counts.records > 0 else { return true }
        let octets = view.message
        let room = octets.byteCount - end
        // What names grow by when they are written out, the fixed fields that stand elsewhere mostly make up for.
        var builder = OctetStoreBuilder(
            message.records.store.take(), entries: min(counts.records, room / 11),
            octets: question.length + room + room / 4 + 64)
        var memo = NameMemo()
        if question.isKnown {
            // Most records have the name that is asked for, or one below it.
            let name = SoundName(end: 0, length: question.length)
            builder.reserve(question.length)
            let place = builder.used
            builder.used = builder.copy(name, at: question.target, of: octets, to: place, &memo)
        }
        let shapes = DataShapes.all
        // What an UPDATE's records look like is not a matter of their types alone.
        let hasShapes = opcode != .update
        // How many entries the first two sections have, as long as none is left out.
        var (answers, authorities) = (Int(counts.answers), Int(counts.authorities))
        let additionals = Int(counts.additionals)
        var left = counts.records
        var isWhole = true
        while left > 0, isWhole {
            let next =
                hasShapes
                ? builder.appendSound(
                    at: end, of: octets, shapes, &memo, mayBeOPT: left <= additionals, &sawOPT) : 0
            if _fastPath(next > 0) {
                end = next
            } else {
                let (section, index) = counts.place(ofRecord: counts.records &- left)
                let before = builder.entryCount
                isWhole = try decodeRecord(of: octets, section, index, of: counts[section], &memo, into: &builder)
                if builder.entryCount == before {
                    if section == .answer { answers &-= 1 } else if section == .authority { authorities &-= 1 }
                }
            }
            left &-= 1
        }
        let entries = builder.entryCount
        let firstAuthority = min(answers, entries)
        let firstAdditional = min(answers &+ authorities, entries)
        message.records.store = builder.finish()
        message.records.answers = firstAuthority
        message.records.authorities = firstAdditional
        message.records.additionals = entries
        return isWhole
    }

    /// Decodes a record that has no shape or is not sound; returns whether all of it is there.
    @inline(never)
    private mutating func decodeRecord(
        of octets: RawSpan, _ section: MessageSection, _ index: Int, of count: Int, _ memo: inout NameMemo,
        into builder: inout OctetStoreBuilder
    ) throws(Sink.Failure) -> Bool {
        var cursor = RecordCursor(
            octets, at: end, remaining: 1, authorities: section == .authority ? 1 : 0,
            additionals: section == .additional ? 1 : 0)
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
        try decode(record, section, index, of: count, &memo, into: &builder)
        return true
    }

    /// Decodes a record; one whose owner's name cannot be read is left out.
    private mutating func decode(
        _ view: borrowing RecordView, _ section: MessageSection, _ index: Int, of count: Int,
        _ memo: inout NameMemo, into builder: inout OctetStoreBuilder
    ) throws(Sink.Failure) {
        let name: NameExtent
        do throws(WireDecodingError) {
            name = try view.message.checkName(at: view.offset, view.passedName)
        } catch {
            return try sink.report(.error, error.named("name").located(in: section, index: index, of: count))
        }
        try checkTarget(name.lowest, from: view.offset, "name", section, index, of: count)
        try checkPlace(of: view, isRoot: name.length == 1, section, index, of: count)

        var entry = RecordEntry(view.message, at: view.passedName.end)
        builder.appendOwner(name, of: view.message, &memo, to: &entry)
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
        case let type where type.isQueryOnly && opcode != .update:
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
        guard opcode == .update else { return false }
        switch view.recordClass {
        case .any: return section == .answer || section == .authority
        case .none: return section == .answer
        default: return false
        }
    }

    /// The class that decides on the form of the data: a record that an UPDATE deletes has its zone's (RFC 2136 §2.5.4).
    private func formClass(of view: borrowing RecordView) -> RecordClass {
        if opcode == .update, view.recordClass == .none {
            return firstClass
        }
        return policy.formClass(view.recordClass)
    }

    /// Decodes what a DNS Stateful Operations message has behind its header (RFC 8490 §5.4).
    private mutating func decodeStatefulValues(
        _ view: borrowing MessageView, into message: inout Message
    ) throws(Sink.Failure) {
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
