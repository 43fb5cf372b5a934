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
    private var width = 0

    /// Makes a line with that many blanks before it.
    init(indentation: Int = 0) {
        column(indentation)
    }

    /// Appends text.
    mutating func append(_ text: String, _ role: StoryRole = .plain) {
        guard !text.isEmpty else { return }
        pieces.append(Piece(role: role, text: text))
        width += text.unicodeScalars.count
    }

    /// Appends blanks up to a column, or two where the text is there already.
    mutating func column(_ column: Int) {
        guard column > 0 else { return }
        let blanks = width < column ? column - width : width == 0 ? 0 : 2
        append(String(repeating: " ", count: blanks))
    }

    /// Writes the line out.
    func text(_ style: (StoryRole, String) -> String) -> String {
        pieces.map { $0.role == .plain ? $0.text : style($0.role, $0.text) }.joined() + "\n"
    }
}
