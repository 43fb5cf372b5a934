extension MessagePatcher {
    /// Checks that the names before an offset take no octets from there on.
    ///
    /// A pointer leads to what is before it, but the labels there may reach further in a hostile message, over the pointer
    /// itself. What is after the offset could not be moved or taken away then without changing what is before.
    ///
    /// - Throws: `malformedData` for the first name that does, with where it is.
    func checkNames(before end: Int) throws(WireEncodingError) {
        let whole = message.raw
        let part = message.extracting(first: end).raw
        do throws(WireDecodingError) {
            let view = try MessageView(message)
            let context = whole.dataContext
            var questions = view.questions
            while let question = try questions.next() {
                try MessagePatcher.check(question.offset, question.passedName, of: whole, in: part)
            }
            var records = RecordCursor(whole, at: questions.offset, counts: view.counts)
            while records.offset < end, let record = try records.next() {
                try MessagePatcher.check(record.offset, record.passedName, of: whole, in: part)
                let reader = record.rdataReader
                guard context.program(record.type, record.recordClass).hasNames,
                    (try? context.check(reader, record.type, record.recordClass, in: record.section)) != nil
                else { continue }
                let rest = WireReader(part, from: reader.position, to: min(reader.end, end))
                _ = try context.check(rest, record.type, record.recordClass, in: record.section)
            }
        } catch {
            throw WireEncodingError(malformed: error)
        }
    }

    /// Checks that a name that is sound in a message is so in the first part of it, too.
    private static func check(
        _ offset: Int, _ passed: PassedName, of whole: RawSpan, in part: RawSpan
    ) throws(WireDecodingError) {
        if whole.nameExtent(at: offset, passed) != nil { _ = try part.checkName(at: offset, passed) }
    }
}
