/// A line of the story before it is written out: pieces of text, each with its role.
public struct StoryLine: Hashable, Sendable {
    /// A piece of text with its role.
    public struct Piece: Hashable, Sendable {
        /// What the piece is.
        public var role: StoryRole
        /// Its text, as the trace has it: whoever puts it elsewhere escapes it.
        public var text: String
    }

    /// The pieces, in their order.
    public private(set) var pieces: [Piece] = []
    private var width: Int { pieces.reduce(0) { $0 + $1.text.unicodeScalars.count } }

    /// Makes a line with that many blanks before it.
    init(indentation: Int = 0) {
        column(indentation)
    }

    /// Appends text.
    mutating func append(_ text: String, _ role: StoryRole = .plain) {
        guard !text.isEmpty else { return }
        pieces.append(Piece(role: role, text: text))
    }

    /// Appends blanks up to a column, or two where the text is there already.
    mutating func column(_ column: Int) {
        guard column > 0 else { return }
        let width = width
        append(Self.blanks(width < column ? column - width : width == 0 ? 0 : 2))
    }

    /// Writes the line out.
    func text(_ style: (StoryRole, String) -> String) -> String {
        var text = ""
        write(to: &text, style)
        return text
    }

    /// Writes the line behind a text.
    func write(to text: inout String, _ style: (StoryRole, String) -> String) {
        for piece in pieces { text += piece.role == .plain ? piece.text : style(piece.role, piece.text) }
        text += "\n"
    }

    /// That many blanks.
    static func blanks(_ count: Int) -> String {
        someBlanks.indices.contains(count) ? someBlanks[count] : String(repeating: " ", count: max(0, count))
    }

    private static let someBlanks = (0...80).map { String(repeating: " ", count: $0) }
}
