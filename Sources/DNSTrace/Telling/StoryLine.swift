/// A line of the story: pieces of text, each with its role.
public struct StoryLine: Hashable, Sendable {
    /// A piece of text with its role.
    public struct Piece: Hashable, Sendable {
        /// What the piece is.
        public var role: StoryRole
        /// Its text, in which control characters are escaped (`\x1b`).
        public var text: String
    }

    /// The pieces, in their order.
    public private(set) var pieces: [Piece] = []

    /// Makes a line without text.
    init() {}

    /// Appends a piece, if it has any text.
    mutating func append(_ text: ArraySlice<UInt8>, _ role: StoryRole) {
        if !text.isEmpty { pieces.append(Piece(role: role, text: String(decoding: text, as: UTF8.self))) }
    }
}
