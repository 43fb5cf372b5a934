extension ZoneReader {
    /// What came of reading an entry the plain way.
    enum PlainOutcome {
        case record
        case nothing
        /// Its end has not come.
        case incomplete
    }

    /// Reads the entry that comes next the plain way.
    mutating func readPlainEntry() throws(ZoneError) -> PlainOutcome {
        let range = source.buffer.start..<source.buffer.end
        var end = source.findEntryEnd()
        if end == nil, source.isComplete {
            if source.scanner.openParenthesis != nil, !source.isPassingOver { throw resumeAfterParenthesis() }
            end = range.count
        }
        guard let count = end else {
            try passOverLongEntry()
            return .incomplete
        }
        let place = source.place
        let isTooLong = count > ZoneReader.maximumEntryLength
        let hasContent = source.scanner.hasContent
        var text: [UInt8] = []
        if !source.isPassingOver, !isTooLong {
            text.append(source.buffer.text.octets(range.lowerBound..<range.lowerBound + count))
        }
        source.take(count, lines: source.scanner.lines)
        source.scanner = EntryScanner()
        if isTooLong, hasContent, !source.isPassingOver {
            room.setOwner(Span())
            throw place.error(.tooLong, at: 0, in: Span())
        }
        source.isPassingOver = false
        // What ends the entry is no part of it.
        if text.last == UInt8(ascii: "\n") { text.removeLast() }
        var detail = ""
        do throws(PresentationError) {
            return try readEntry(text.span, at: place, &detail) ? .record : .nothing
        } catch {
            throw place.error(error.reason, at: error.offset, in: text.span, detail)
        }
    }

    /// Passes over the beginning of an entry whose end has not come, where that is too long to be kept.
    private mutating func passOverLongEntry() throws(ZoneError) {
        let count = source.buffer.count
        let isTooLong = count > ZoneReader.maximumEntryLength && !source.isPassingOver
        guard source.isPassingOver || isTooLong || source.scanner.isNothingButComment && count > 4096 else { return }
        if isTooLong, source.scanner.openParenthesis != nil { throw resumeAfterParenthesis() }
        let error = isTooLong ? source.place.error(.tooLong, at: 0, in: Span()) : nil
        source.isPassingOver = true
        source.takeWithinLine(count)
        source.scanner.passTaken()
        guard let error, !source.scanner.isNothingButComment else { return }
        room.setOwner(Span())
        throw error
    }

    /// Goes on with the line after a parenthesis that has no partner; returns the error.
    private mutating func resumeAfterParenthesis() -> ZoneError {
        var text: [UInt8] = []
        text.append(source.buffer.text.octets(source.buffer.start..<source.buffer.end))
        let error = source.place.error(
            .unbalancedParenthesis, at: source.scanner.openParenthesis ?? 0, in: text.span)
        var count = source.scanner.lineAfterParenthesis ?? text.count
        // Reading lines again and again would be more work than the text is long.
        source.rereadCount &+= UInt64(truncatingIfNeeded: text.count)
        if source.rereadCount > 8 &* (source.place.offset &+ UInt64(ZoneReader.maximumEntryLength)) {
            count = text.count
        }
        let lines = text[..<count].reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
        source.scanner = EntryScanner()
        source.take(count, lines: lines)
        room.setOwner(Span())
        return error
    }

    private var rule: RelativeNameRule { origin.map { .origin($0.wire) } ?? .refused }

    /// Reads the text of an entry without its end of line; returns whether it is a record.
    mutating func readEntry(
        _ text: Span<UInt8>, at place: EntryPlace, _ detail: inout String
    ) throws(PresentationError) -> Bool {
        var reader = PresentationReader(text, rule: rule)
        reader.splitsLongStrings = splitsLongStrings
        guard text.count > 0 else { return false }
        switch text[0] {
        case UInt8(ascii: "$"):
            try readDirective(&reader, at: place, &detail)
            return false
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: ";"):
            if try reader.isAtEnd() { return false }
            guard room.ownerCount > 0 else { throw PresentationError(.missingOwner, at: reader.position) }
        default:
            do throws(PresentationError) {
                if try reader.isAtEnd() { return false }
                let name = try reader.readName()
                name.wire.withSpan { room.setOwner($0) }
            } catch {
                // Nothing can be said of the records after it that state no owner.
                room.setOwner(Span())
                throw error
            }
        }
        try readRecord(&reader)
        return true
    }

    /// Reads a record after its owner.
    @_lifetime(reader: copy reader)
    private mutating func readRecord(_ reader: inout PresentationReader) throws(PresentationError) {
        let start = try reader.peek()?.range.lowerBound ?? reader.position
        let stated = try reader.readRecordHead()
        if let ttl = stated.ttl { head.lastTTL = ttl }
        if let recordClass = stated.recordClass { head.lastClass = recordClass }
        let data = try reader.readData(of: stated.type, head.lastClass)
        if stated.ttl == nil, head.usualTTL == nil {
            // The first TTL of a zone that states none is the last field of its SOA record (RFC 1035 §3.3.13).
            guard stated.type == .soa, data.count >= 4 else { throw PresentationError(.missingTTL, at: start) }
            head.lastTTL = data.suffix(4).reduce(0) { $0 &<< 8 | UInt32($1) }
        }
        head.ttl = stated.ttl ?? head.usualTTL ?? 0
        head.recordClass = head.lastClass
        head.type = stated.type.rawValue
        data.withSpan { room.setData($0) }
    }
}
