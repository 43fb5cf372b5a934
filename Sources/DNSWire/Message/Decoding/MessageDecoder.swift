/// Builds a message from a view, and tells its sink what is wrong.
///
/// Every rule is in ``MessageRules``. With a sink that throws it is strict decoding, with
/// one that collects total decoding: the first error of the one is the first error of the other.
struct MessageDecoder {
    var sink: DiagnosticSink
    /// Where the entry begins that could not be read to its end, with its section and index.
    private(set) var cut: (section: MessageSection, index: Int, offset: Int)?
    /// The offset after the last entry that could be read.
    private(set) var end = 0

    private var rules: MessageRules
    // Whether other messages are decoded into the same one, so that there should be room for larger ones.
    private let isRefilling: Bool

    init(policy: DecodingPolicy, sink: DiagnosticSink, isRefilling: Bool = false) {
        self.sink = sink
        self.isRefilling = isRefilling
        rules = MessageRules(policy: policy, Header(id: 0))
    }

    /// Fills an empty message.
    mutating func decode(_ octets: Span<UInt8>, into message: inout Message) throws(WireDecodingError) {
        let view: MessageView
        do throws(WireDecodingError) {
            view = try MessageView(octets)
        } catch {
            cut = (.header, 0, 0)
            return try sink.report(.error, error)
        }
        end = Header.length
        message.header = view.header
        rules = MessageRules(policy: rules.policy, message.header)
        if _slowPath(rules.opcode == .dso) {
            guard view.counts != SectionCounts() else { return try decodeStatefulValues(view, into: &message) }
            try rules.checkCounts(view.counts, &sink)
        }

        var question = NameMemo.Entry()
        if let name = view.message.passUsualQuestion() {
            // It is the only one, so that there is nothing to be said against it.
            append(name, of: view.message, to: &message)
            let length = name.end &- Header.length
            if length > 1 { question = NameMemo.Entry(target: Header.length, length: length, pointers: 0) }
        } else {
            var memo = NameMemo()
            guard try decodeQuestions(view, &memo, into: &message) else { return }
            question = memo.entry(at: NameMemo.firstTarget)
        }
        guard try decodeRecords(view, question: question, into: &message) else { return }
        try rules.checkEnd(end, of: octets.count, &sink)
    }

    /// Appends the question whose name has been passed over and is sound, not compressed, and followed by type and class.
    @inline(__always)
    private mutating func append(_ name: PassedName, of octets: RawSpan, to message: inout Message) {
        message.questions.append(
            Question(
                name: DomainName(checked: Octets(octets, from: end, to: name.end)),
                type: RecordType(rawValue: octets.uint16(name.end)),
                class: RecordClass(rawValue: octets.uint16(name.end &+ 2))))
        end = name.end &+ 4
    }

    /// Decodes the questions; returns whether all of them are there.
    @inline(never)
    private mutating func decodeQuestions(
        _ view: borrowing MessageView, _ memo: inout NameMemo, into message: inout Message
    ) throws(WireDecodingError) -> Bool {
        let octets = view.message
        let count = Int(view.counts.questions)
        for index in 0..<count {
            if let name = octets.passSoundName(at: end, before: octets.byteCount, &memo),
                _fastPath(!name.isCompressed && octets.byteCount &- name.end >= 4)
            {
                append(PassedName(end: name.end, isCompressed: false), of: octets, to: &message)
            } else {
                guard try decodeQuestion(octets, index, of: count, into: &message) else { return false }
            }
        }
        if rules.context.isUpdate {
            rules.context = octets.dataContext
            try rules.checkZone(of: octets, &sink)
        }
        try rules.checkQuestions(count, &sink)
        return true
    }

    /// Decodes a question whose name is compressed, or that is not sound; returns whether all of it is there.
    @inline(never)
    private mutating func decodeQuestion(
        _ octets: RawSpan, _ index: Int, of count: Int, into message: inout Message
    ) throws(WireDecodingError) -> Bool {
        var questions = QuestionCursor(octets, at: end, count: count &- index)
        let question: QuestionView
        do throws(WireDecodingError) {
            guard let next = try questions.next() else { return true }
            question = next
        } catch {
            cut = (.question, index, end)
            try sink.report(.error, error)
            return false
        }
        end = question.endOffset
        guard let name = try rules.check(question, index, of: count, &sink) else { return true }
        message.questions.append(
            Question(
                name: DomainName(checked: Octets(octets, name: name)), type: question.type,
                class: question.recordClass))
        return true
    }

    /// Decodes the records; returns whether all that the header announces are there.
    // Inlined, so that the decoder need not be in memory meanwhile.
    @inline(__always)
    private mutating func decodeRecords(
        _ view: borrowing MessageView, question: NameMemo.Entry, into message: inout Message
    ) throws(WireDecodingError) -> Bool {
        let counts = view.counts
        guard counts.records > 0 else { return true }
        let octets = view.message
        let room = octets.byteCount - end
        // What names grow by when they are written out, the fixed fields that are elsewhere mostly make up for.
        let estimate = question.length + room + room / 4 + 64
        return try OctetStoreBuilder.withScratch { (scratch) throws(WireDecodingError) in
            var builder = OctetStoreBuilder(
                refilling: &message.records.store, if: isRefilling, scratch, entries: min(counts.records, room / 11),
                octets: estimate)
            // These are local, as what a closure captures is in memory.
            var (end, sawOPT) = (end, rules.sawOPT)
            var shapes = rules.context.isUpdate ? DataShapes.none : .all
            shapes.remarks = sink.collected != nil || rules.policy.rejectsRemarks
            // How many entries the first two sections have, as long as none is left out.
            var (answers, authorities) = (Int(counts.answers), Int(counts.authorities))
            let additionals = Int(counts.additionals)
            var isWhole = true
            var memo = NameMemo()
            if question.isKnown {
                // Most records have the name that is asked for, or one below it.
                let name = SoundName(end: 0, length: question.length)
                builder.reserve(question.length)
                let place = builder.used
                builder.used = builder.copy(name, at: question.target, of: octets, to: place, &memo)
            }
            var left = counts.records
            while left > 0, isWhole {
                let next = builder.appendSound(
                    at: end, of: octets, shapes, &memo, mayBeOPT: left <= additionals, &sawOPT)
                if _fastPath(next > 0) {
                    end = next
                } else {
                    let (section, index) = counts.place(ofRecord: counts.records &- left)
                    let before = builder.entryCount
                    (self.end, rules.sawOPT) = (end, sawOPT)
                    isWhole = try decodeRecord(
                        of: octets, remaining: left, section, index, of: counts[section], &memo, into: &builder)
                    (end, sawOPT) = (self.end, rules.sawOPT)
                    if builder.entryCount == before {
                        if section == .answer { answers &-= 1 } else if section == .authority { authorities &-= 1 }
                    }
                }
                left &-= 1
            }
            (self.end, rules.sawOPT) = (end, sawOPT)
            let entries = builder.entryCount
            message.records.store = builder.finish()
            message.records.setCounts(min(answers, entries), min(answers &+ authorities, entries), entries)
            return isWhole
        }
    }

    /// Decodes a record that has no shape or is not sound; returns whether all of it is there.
    @inline(never)
    private mutating func decodeRecord(
        of octets: RawSpan, remaining left: Int, _ section: MessageSection, _ index: Int, of count: Int,
        _ memo: inout NameMemo, into builder: inout OctetStoreBuilder
    ) throws(WireDecodingError) -> Bool {
        var cursor = RecordCursor(octets, at: end, remaining: left, octets.sectionCounts)
        let record: RecordView
        do throws(WireDecodingError) {
            guard let next = try cursor.next() else { return false }
            record = next
        } catch {
            cut = (section, index, end)
            try sink.report(.error, error)
            return false
        }
        end = record.endOffset
        try decode(record, index, of: count, &memo, into: &builder)
        return true
    }

    /// Decodes a record; one whose owner's name cannot be read is left out.
    private mutating func decode(
        _ view: borrowing RecordView, _ index: Int, of count: Int, _ memo: inout NameMemo,
        into builder: inout OctetStoreBuilder
    ) throws(WireDecodingError) {
        guard let record = try rules.check(view, index, of: count, &sink) else { return }
        var entry = RecordEntry(view.head)
        builder.appendOwner(record.name, of: view.message, &memo, to: &entry)
        let reader = view.rdataReader
        let start = builder.used
        entry.data = UInt32(
            truncatingIfNeeded: builder.append(reader, expanding: record.findings, record.program))
        entry.dataCount = UInt32(truncatingIfNeeded: builder.used - start)
        entry.isMalformed = record.isMalformed
        entry.note(record.findings, from: reader.position)
        builder.append(entry)
    }

    /// Decodes what a DNS Stateful Operations message has after its header (RFC 8490 §5.4).
    private mutating func decodeStatefulValues(
        _ view: borrowing MessageView, into message: inout Message
    ) throws(WireDecodingError) {
        var reader = WireReader(view.message, from: Header.length, to: view.message.byteCount)
        while !reader.isAtEnd {
            switch try rules.readValue(&reader, &sink) {
            case .success(let value): message.statefulValues.append(value)
            case .failure(let error): return try sink.report(.error, error)
            }
            end = reader.position
        }
    }
}
