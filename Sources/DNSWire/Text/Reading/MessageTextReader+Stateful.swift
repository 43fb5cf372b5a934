extension MessageTextReader {
    /// `; KeepAlive: 15000 15000`, or with `;   ` in front another change of the PUSH before.
    mutating func take(stateful text: Span<UInt8>) throws(PresentationError) {
        var words = WordReader(text)
        if words.skip(DSOValue.continuation) {
            guard !changes.isEmpty else { throw PresentationError(.unexpected, at: 0) }
            return try take(change: words)
        }
        try endChanges()
        guard words.skip("; ") else { throw PresentationError(.unexpected, at: 0) }
        let start = words.position
        guard let name = words.word(until: ":"), let type = DSOType(text.extracting(name)), words.skip(":") else {
            throw PresentationError(.unknownMnemonic, at: start)
        }
        words.skipSpaces()
        let place = words.position
        if type == .push, !words.skip("\\#") { return try take(change: words) }
        do throws(PresentationError) {
            values.append(
                DSOValue(type: type, data: try DSOValue.data(of: type, parsing: text.extracting(place..<text.count))))
        } catch {
            throw PresentationError(error.reason, at: place + error.offset)
        }
    }

    private mutating func take(change words: WordReader) throws(PresentationError) {
        let place = words.position
        do throws(PresentationError) {
            changes.append(try PushChange(parsing: words.rest))
        } catch {
            throw PresentationError(error.reason, at: place + error.offset)
        }
    }

    /// Makes a PUSH of the changes that have been read.
    mutating func endChanges() throws(PresentationError) {
        guard !changes.isEmpty else { return }
        guard let changes = try? PushChanges(changes), let value = try? DSOValue(DSOValue.Push(changes: changes)) else {
            throw PresentationError(.tooLong, at: 0)
        }
        values.append(value)
        self.changes = []
    }
}
