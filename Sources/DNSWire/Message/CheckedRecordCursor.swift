/// Goes over the records of a message and checks each whole: its name through the pointers, and its data, with the names
/// in them, by the rules of its type.
///
/// It is what a capture tool or a proxy wants that lets only sound messages pass, and costs less than asking each record
/// for its name and its data: names to which several pointers lead are followed once.
public struct CheckedRecordCursor: ~Escapable {
    @usableFromInline let message: RawSpan
    @usableFromInline var _offset: Int
    // How many records are left in the section of the next one.
    @usableFromInline var left: Int
    @usableFromInline var section: MessageSection
    @usableFromInline let shapes: DataShapes
    @usableFromInline var memo: NameMemo

    @inlinable @inline(__always)
    @_lifetime(copy message)
    init(_ message: RawSpan) {
        self.message = message
        self._offset = Header.length
        self.left = 0
        self.section = .header
        self.shapes = .all
        self.memo = NameMemo()
    }

    /// The offset of the next record, or after the last one.
    @inlinable public var offset: Int { _offset }

    /// The next record, or `nil` after the last one.
    ///
    /// RDATA of a type that is not known passes (RFC 3597 §3).
    ///
    /// - Throws: the first error in the record, or, at the first record, in the questions; then the cursor is at its end.
    @inlinable @inline(always)
    @_lifetime(copy self) @_lifetime(self: copy self)
    public mutating func next() throws(WireDecodingError) -> CheckedRecordView? {
        if left == 0 { guard try beginSection() else { return nil } }
        let start = _offset
        let name = message.passSoundName(at: start, before: message.byteCount, &memo)
        guard _fastPath(name.isSound), _fastPath(passData(at: name.end)) else { return try nextByFields() }
        left &-= 1
        return CheckedRecordView(message, at: start, name: name, section: section)
    }

    /// Passes over the fixed fields at an offset and the data behind them, if they are sound.
    @inlinable @inline(__always)
    @_lifetime(self: copy self)
    mutating func passData(at fixed: Int) -> Bool {
        guard _fastPath(message.byteCount &- fixed >= 10) else { return false }
        // The ten octets are in bounds, and behind the second check those of the data.
        let data = fixed &+ 10
        let end = data &+ Int(message.uint16(fixed &+ 8))
        guard _fastPath(end <= message.byteCount) else { return false }
        let shape = shapes[message.uint16(fixed), in: message.uint16(fixed &+ 2)]
        guard _fastPath(shape.isKnown), _fastPath(message.fits(shape, from: data, to: end, &memo)) else { return false }
        _offset = end
        return true
    }

    /// Goes on to the next section that has records, in front of the first of them over the questions, whose names it
    /// checks; returns whether there is one.
    @usableFromInline @inline(never)
    @_lifetime(self: copy self)
    mutating func beginSection() throws(WireDecodingError) -> Bool {
        while left == 0 {
            switch section {
            case .header:
                section = .question
                // Safe: the header is whole.
                for index in 0..<Int(message.uint16(4)) { try passQuestion(index) }
                (section, left) = (.answer, Int(message.uint16(6)))
            case .answer: (section, left) = (.authority, Int(message.uint16(8)))
            case .authority: (section, left) = (.additional, Int(message.uint16(10)))
            case .additional: section = .question
            // Where there is nothing to be had any more.
            case .question: return false
            }
        }
        return true
    }

    @inline(__always)
    @_lifetime(self: copy self)
    private mutating func passQuestion(_ index: Int) throws(WireDecodingError) {
        var name = message.passSoundName(at: _offset, before: message.byteCount, &memo)
        if _slowPath(!name.isSound || message.byteCount &- name.end < 4) {
            name = try message.checkQuestion(at: _offset, index)
        }
        memo.note(NameMemo.Entry(target: _offset, length: name.length, pointers: name.pointers))
        _offset = name.end &+ 4
    }

    /// The next record, checked by its fields; it is what finds out why a record is not sound.
    @usableFromInline @inline(never)
    @_lifetime(copy self) @_lifetime(self: copy self)
    mutating func nextByFields() throws(WireDecodingError) -> CheckedRecordView? {
        let start = _offset
        do throws(WireDecodingError) {
            let name = try message.checkRecord(at: start)
            let record = CheckedRecordView(message, at: start, name: name, section: section)
            left &-= 1
            _offset = record.endOffset
            return record
        } catch {
            (section, left) = (.question, 0)
            throw error
        }
    }
}

extension MessageView {
    /// The records of all three sections, each checked whole before it is handed out, and in front of them the questions.
    @inlinable @inline(__always)
    public var checkedRecords: CheckedRecordCursor {
        @_lifetime(copy self) get { CheckedRecordCursor(message) }
    }
}

extension RawSpan {
    /// Checks the record at an offset by the fields of its data; returns its name.
    @usableFromInline @inline(never)
    func checkRecord(at offset: Int) throws(WireDecodingError) -> SoundName {
        var records = RecordCursor(self, at: offset, remaining: 1, authorities: 0, additionals: 0)
        guard let record = try records.next() else { return .none }
        let name: NameExtent
        do throws(WireDecodingError) {
            name = try checkName(at: offset, record.passedName)
        } catch {
            throw error.named("name")
        }
        try record.checkData()
        return SoundName(name)
    }

    /// Checks the question at an offset; returns its name.
    @usableFromInline @inline(never)
    func checkQuestion(at offset: Int, _ index: Int) throws(WireDecodingError) -> SoundName {
        var questions = QuestionCursor(self, at: offset, count: 1)
        guard let question = try questions.next() else { return .none }
        do throws(WireDecodingError) {
            return SoundName(try checkName(at: offset, question.passedName))
        } catch {
            throw error.named("name").located(in: .question, index: index, of: Int(uint16(4)))
        }
    }
}
