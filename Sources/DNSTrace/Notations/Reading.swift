/// One way to read one part of a text: what a notation offers and ``NotationReader`` judges.
struct Reading: Sendable {
    /// The notation as a reader would call it ("strace escapes", "xxd").
    var notation: String
    /// The part of the text that the reading explains.
    var range: Range<Int>
    /// The bytes, each with its offset in the text.
    var data: LocatedBytes
    /// Whether the text says that there were more bytes.
    var isCut = false
    /// How many bytes there were, where the text tells.
    var length: Int?
    /// The notation's own score: how sure it is that the text is written in it, from what it saw beside the bytes.
    ///
    /// Around 0; the points of ``Plausibility`` come on top.
    var confidence = 0
    /// Whether the same bytes twice mean two messages (a dump of packets) or one shown twice (a debugger, a literal).
    var countsRepeats = false
    /// What was done.
    var notes: [String] = []
    /// What makes the bytes a guess, each a sentence.
    var doubts: [String] = []
}
