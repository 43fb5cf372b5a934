/// What a trace tells, one thing at a time.
public enum TraceEvent: Hashable, Sendable {
    /// A DNS message was sent or received.
    case message(Payload)
    /// A DNS message was to be sent, but the call failed or ended before it.
    case unsent(Payload, error: String?)
    /// Something else that is part of looking up a name.
    case step(TraceStep)

    /// Whether it is about a message, sent or not.
    var isOfMessage: Bool {
        switch self {
        case .message, .unsent: true
        case .step: false
        }
    }
}
