/// Takes what the decoder finds wrong: strict decoding throws at the first error, total decoding collects everything.
struct DiagnosticSink {
    /// What has been reported, or `nil` where the first error is thrown and warnings pass.
    private(set) var collected: [Diagnostic]?
    /// How many are kept.
    private var most = Int.max

    private init(collected: [Diagnostic]?, most: Int = .max) {
        self.collected = collected
        self.most = most
    }

    /// Throws the first error and lets warnings pass.
    static var throwing: DiagnosticSink { DiagnosticSink(collected: nil) }

    /// Keeps so many diagnostics, and throws nothing.
    static func collecting(_ most: Int = .max) -> DiagnosticSink { DiagnosticSink(collected: [], most: most) }

    @inline(never)
    mutating func report(_ severity: Diagnostic.Severity, _ error: WireDecodingError) throws(WireDecodingError) {
        if let count = collected?.count {
            if count < most { collected?.append(Diagnostic(severity, error)) }
        } else if severity == .error {
            throw error
        }
    }

    /// Reports a broken rule as the policy wants it treated.
    mutating func report(
        _ treatment: DecodingPolicy.Treatment, _ error: WireDecodingError
    ) throws(WireDecodingError) {
        switch treatment {
        case .accept: break
        case .warn: try report(.warning, error)
        case .reject: try report(.error, error)
        }
    }
}
