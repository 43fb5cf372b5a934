/// Reads a line that is made of words and marks rather than of tokens, as the lines about header and EDNS in a message's text.
///
/// What fails leaves the reader where it was.
struct WordReader: ~Escapable {
    let text: Span<UInt8>
    /// The next octet of the text to be read.
    var position: Int

    /// Reads the whole of `text`.
    @_lifetime(copy text)
    init(_ text: Span<UInt8>) {
        self.text = text
        position = 0
    }

    /// Whether nothing is left.
    var isAtEnd: Bool { position == text.count }

    /// What is left.
    var rest: Span<UInt8> {
        @_lifetime(copy self) get { text.extracting(position..<text.count) }
    }

    /// Passes over a text, if it is there.
    @_lifetime(self: copy self)
    mutating func skip(_ part: String) -> Bool {
        var end = position
        for octet in part.utf8 {
            guard end < text.count, text[end] == octet else { return false }
            end += 1
        }
        position = end
        return true
    }

    /// Passes over spaces and tabs.
    @_lifetime(self: copy self)
    mutating func skipSpaces() {
        while position < text.count, WordReader.isSpace(text[position]) { position += 1 }
    }

    /// Reads the octets up to one of the marks or the end, at least one, or `nil`.
    @_lifetime(self: copy self)
    mutating func word(until marks: String = " ,;") -> Range<Int>? {
        let marks = Array(marks.utf8)
        let start = position
        while position < text.count, !marks.contains(text[position]) { position += 1 }
        return position > start ? start..<position : nil
    }

    /// Reads a decimal number.
    @_lifetime(self: copy self)
    mutating func number<Number: FixedWidthInteger & UnsignedInteger>(as type: Number.Type = Number.self) -> Number? {
        DecimalNumber.read(from: text, at: &position, as: type)
    }

    private static func isSpace(_ octet: UInt8) -> Bool { octet == UInt8(ascii: " ") || octet == UInt8(ascii: "\t") }
}
