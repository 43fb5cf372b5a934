/// A file that is being read: its text that has come and not been taken, and the place in it.
struct ZoneSource: ~Copyable {
    /// Gives the pieces of an included file; `nil` for the outermost, whose pieces are appended.
    private let pieces: (() -> [UInt8]?)?
    /// The text.
    private(set) var buffer = TextBuffer()
    /// Whether no more text will come.
    var isComplete = false
    /// How far the search for the end of an entry has come.
    var scanner = EntryScanner()
    /// Where the text begins.
    private(set) var place: EntryPlace
    /// Whether the rest of an entry is passed over that is too long, or nothing but a comment.
    var isPassingOver = false
    /// How many octets have been read a second time, after a parenthesis without its partner.
    var rereadCount: UInt64 = 0
    /// Whether the first octets have been looked at.
    var sawStart = false
    /// Whether the text is in an encoding that no zone file has, so that nothing can be read.
    var isUnreadable = false

    init(file: String, pieces: (() -> [UInt8]?)? = nil) {
        place = EntryPlace(file: file)
        self.pieces = pieces
    }

    /// Takes octets from the front that are whole lines, so many.
    @inline(__always)
    mutating func take(_ count: Int, lines: Int) {
        buffer.take(to: buffer.start &+ count)
        place.offset &+= UInt64(truncatingIfNeeded: count)
        place.line &+= lines
        place.lineStart = place.offset
    }

    /// Takes octets from the front that are no whole line.
    mutating func takeWithinLine(_ count: Int) {
        buffer.take(to: buffer.start &+ count)
        place.offset &+= UInt64(truncatingIfNeeded: count)
    }

    /// How many octets the entry at the front has; `nil` where its end has not come.
    mutating func findEntryEnd() -> Int? {
        var scanner = scanner
        let end = scanner.findEnd(buffer.text, buffer.start..<buffer.end)
        self.scanner = scanner
        return end
    }

    /// Takes a piece of the text.
    mutating func append(_ piece: Span<UInt8>) {
        if !isUnreadable { buffer.append(piece) }
    }

    /// Asks for another piece of an included file; returns whether it came, or the end.
    mutating func pull() -> Bool {
        guard let pieces else { return false }
        if let piece = pieces() {
            append(piece.span)
        } else {
            isComplete = true
        }
        return true
    }
}

/// Where the text of an entry begins.
struct EntryPlace: Sendable {
    /// The name of the file.
    let file: String
    /// The line, from 1.
    var line = 1
    /// The octet in the file, from 0.
    var offset: UInt64 = 0
    /// The octet that the line begins with.
    var lineStart: UInt64 = 0

    init(file: String) { self.file = file }

    /// The error for what is wrong at an offset of the entry's text.
    func error(
        _ reason: PresentationError.Reason, at position: Int, in text: Span<UInt8>, _ detail: String = ""
    ) -> ZoneError {
        var line = line
        var start = 0
        for index in 0..<max(0, min(position, text.count)) where text[index] == UInt8(ascii: "\n") {
            line &+= 1
            start = index + 1
        }
        // An entry begins within a line where a mark of byte order is in front.
        let before = start == 0 ? Int(truncatingIfNeeded: offset &- lineStart) : 0
        return ZoneError(
            reason: reason, file: file, line: line, column: before &+ position - start + 1,
            offset: offset &+ UInt64(truncatingIfNeeded: position), detail: detail)
    }
}
