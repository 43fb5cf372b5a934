/// A text that shows a message but has lost its bytes: what ``NotationReader`` explains instead of guessing.
protocol LossyForm: Sendable {
    /// Why the bytes cannot be had from this text, as a sentence; nil where the text is not of this form.
    func explanation(of text: SourceText) -> String?
}
