/// Goes over the records of a message and checks each whole: its name through the pointers, and its data, with the names
/// in them, by the rules of its type.
///
/// It is what a capture tool or a proxy wants that lets only sound messages pass, and costs less than asking each record
/// for its name and its data: names to which several pointers lead are followed once.
///
///     var records = try MessageView(buffer.span).checkedRecords
///     while let record = try records.next() { print(record.type, record.nameLength) }
public struct CheckedRecordCursor: BitwiseCopyable, ~Escapable {
    @usableFromInline let message: RawSpan
    @usableFromInline var _offset: Int
    @usableFromInline var _remaining: Int
    // How many records are left in the sections behind the present one.
    @usableFromInline let authorities: Int
    @usableFromInline let additionals: Int
    @usableFromInline let shapes: DataShapes
    @usableFromInline var memo: NameMemo

    /// Checks the questions and stands before the first record.
    @inlinable @inline(__always)
    @_lifetime(copy message)
    init(_ message: RawSpan) throws(WireDecodingError) {
        self.message = message
        self.shapes = .all
        // Safe: the header is whole.
        self.authorities = Int(message.uint16(8))
        self.additionals = Int(message.uint16(10))
        self._remaining = Int(message.uint16(6)) &+ authorities &+ additionals
        self._offset = Header.length
        self.memo = NameMemo()
        for index in 0..<Int(message.uint16(4)) {
            let name = message.passSoundName(at: _offset, before: message.byteCount, &memo)
            if let name, _fastPath(message.byteCount &- name.end >= 4) {
                _offset = name.end &+ 4
            } else {
                _offset = try message.checkQuestion(at: _offset, index)
            }
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
    /// - Throws: the first error in the record; then the cursor is at its end.
    @inlinable @inline(always)
    @_lifetime(copy self) @_lifetime(self: copy self)
    public mutating func next() throws(WireDecodingError) -> CheckedRecordView? {
        guard _remaining > 0 else { return nil }
        let start = _offset
        let name: SoundName
        if let sound = message.passSoundName(at: start, before: message.byteCount, &memo),
            let data = message.passSoundData(at: sound.end, shapes, &memo)
        {
            name = sound
            _offset = data.end
        } else {
            // Why a record is not sound, or whether it is for all that, its fields say.
            do throws(WireDecodingError) {
                (name, _offset) = try message.checkRecord(at: start)
            } catch {
                _remaining = 0
                throw error
            }
        }
        let section: MessageSection =
            _remaining > authorities &+ additionals ? .answer : _remaining > additionals ? .authority : .additional
        _remaining &-= 1
        return CheckedRecordView(message, at: start, name: name, section: section)
    }
}

extension MessageView {
    /// The records of all three sections, each checked whole before it is handed out.
    ///
    /// - Throws: the first error in the questions.
    @inlinable @inline(__always)
    public var checkedRecords: CheckedRecordCursor {
        @_lifetime(copy self) get throws(WireDecodingError) { try CheckedRecordCursor(message) }
    }
}

extension RawSpan {
    /// Checks the record at an offset by the fields of its data; returns its name and the offset after it.
    @usableFromInline @inline(never)
    func checkRecord(at offset: Int) throws(WireDecodingError) -> (name: SoundName, end: Int) {
        var records = RecordCursor(self, at: offset, remaining: 1, authorities: 0, additionals: 0)
        guard let record = try records.next() else { return (.none, offset) }
        let name: NameExtent
        do throws(WireDecodingError) {
            name = try checkName(at: offset, record.passedName)
        } catch {
            throw error.named("name")
        }
        try record.checkData()
        return (SoundName(name), record.endOffset)
    }

    /// Checks the question at an offset; returns the offset after it.
    @usableFromInline @inline(never)
    func checkQuestion(at offset: Int, _ index: Int) throws(WireDecodingError) -> Int {
        var questions = QuestionCursor(self, at: offset, count: 1)
        guard let question = try questions.next() else { return offset }
        do throws(WireDecodingError) {
            _ = try checkName(at: offset, question.passedName)
        } catch {
            throw error.named("name").located(in: .question, index: index, of: Int(uint16(4)))
        }
        return question.endOffset
    }
}
