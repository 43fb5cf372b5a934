/// What is wrong with a text in one of the base encodings, and where.
package struct BaseDecodingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with the text.
    package enum Reason: Hashable, Sendable {
        /// The character is no digit of the encoding (RFC 4648 §3.3).
        case invalidCharacter
        /// A `=` where the digits before it ask for none, or a character after the padding (RFC 4648 §3.2).
        case misplacedPadding
        /// The text ends within a byte, or without the padding that the encoding asks for (RFC 4648 §3.2).
        case incomplete
        /// The last digit has bits that belong to no byte and are not zero (RFC 4648 §3.5).
        case nonzeroPadBits
    }

    /// What is wrong with the text.
    package var reason: Reason

    /// The offset in bytes, from 0: of the bad character in the piece that was fed last, or, where the fault shows at
    /// the end only, the number of characters that were fed in all.
    package var offset: Int

    /// Makes an error.
    @inlinable package init(_ reason: Reason, offset: Int) {
        self.reason = reason
        self.offset = offset
    }

    /// The reason and the offset in words.
    package var description: String {
        let text =
            switch reason {
            case .invalidCharacter: "no digit of the encoding"
            case .misplacedPadding: "misplaced padding"
            case .incomplete: "the text ends too early"
            case .nonzeroPadBits: "unused bits of the last digit are not zero"
            }
        return "offset \(offset): \(text)"
    }
}
