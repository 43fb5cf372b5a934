/// Reads the inside of a string literal: bytes that stand for themselves and backslash escapes.
///
/// Nearly all languages and tracers write a subset of one grammar, so one decoder reads them all:
///
///     string  = *( literal / "\" escape )
///     escape  = "a" / "b" / "e" / "f" / "n" / "r" / "t" / "v"      ; the C control characters and ESC
///             / 1*3DIGIT                                           ; base 8 or base 10, by `digits`
///             / "x" 1*2HEXDIG / "x{" 1*HEXDIG "}"                  ; more than two digits by `hexIsGreedy`
///             / "u" 4HEXDIG / "u{" 1*HEXDIG "}" / "U" 8HEXDIG      ; one byte, or UTF-8, by `characters`
///             / "^" %x3F-5F / "M-" CHAR / "M^" %x3F-5F / "s"       ; vis(3), where `hasVisForms`
///             / newline *blank                                     ; nothing: the literal goes on
///             / any other                                          ; itself
///
/// What differs between them is in the options. Decoding never fails: what fits no rule stands for itself and is
/// counted in ``Result/irregularities``.
public struct StringEscapes: Hashable, Sendable {
    /// The base of a numeric escape such as `\100`.
    public enum Digits: Sendable {
        /// Base 8, as in C, Python, Perl and in what strace prints: `\100` is 0x40.
        case octal
        /// Base 10, as in Lua and in the presentation form of DNS (RFC 1035 §5.1): `\100` is 0x64.
        case decimal
        /// None but `\0`, as in Rust and JavaScript: `\04` is 0x00 and "4".
        case zero
    }

    /// What a character beyond ASCII stands for, raw or as `\u00aa`.
    public enum Characters: Sendable {
        /// Itself in UTF-8: `\u00e9` is C3 A9, and raw bytes pass unchanged (Go, Rust, C).
        case utf8
        /// The byte of the same number: `\u00e9` and a raw é are both E9 (JSON, JavaScript, Python's `str`).
        case latin1
    }

    /// How the decoding of a string ended.
    public struct Result: Hashable, Sendable {
        /// The offset after the closing quote, or where the string stopped without one.
        public var end: Int
        /// Whether the closing quote was there.
        public var isClosed: Bool
        /// How many escapes the dialect does not know (`\9` in base 8, `\400`, a character beyond U+00FF).
        public var irregularities: Int
    }

    /// The base of numeric escapes.
    public var digits: Digits
    /// Whether `\x` takes all hexadecimal digits that follow, as C does, and not at most two.
    public var hexIsGreedy: Bool
    /// What characters beyond ASCII stand for.
    public var characters: Characters
    /// Whether the forms of vis(3) are known: `\^A`, `\M-*`, `\M^A`, `\s`.
    public var hasVisForms: Bool

    /// Makes a dialect.
    public init(
        digits: Digits = .octal, hexIsGreedy: Bool = false, characters: Characters = .utf8, hasVisForms: Bool = false
    ) {
        self.digits = digits
        self.hexIsGreedy = hexIsGreedy
        self.characters = characters
        self.hasVisForms = hasVisForms
    }

    /// What strace prints in all of its styles, and the literals of C, Python, Go, Perl and Rust as people write them.
    public static let common = StringEscapes()
    /// C as its standard has it: `\x` takes all digits that follow.
    public static let greedyC = StringEscapes(hexIsGreedy: true)
    /// Lua, and the escapes of DNS names and of zone files (RFC 1035 §5.1).
    public static let decimal = StringEscapes(digits: .decimal)
    /// Rust and JavaScript, which know `\0` and no other numeric escape.
    public static let zero = StringEscapes(digits: .zero)
    /// The vis(3) forms of the BSDs, as truss and kdump print them.
    public static let vis = StringEscapes(hasVisForms: true)
    /// JSON, JavaScript and Python's `str`, where one character stands for one byte.
    public static let latin1 = StringEscapes(characters: .latin1)

    /// Decodes from `start` up to an unescaped `quote` (or to the end, where there is no quote to look for).
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - start: The offset of the first byte inside the string.
    ///   - limit: The offset at which the string ends at the latest; the text's end where nil.
    ///   - quote: The closing quote. It is consumed.
    ///   - crossesLines: Whether a raw line break belongs to the string; it ends an unclosed string if not.
    ///   - sink: Takes the bytes.
    public func decode<Sink: ByteSink>(
        _ text: borrowing Span<UInt8>,
        from start: Int,
        to limit: Int? = nil,
        until quote: UInt8?,
        crossesLines: Bool = false,
        into sink: inout Sink
    ) -> Result {
        let end = min(max(limit ?? text.count, 0), text.count)
        var at = max(start, 0)
        var irregularities = 0
        while at < end {
            let byte = text[at]
            if byte == quote { return Result(end: at &+ 1, isClosed: true, irregularities: irregularities) }
            if byte == UInt8(ascii: "\\") {
                at = decodeEscape(text, at: at, end: end, irregularities: &irregularities, into: &sink)
            } else if byte >= 0x80, characters == .latin1 {
                at = decodeCharacter(text, at: at, end: end, irregularities: &irregularities, into: &sink)
            } else {
                if byte == UInt8(ascii: "\n"), !crossesLines { break }
                sink.append(byte, at: at)
                at &+= 1
            }
        }
        return Result(end: min(at, end), isClosed: false, irregularities: irregularities)
    }

    /// Decodes the escape whose backslash is at `start`, and returns the offset after it.
    private func decodeEscape<Sink: ByteSink>(
        _ text: borrowing Span<UInt8>, at start: Int, end: Int, irregularities: inout Int, into sink: inout Sink
    ) -> Int {
        let at = start &+ 1
        guard at < end else {
            irregularities &+= 1
            sink.append(UInt8(ascii: "\\"), at: start)
            return at
        }
        let byte = text[at]
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            return decodeDigits(text, at: start, end: end, irregularities: &irregularities, into: &sink)
        case UInt8(ascii: "n"): sink.append(0x0A, at: start)
        case UInt8(ascii: "t"): sink.append(0x09, at: start)
        case UInt8(ascii: "f"): sink.append(0x0C, at: start)
        case UInt8(ascii: "r"): sink.append(0x0D, at: start)
        case UInt8(ascii: "v"): sink.append(0x0B, at: start)
        case UInt8(ascii: "a"): sink.append(0x07, at: start)
        case UInt8(ascii: "b"): sink.append(0x08, at: start)
        case UInt8(ascii: "e"): sink.append(0x1B, at: start)
        case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"):
            return decodeHex(text, at: start, end: end, irregularities: &irregularities, into: &sink)
        case UInt8(ascii: "s") where hasVisForms: sink.append(0x20, at: start)
        case UInt8(ascii: "^") where hasVisForms && at &+ 1 < end:
            sink.append(text[at &+ 1] ^ 0x40, at: start)
            return at &+ 2
        case UInt8(ascii: "M") where hasVisForms && at &+ 2 < end && text[at &+ 1] == UInt8(ascii: "-"):
            sink.append(text[at &+ 2] | 0x80, at: start)
            return at &+ 3
        case UInt8(ascii: "M") where hasVisForms && at &+ 2 < end && text[at &+ 1] == UInt8(ascii: "^"):
            sink.append((text[at &+ 2] ^ 0x40) | 0x80, at: start)
            return at &+ 3
        case UInt8(ascii: "\n"):
            // Rust passes over the margin as well, and nobody else has one there on purpose.
            var next = at &+ 1
            while next < end, text[next] == 0x20 || text[next] == 0x09 { next &+= 1 }
            return next
        default:
            if byte >= 0x80 { irregularities &+= 1 }
            sink.append(byte, at: start)
        }
        return at &+ 1
    }

    /// Decodes `\` and up to three digits, in base 8 or 10, or a lone 0.
    private func decodeDigits<Sink: ByteSink>(
        _ text: borrowing Span<UInt8>, at start: Int, end: Int, irregularities: inout Int, into sink: inout Sink
    ) -> Int {
        let base = digits == .octal ? 8 : digits == .decimal ? 10 : 1
        let most = digits == .zero ? 1 : 3
        var at = start &+ 1
        var value = 0
        var count = 0
        while at < end, count < most {
            let digit = Int(text[at] &- UInt8(ascii: "0"))
            // A third digit that would leave the range of a byte belongs to what follows: `\377` is one byte, and
            // `\400` is something that no writer of bytes produces.
            guard digit < base, value &* base &+ digit <= 255 else { break }
            value = value &* base &+ digit
            at &+= 1
            count &+= 1
        }
        if count == 0 {
            irregularities &+= 1
            sink.append(text[at], at: start)
            return at &+ 1
        }
        if count < most, at < end, text[at] &- UInt8(ascii: "0") < UInt8(base) { irregularities &+= 1 }
        sink.append(UInt8(truncatingIfNeeded: value), at: start)
        return at
    }

    /// Decodes `\x`, `\u` and `\U` in all their forms.
    private func decodeHex<Sink: ByteSink>(
        _ text: borrowing Span<UInt8>, at start: Int, end: Int, irregularities: inout Int, into sink: inout Sink
    ) -> Int {
        let letter = text[start &+ 1]
        var at = start &+ 2
        let isBraced = at < end && text[at] == UInt8(ascii: "{")
        if isBraced { at &+= 1 }
        let wanted = isBraced ? 8 : letter == UInt8(ascii: "U") ? 8 : letter == UInt8(ascii: "u") ? 4 : 2
        let most = letter == UInt8(ascii: "x") && hexIsGreedy ? Int.max : wanted
        var value: UInt32 = 0
        var count = 0
        while at < end, count < most, let digit = text[at].hexDigitValue {
            value = value << 4 | UInt32(digit)
            at &+= 1
            count &+= 1
        }
        if isBraced, at < end, text[at] == UInt8(ascii: "}") { at &+= 1 }
        guard count > 0 else {
            irregularities &+= 1
            sink.append(letter, at: start)
            return start &+ 2
        }
        if letter == UInt8(ascii: "x"), !isBraced || value <= 0xFF {
            if value > 0xFF { irregularities &+= 1 }
            sink.append(UInt8(truncatingIfNeeded: value), at: start)
        } else {
            if count < wanted, !isBraced { irregularities &+= 1 }
            append(character: value, at: start, irregularities: &irregularities, into: &sink)
        }
        return at
    }

    /// Reads a raw UTF-8 sequence as the one byte of its number.
    private func decodeCharacter<Sink: ByteSink>(
        _ text: borrowing Span<UInt8>, at start: Int, end: Int, irregularities: inout Int, into sink: inout Sink
    ) -> Int {
        let first = text[start]
        // Only U+0080 to U+00FF stand for bytes; they begin with C2 or C3.
        if first & 0xFE == 0xC2, start &+ 1 < end, text[start &+ 1] & 0xC0 == 0x80 {
            sink.append(first << 6 | text[start &+ 1] & 0x3F, at: start)
            return start &+ 2
        }
        irregularities &+= 1
        sink.append(first, at: start)
        return start &+ 1
    }

    /// Adds the character of a `\u` escape: as its byte, or as its UTF-8.
    private func append<Sink: ByteSink>(
        character value: UInt32, at offset: Int, irregularities: inout Int, into sink: inout Sink
    ) {
        if value < 0x80 || (value < 0x100 && characters == .latin1) {
            sink.append(UInt8(truncatingIfNeeded: value), at: offset)
        } else if let scalar = Unicode.Scalar(value) {
            if characters == .latin1 || value == 0xFFFD { irregularities &+= 1 }
            for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { sink.append(byte, at: offset) }
        } else {
            irregularities &+= 1
        }
    }
}
