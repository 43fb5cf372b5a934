extension Message {
    /// Reads the text of a whole message, as ``MessageText`` or dig writes it.
    ///
    /// What is in front of the header and dig's remarks after the message are passed over. The OPT record becomes the last one
    /// but for a signature, since the text does not say where it was; what the text says twice must agree. Records may be
    /// over several lines.
    ///
    /// - Throws: what is wrong, with line and column: `wrongCount` where records are missing or too many, `notWhole` where the
    ///   text says that the message is cut or malformed.
    /// - Complexity: linear in the text.
    public init(parsing text: Span<UInt8>) throws(MessageTextError) {
        var reader = MessageTextReader()
        var position = 0
        while position < text.count {
            let end = reader.end(of: text, from: position)
            let entry = text.extracting(position..<end)
            do throws(PresentationError) { try reader.take(entry) } catch {
                throw MessageTextError(error, in: entry, line: reader.line)
            }
            for index in entry.indices where entry[index] == UInt8(ascii: "\n") { reader.line += 1 }
            position = end
        }
        self = try reader.finish()
    }

    /// Reads the text of a whole message, as ``MessageText`` or dig writes it.
    ///
    /// - Throws: as the initializer that takes a span.
    public init(parsing text: String) throws(MessageTextError) { try self.init(parsing: Array(text.utf8).span) }
}

extension MessageTextError {
    /// The line and column of an error in a text that begins in a line.
    fileprivate init(_ error: PresentationError, in text: Span<UInt8>, line: Int) {
        var (line, column) = (line, 1)
        for index in 0..<min(error.offset, text.count) {
            if text[index] == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        self.init(reason: error.reason, line: line, column: column)
    }
}
