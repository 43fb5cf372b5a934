/// Why the command cannot do what it was asked.
struct UsageError: Error {
    /// The reason, as a sentence without its end.
    var text: String

    init(_ text: String) { self.text = text }
}
