/// The words that a row of a dump shows, as bytes.
struct DumpWords: Sendable {
    /// The bytes, each word's highest first.
    var data: LocatedBytes
    /// How many bytes a word has.
    var width: Int
    /// The column after the last word.
    var column: Int
    /// How many digits the words have, where they are numbers.
    var digits: ClosedRange<Int>?
    /// Whether they are filled up with zeros, so that all words of the dump have as many.
    var isPadded = false
    /// Whether signs without a meaning are in the place of the next word: `XX`.
    var isMasked = false
}
