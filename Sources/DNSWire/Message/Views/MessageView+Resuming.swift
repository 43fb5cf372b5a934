extension MessageView {
    /// Goes over questions from where a cursor was, for those who keep that as two numbers and not the cursor.
    ///
    /// - Parameters:
    ///   - offset: the offset of a question; what is out of bounds ends in an error or in no question.
    ///   - remaining: how many questions are left, at most as many as the header announces.
    @inlinable
    @_lifetime(copy self)
    public func questions(at offset: Int, remaining: Int) -> QuestionCursor {
        QuestionCursor(message, at: bounded(offset), count: min(max(remaining, 0), Int(counts.questions)))
    }

    /// Goes over the records of all sections from where a cursor was, for those who keep that as two numbers and not the
    /// cursor.
    ///
    /// - Parameters:
    ///   - offset: the offset of a record; what is out of bounds ends in an error or in no record.
    ///   - remaining: how many records are left, at most as many as the header announces.
    @inlinable
    @_lifetime(copy self)
    public func records(at offset: Int, remaining: Int) -> RecordCursor {
        let counts = self.counts
        return RecordCursor(
            message, at: bounded(offset), remaining: min(max(remaining, 0), counts.records), counts)
    }

    /// The name at an offset, checked through its compression pointers.
    ///
    /// - Throws: as ``RecordView/name``; `truncated` for an offset out of bounds.
    @inlinable
    @_lifetime(copy self)
    public func name(at offset: Int) throws(WireDecodingError) -> DomainNameView {
        DomainNameView(message, try message.checkName(at: bounded(offset), before: message.byteCount))
    }

    /// An offset that is in the message, or its end.
    @inlinable
    func bounded(_ offset: Int) -> Int { min(max(offset, Header.length), message.byteCount) }
}
