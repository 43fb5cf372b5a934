/// The words that a row of a dump shows, as bytes.
struct DumpWords: Sendable {
    /// The bytes, each word's highest first.
    var data: LocatedBytes
    /// How many bytes a word has.
    var width: Int
    /// The column after the last word.
    var column: Int
}
