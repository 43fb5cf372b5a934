/// What a text in some notation of bytes holds.
public struct NotationResult: Hashable, Sendable {
    /// The messages, in the order in which the text shows them.
    public var payloads: [Payload]
    /// The other readings that were nearly as plausible as those chosen, each as a sentence.
    public var alternatives: [String]
    /// Why there is nothing, or not all, to be read, each as a sentence.
    public var explanations: [String]

    /// Makes a result.
    public init(payloads: [Payload] = [], alternatives: [String] = [], explanations: [String] = []) {
        self.payloads = payloads
        self.alternatives = alternatives
        self.explanations = explanations
    }
}
