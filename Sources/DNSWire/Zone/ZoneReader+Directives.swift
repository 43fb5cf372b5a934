extension ZoneReader {
    /// Does what a line says that begins with `$` (RFC 1035 §5.1, RFC 2308 §4).
    @_lifetime(reader: copy reader)
    mutating func readDirective(
        _ reader: inout PresentationReader, at place: EntryPlace, _ detail: inout String
    ) throws(PresentationError) {
        let token = try reader.read()
        let word = reader.octets(of: token)
        if ZoneReader.matches(word, "$ORIGIN") {
            let name: DomainName
            do throws(PresentationError) {
                name = try reader.readName()
                try reader.finish()
            } catch {
                // What is relative to it cannot be known.
                setOrigin(nil)
                throw error
            }
            setOrigin(name)
        } else if ZoneReader.matches(word, "$TTL") {
            let span: TimeSpan
            do throws(PresentationError) {
                span = try TimeSpan(parsing: &reader)
                try reader.finish()
            } catch {
                head.defaultTTL = nil
                head.lastTTL = nil
                throw error
            }
            head.defaultTTL = span.seconds
        } else if ZoneReader.matches(word, "$INCLUDE") {
            let file = try reader.read()
            let name = String(decoding: try reader.unescaped(file), as: UTF8.self)
            let origin = try reader.isAtEnd() ? self.origin : try reader.readName()
            try reader.finish()
            detail = name
            do throws(PresentationError) {
                let refusal = try include(name, origin: origin)
                guard !refusal.isEmpty else { return }
                detail += ": " + refusal
                throw PresentationError(.notIncluded, at: 0)
            } catch {
                throw PresentationError(error.reason, at: file.range.lowerBound)
            }
        } else if ZoneReader.matches(word, "$GENERATE") {
            generator = try ZoneGenerator(&reader, at: place)
        } else {
            throw PresentationError(.unknownDirective, at: token.range.lowerBound)
        }
    }

    private static func matches(_ word: Span<UInt8>, _ name: StaticString) -> Bool {
        let octets = Array(name.description.utf8)
        return octets.span.equalsIgnoringCase(word)
    }

    /// Reads the next record that `$GENERATE` makes; false where there is none left.
    mutating func readGenerated() throws(ZoneError) -> Bool {
        guard var generator else { return false }
        guard let text = generator.next() else {
            self.generator = nil
            return false
        }
        self.generator = generator
        var made: [UInt8] = []
        var detail = ""
        do throws(PresentationError) {
            made = try text.get()
            return try readEntry(made.span, at: generator.place, &detail)
        } catch {
            throw generator.place.error(error.reason, at: 0, in: Span(), String(decoding: made, as: UTF8.self))
        }
    }
}
