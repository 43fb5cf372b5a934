/// Takes what the decoder finds wrong: strict decoding throws at the first error, total decoding collects everything.
protocol DiagnosticSink {
    associatedtype Failure: Error

    /// Whether it does anything with warnings.
    static var takesWarnings: Bool { get }

    mutating func report(_ severity: Diagnostic.Severity, _ error: WireDecodingError) throws(Failure)
}

/// Throws the first error and lets warnings pass.
struct ThrowingSink: DiagnosticSink {
    static var takesWarnings: Bool { false }

    func report(_ severity: Diagnostic.Severity, _ error: WireDecodingError) throws(WireDecodingError) {
        if severity == .error { throw error }
    }
}

/// Keeps every diagnostic.
struct CollectingSink: DiagnosticSink {
    static var takesWarnings: Bool { true }

    private(set) var diagnostics: [Diagnostic] = []

    mutating func report(_ severity: Diagnostic.Severity, _ error: WireDecodingError) throws(Never) {
        diagnostics.append(Diagnostic(severity, error))
    }
}

extension DiagnosticSink {
    /// Reports a broken rule as the policy wants it treated.
    mutating func report(
        _ treatment: DecodingPolicy.Treatment, _ error: @autoclosure () -> WireDecodingError
    ) throws(Failure) {
        switch treatment {
        case .accept: break
        case .warn: try report(.warning, error())
        case .reject: try report(.error, error())
        }
    }
}
