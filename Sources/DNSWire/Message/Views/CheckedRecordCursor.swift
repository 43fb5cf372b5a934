/// Goes over the records of a message and checks each whole: its name through the pointers, and its data, with the names
/// in them, by the rules of its type.
///
/// It is what a capture tool or a proxy wants that lets only sound messages pass, and costs less than asking each record
/// for its name and its data: names to which several pointers lead are followed once.
///
///     var records = try MessageView(buffer.span).checkedRecords()
///     while let record = try records.next() { print(record.type, record.nameLength) }
public struct CheckedRecordCursor: BitwiseCopyable, ~Escapable {
    @usableFromInline let message: RawSpan
    @usableFromInline var _offset: Int
    @usableFromInline var _remaining: Int
    // How many records are left in the sections after the present one.
    @usableFromInline let authorities: Int
    @usableFromInline let additionals: Int
    @usableFromInline let shapes: DataShapes
    @usableFromInline let policy: DecodingPolicy
    @usableFromInline var sawOPT = false
    @usableFromInline var memo: NameMemo

    /// Goes over the records after the questions, which have been checked.
    ///
    /// - Parameter questionLength: the length of the name after the header, or 0 where that name is not to be remembered.
    @inlinable @inline(__always)
    @_lifetime(copy message)
    init(_ message: RawSpan, at offset: Int, questionLength: Int, policy: DecodingPolicy) {
        self.message = message
        // Safe: the header is whole. A name that is remembered is that of a query.
        var shapes = questionLength == 0 && message.uint16(2) & 0x7800 == 0x2800 ? DataShapes.none : .all
        shapes.remarks = policy.rejectsRemarks
        self.shapes = shapes
        // Safe: the header is whole.
        self.authorities = Int(message.uint16(8))
        self.additionals = Int(message.uint16(10))
        self._remaining = Int(message.uint16(6)) &+ authorities &+ additionals
        self._offset = offset
        self.policy = policy
        self.memo = NameMemo()
        if questionLength > 0 {
            memo.note(
                NameMemo.Entry(target: Header.length, length: questionLength, pointers: 0), at: Header.length)
        }
    }

    /// The offset of the next record, or after the last one.
    @inlinable public var offset: Int { _offset }

    /// How many records are left by the header's counts.
    @inlinable public var remaining: Int { _remaining }

    /// The next record, or `nil` after the last one.
    ///
    /// RDATA of a type that is not known passes (RFC 3597 §3).
    ///
    /// - Throws: the first error in the record, which is the one that `Message(decoding:policy:)` throws; then the
    ///   cursor is at its end.
    @inlinable @inline(always)
    @_lifetime(copy self) @_lifetime(self: copy self)
    public mutating func next() throws(WireDecodingError) -> CheckedRecordView? {
        guard _remaining > 0 else {
            if _slowPath(_offset < message.byteCount) { try message.checkEnd(_offset, policy) }
            return nil
        }
        let start = _offset
        let name: SoundName
        if let sound = message.passSoundName(at: start, before: message.byteCount, &memo),
            let data = message.passSoundData(at: sound.end, shapes, &memo),
            RecordHead(message, at: sound.end).type != RecordType.opt.rawValue
                || passOPT(isInPlace: _remaining <= additionals, ownerLength: sound.length)
        {
            name = sound
            _offset = data.end
        } else {
            // Why a record is not sound, or whether it is for all that, its fields say.
            do throws(WireDecodingError) {
                (name, _offset, sawOPT) = try message.checkRecord(
                    at: start, remaining: _remaining, policy, sawOPT: sawOPT)
            } catch {
                _remaining = 0
                _offset = message.byteCount
                throw error
            }
        }
        let section: MessageSection =
            _remaining > authorities &+ additionals ? .answer : _remaining > additionals ? .authority : .additional
        _remaining &-= 1
        return CheckedRecordView(message, at: start, name: name, section: section)
    }
}

extension CheckedRecordCursor {
    /// Notes an OPT record where nothing is wrong with its place; returns whether that is so.
    @inlinable @inline(__always)
    @_lifetime(self: copy self)
    mutating func passOPT(isInPlace: Bool, ownerLength: Int) -> Bool {
        guard isInPlace, !sawOPT, ownerLength == 1 else { return false }
        sawOPT = true
        return true
    }
}

extension MessageView {
    /// The records of all three sections, each checked whole before it is handed out.
    ///
    /// What counts as an error is up to the policy, as in `Message(decoding:policy:)`: walking to the end throws the
    /// same first error as decoding does.
    ///
    /// - Throws: the first error in the header or the questions.
    @inlinable @inline(always)
    @_lifetime(copy self)
    public func checkedRecords(policy: DecodingPolicy = .resolver) throws(WireDecodingError) -> CheckedRecordCursor {
        let (offset, questionLength) = try message.passQuestions(policy)
        return CheckedRecordCursor(message, at: offset, questionLength: questionLength, policy: policy)
    }
}

extension RawSpan {
    /// Checks the record at an offset by all rules; returns its name, the offset after it, and whether an OPT record has
    /// been met.
    @usableFromInline @inline(never)
    func checkRecord(
        at offset: Int, remaining: Int, _ policy: DecodingPolicy, sawOPT: Bool
    ) throws(WireDecodingError) -> (name: SoundName, end: Int, sawOPT: Bool) {
        var rules = self.rules(policy)
        rules.sawOPT = sawOPT
        let counts = sectionCounts
        let place = counts.place(ofRecord: counts.records &- remaining)
        var records = RecordCursor(self, at: offset, remaining: remaining, counts)
        guard let record = try records.next() else { return (.none, offset, rules.sawOPT) }
        var sink = DiagnosticSink.throwing
        guard let checked = try rules.check(record, place.index, of: counts[place.section], &sink) else {
            return (.none, offset, rules.sawOPT)
        }
        return (SoundName(checked.name), record.endOffset, rules.sawOPT)
    }

    /// Checks the questions; returns the offset after them, and the length of the first one's name or 0.
    @inlinable @inline(__always)
    func passQuestions(_ policy: DecodingPolicy) throws(WireDecodingError) -> (end: Int, nameLength: Int) {
        if let name = passUsualQuestion() { return (name.end &+ 4, name.end &- Header.length) }
        return (try checkQuestions(policy), 0)
    }

    /// Passes over the name of the question of a query that has one, and no pointer in it, which is what almost all messages
    /// are or answer; then nothing can be said against it, and its type and class are there.
    @inlinable @inline(__always)
    func passUsualQuestion() -> PassedName? {
        // Safe: the header is whole.
        guard uint16(4) == 1, uint16(2) & 0x7800 == 0, let name = passedName(at: Header.length, before: byteCount),
            _fastPath(!name.isCompressed && name.end &- Header.length <= 255 && byteCount &- name.end >= 4)
        else { return nil }
        return name
    }

    /// Checks what the header says of a message's kind, all questions, and what a DNS Stateful Operations message has
    /// after the header; returns the offset after the questions.
    @usableFromInline @inline(never)
    func checkQuestions(_ policy: DecodingPolicy) throws(WireDecodingError) -> Int {
        let rules = self.rules(policy)
        let counts = sectionCounts
        var sink = DiagnosticSink.throwing
        try rules.checkCounts(counts, &sink)
        if rules.opcode == .dso, counts == SectionCounts() {
            var reader = WireReader(self, from: Header.length, to: byteCount)
            while !reader.isAtEnd {
                _ = try rules.readValue(&reader, &sink).get()
            }
        }
        let count = Int(counts.questions)
        var questions = QuestionCursor(self, count: count)
        var index = 0
        while let question = try questions.next() {
            _ = try rules.check(question, index, of: count, &sink)
            index += 1
        }
        try rules.checkZone(of: self, &sink)
        try rules.checkQuestions(count, &sink)
        return questions.offset
    }

    /// The rules for this message's records.
    private func rules(_ policy: DecodingPolicy) -> MessageRules {
        var rules = MessageRules(policy: policy, Header(id: 0, bits: uint16(2)))
        rules.context = dataContext
        return rules
    }

    /// Checks what is left after the last record.
    @usableFromInline @inline(never)
    func checkEnd(_ end: Int, _ policy: DecodingPolicy) throws(WireDecodingError) {
        let rules = self.rules(policy)
        guard rules.opcode != .dso || sectionCounts != SectionCounts() else { return }
        var sink = DiagnosticSink.throwing
        try rules.checkEnd(end, of: byteCount, &sink)
    }

    /// What the header announces.
    @inlinable
    var sectionCounts: SectionCounts {
        // Safe: the header is whole.
        SectionCounts(
            questions: uint16(4), answers: uint16(6), authorities: uint16(8), additionals: uint16(10))
    }
}
