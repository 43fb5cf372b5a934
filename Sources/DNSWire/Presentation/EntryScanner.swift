/// Finds the end of an entry of a zone file whose text comes in pieces: the first end of line outside parentheses and quotes
/// (RFC 1035 §5.1).
///
/// Each octet is looked at once, however small the pieces are. Offsets count from the first octet of the entry.
struct EntryScanner: BitwiseCopyable, Sendable {
    /// How many octets have been looked at.
    private(set) var position = 0
    /// How many ends of line are among them.
    private(set) var lines = 0
    /// Where the outermost parenthesis is that has no partner yet, and the end of line after it.
    private(set) var openParenthesis: Int?
    private(set) var lineAfterParenthesis: Int?
    /// Whether there has been anything but white space and comments.
    private(set) var hasContent = false
    private var depth = 0
    private var isQuoted = false
    private var isComment = false
    private var isEscaped = false

    /// Whether a search has begun.
    var isActive: Bool { position > 0 }

    /// Looks at the octets of a range that have not been looked at; returns how many the entry has, its end of line among
    /// them, or `nil` where that is not in the range.
    mutating func findEnd(_ text: RawSpan, _ range: Range<Int>) -> Int? {
        while position < range.count {
            let octet = text.octet(range.lowerBound &+ position)
            position &+= 1
            if octet == UInt8(ascii: "\n") {
                lines &+= 1
                // In quotes an escaped end of line is an octet like others.
                if isQuoted, isEscaped {
                    isEscaped = false
                    continue
                }
                isComment = false
                isQuoted = false
                isEscaped = false
                if depth == 0 { return position }
                if lineAfterParenthesis == nil { lineAfterParenthesis = position }
            } else if !isComment {
                take(octet)
            }
        }
        return nil
    }

    private mutating func take(_ octet: UInt8) {
        if isEscaped {
            isEscaped = false
            return
        }
        switch octet {
        case UInt8(ascii: "\\"):
            isEscaped = true
            hasContent = true
        case UInt8(ascii: "\""):
            isQuoted.toggle()
            hasContent = true
        case _ where isQuoted: break
        case UInt8(ascii: ";"): isComment = true
        case UInt8(ascii: "("):
            if depth == 0 {
                openParenthesis = position &- 1
                lineAfterParenthesis = nil
            }
            depth &+= 1
        case UInt8(ascii: ")"):
            if depth > 0 { depth &-= 1 }
            if depth == 0 { openParenthesis = nil }
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
        default: hasContent = true
        }
    }

    /// Whether what there has been up to now is nothing but white space and a comment that goes on.
    var isNothingButComment: Bool { isComment && !hasContent && depth == 0 }

    /// Forgets how many octets have been looked at, as they have been taken.
    mutating func passTaken() { position = 0 }
}
