/// Reads the tokens of a record's text: white space between them, quotes, escapes, parentheses over several lines and
/// comments (RFC 1035 §5.1).
///
/// A read that fails leaves the reader at the token.
public struct PresentationReader: ~Escapable {
    /// One token as it is in the text.
    public struct Token: Hashable, Sendable {
        /// Its octets, without the quotes.
        public var range: Range<Int>
        /// Whether it stood in quotes.
        public var isQuoted: Bool
    }

    let text: Span<UInt8>
    /// The next octet of the text to be read.
    public private(set) var position: Int
    private var parentheses = 0
    /// What becomes of names that do not end in a dot.
    let relativeNames: RelativeNameRule
    /// Whether a string of more than 255 octets is cut into several, where several may be.
    public var splitsLongStrings = false

    /// Reads the whole of `text`.
    @_lifetime(copy text)
    public init(_ text: Span<UInt8>) { self.init(text, rule: .absolute) }

    /// Reads the whole of `text`, in which names without a dot at their end mean what the rule says.
    @_lifetime(copy text)
    init(_ text: Span<UInt8>, rule: RelativeNameRule) {
        self.text = text
        self.position = 0
        relativeNames = rule
    }

    /// The octets of a token; its escapes are as they are.
    @_lifetime(copy self)
    public func octets(of token: Token) -> Span<UInt8> { text.extracting(token.range) }

    /// Moves to the next token, over white space, comments and parentheses.
    @_lifetime(self: copy self)
    mutating func skipToToken() throws(PresentationError) {
        while position < text.count {
            switch text[position] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
                position += 1
            case UInt8(ascii: "("):
                parentheses += 1
                position += 1
            case UInt8(ascii: ")"):
                guard parentheses > 0 else { throw PresentationError(.unbalancedParenthesis, at: position) }
                parentheses -= 1
                position += 1
            case UInt8(ascii: ";"):
                while position < text.count, text[position] != UInt8(ascii: "\n") { position += 1 }
            default:
                return
            }
        }
    }

    /// Whether no token is left.
    ///
    /// - Throws: `unbalancedParenthesis`.
    @_lifetime(self: copy self)
    public mutating func isAtEnd() throws(PresentationError) -> Bool {
        try skipToToken()
        guard position == text.count else { return false }
        guard parentheses == 0 else { throw PresentationError(.unbalancedParenthesis, at: position) }
        return true
    }

    /// Reads the next token, or `nil` at the end.
    ///
    /// A quote begins a token of its own and ends it, also where no white space is beside it (RFC 1035 §5.1): `a"b c"d` is
    /// three tokens.
    ///
    /// - Throws: `unterminatedString`, `unbalancedParenthesis`.
    @_lifetime(self: copy self)
    public mutating func next() throws(PresentationError) -> Token? { try next(keepingQuotes: false) }

    /// Reads the next token in which a part may be in quotes, as in `alpn="h2,h3"` (RFC 9460 §2.1).
    ///
    /// - Throws: as `next()`.
    @_lifetime(self: copy self)
    mutating func nextParameter() throws(PresentationError) -> Token? { try next(keepingQuotes: true) }

    @_lifetime(self: copy self)
    private mutating func next(keepingQuotes: Bool) throws(PresentationError) -> Token? {
        guard try !isAtEnd() else { return nil }
        let start = position
        if text[start] == UInt8(ascii: "\"") {
            var end = start + 1
            while end < text.count, text[end] != UInt8(ascii: "\""), text[end] != UInt8(ascii: "\n") {
                end += text[end] == UInt8(ascii: "\\") ? 2 : 1
            }
            guard end < text.count, text[end] == UInt8(ascii: "\"") else {
                throw PresentationError(.unterminatedString, at: start)
            }
            position = end + 1
            return Token(range: start + 1..<end, isQuoted: true)
        }
        position = tokenEnd(from: start, keepingQuotes: keepingQuotes)
        return Token(range: start..<position, isQuoted: false)
    }

    /// Where the unquoted token at `start` ends: before a quote, unless a part in quotes belongs to it.
    private func tokenEnd(from start: Int, keepingQuotes: Bool) -> Int {
        var end = start
        var isQuoted = false
        while end < text.count {
            switch text[end] {
            case UInt8(ascii: "\\"):
                end += 1
            case UInt8(ascii: "\""):
                if !keepingQuotes { return end }
                isQuoted.toggle()
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: "("),
                UInt8(ascii: ")"), UInt8(ascii: ";"):
                if !isQuoted { return end }
            default:
                break
            }
            end += 1
        }
        return min(end, text.count)
    }

    /// Reads the next token.
    ///
    /// - Throws: `missing` at the end of the text, and as `next()`.
    @_lifetime(self: copy self)
    public mutating func read() throws(PresentationError) -> Token {
        guard let token = try next() else { throw PresentationError(.missing, at: text.count) }
        return token
    }

    /// Looks at the next token without moving, or `nil` at the end.
    ///
    /// - Throws: as `next()`.
    @_lifetime(self: copy self)
    public mutating func peek() throws(PresentationError) -> Token? {
        let position = position
        let parentheses = parentheses
        let token = try next()
        self.position = position
        self.parentheses = parentheses
        return token
    }

    /// Throws `unexpected` unless nothing but white space and comments is left.
    @_lifetime(self: copy self)
    public mutating func finish() throws(PresentationError) {
        guard try isAtEnd() else { throw PresentationError(.unexpected, at: position) }
    }
}

extension PresentationReader {
    /// Reads a decimal number up to `maximum`.
    ///
    /// - Throws: `invalidNumber`, and as `read()`.
    @_lifetime(self: copy self)
    public mutating func readNumber(upTo maximum: UInt64) throws(PresentationError) -> UInt64 {
        let token = try read()
        guard let number = DecimalNumber.parse(octets(of: token), as: UInt64.self), number <= maximum else {
            throw PresentationError(.invalidNumber, at: token.range.lowerBound)
        }
        return number
    }

    /// Reads a token and replaces its escapes by what they stand for.
    ///
    /// - Throws: `invalidEscape`, and as `read()`.
    @_lifetime(self: copy self)
    public mutating func readUnescaped() throws(PresentationError) -> [UInt8] {
        try unescaped(try read())
    }

    /// A token's octets, its escapes replaced by what they stand for.
    ///
    /// - Throws: `invalidEscape`.
    public func unescaped(_ token: Token) throws(PresentationError) -> [UInt8] {
        var octets: [UInt8] = []
        octets.reserveCapacity(token.range.count)
        var position = token.range.lowerBound
        while position < token.range.upperBound {
            if text[position] == UInt8(ascii: "\\") {
                octets.append(try PresentationEscape.read(text, at: &position))
                guard position <= token.range.upperBound else {
                    throw PresentationError(.invalidEscape, at: token.range.upperBound - 1)
                }
            } else {
                octets.append(text[position])
                position += 1
            }
        }
        return octets
    }
}
