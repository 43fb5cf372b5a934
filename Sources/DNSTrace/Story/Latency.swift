/// How long an answer took, as far as a trace tells.
public enum Latency: Hashable, Sendable {
    /// The trace has times: the seconds between the query and its answer.
    case measured(seconds: Double)
    /// The trace has none, but the caller waited `first` milliseconds at most for the first time, and `next` the time
    /// after the answer: in between no more than the difference has passed.
    case atMost(milliseconds: Int, first: Int, next: Int)

    /// The seconds, or the most that they can be.
    public var seconds: Double {
        switch self {
        case .measured(let seconds): seconds
        case .atMost(let milliseconds, _, _): Double(milliseconds) / 1000
        }
    }
}
