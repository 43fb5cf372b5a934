/// Goes over the questions of a message.
public struct QuestionCursor: ~Escapable {
    @usableFromInline let message: RawSpan
    @usableFromInline var _offset: Int
    @usableFromInline var _remaining: Int

    @inlinable
    @_lifetime(copy message)
    init(_ message: RawSpan, at offset: Int = Header.length, count: Int) {
        self.message = message
        self._offset = offset
        self._remaining = count
    }

    /// The offset of the next question, or after the last one.
    @inlinable public var offset: Int { _offset }

    /// How many questions are left by the header's count.
    @inlinable public var remaining: Int { _remaining }

    /// The next question, or `nil` after the last one.
    ///
    /// - Throws: `truncated` and `reservedLabelType`; then the cursor is at its end.
    @inlinable @inline(always)
    @_lifetime(copy self) @_lifetime(self: copy self)
    public mutating func next() throws(WireDecodingError) -> QuestionView? {
        guard _remaining > 0 else { return nil }
        let start = _offset
        // Why there is no question is found out apart, so that this stays small.
        guard let name = message.passedName(at: start, before: message.byteCount), message.byteCount &- name.end >= 4
        else { throw stop() }
        _remaining &-= 1
        _offset = name.end &+ 4
        return QuestionView(message, offset: start, name: name)
    }

    /// Ends the cursor where there is no whole question; returns the error.
    @inline(never) @usableFromInline
    @_lifetime(self: copy self)
    mutating func stop() -> WireDecodingError {
        let count = Int(message.uint16(4))
        let index = count &- _remaining
        _remaining = 0
        let error =
            if let name = message.passedName(at: _offset, before: message.byteCount) {
                message.cutQuestion(at: name.end)
            } else {
                message.nameFault(at: _offset, before: message.byteCount).named("name")
            }
        return error.located(in: .question, index: index, of: count)
    }
}

extension QuestionCursor {
    /// The records that are after the questions; those that have not been looked at are passed over.
    ///
    /// - Throws: as `next()`.
    @inlinable @inline(always)
    @_lifetime(copy self)
    public consuming func records() throws(WireDecodingError) -> RecordCursor {
        while try next() != nil {}
        // Safe: a cursor is made of a message with a whole header.
        let counts = SectionCounts(
            questions: 0, answers: message.uint16(6), authorities: message.uint16(8), additionals: message.uint16(10))
        return RecordCursor(message, at: _offset, counts: counts)
    }
}

extension RawSpan {
    /// The error for a question whose type or class is cut; `fixed` is where the type begins.
    @inline(never)
    func cutQuestion(at fixed: Int) -> WireDecodingError {
        let present = byteCount &- fixed
        return present < 2
            ? WireDecodingError(.truncated, at: fixed, length: present, needed: 2).named("type")
            : WireDecodingError(.truncated, at: fixed &+ 2, length: present &- 2, needed: 2).named("class")
    }
}
