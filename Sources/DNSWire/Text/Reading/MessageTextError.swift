/// Why a text could not be read as a message, and where.
public struct MessageTextError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public var reason: PresentationError.Reason
    /// The line, from 1.
    public var line: Int
    /// The octet in its line, from 1.
    public var column: Int

    /// Makes an error.
    public init(reason: PresentationError.Reason, line: Int, column: Int) {
        self.reason = reason
        self.line = line
        self.column = column
    }

    /// The place and the reason: `line 3, column 7: not an address`.
    public var description: String { "line \(line), column \(column): \(reason)" }
}

extension PresentationError.Reason {
    /// What is said of a message that is cut or not sound, so that its text is not all of it.
    public static var notWhole: Self { .init(24, "the text says that the message is not whole or not sound") }
    /// A number of records that is not that of the records which follow.
    public static var wrongCount: Self { .init(25, "the header announces another number of records") }
}
