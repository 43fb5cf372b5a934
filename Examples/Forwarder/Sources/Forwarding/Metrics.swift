/// What the forwarder has done so far.
public struct Metrics: Sendable, Hashable {
    /// Queries that came over UDP and TCP.
    public var queries = 0
    /// Queries that were answered from the cache.
    public var hits = 0
    /// Queries that had to wait for an upstream.
    public var misses = 0
    /// Queries that waited for what another client had asked already.
    public var joined = 0
    /// Answers that were served after their time, since no upstream could be reached.
    public var stale = 0
    /// Queries that were refused: malformed, not supported, of another version.
    public var refused = 0
    /// Packets that got no answer: too short, or answers themselves.
    public var ignored = 0
    /// Queries to upstreams.
    public var asked = 0
    /// Of these, the ones over TCP.
    public var askedOverTCP = 0
    /// Attempts that nobody answered in time.
    public var timeouts = 0
    /// Answers from upstreams that were not taken: wrong question, spelling or cookie, malformed.
    public var rejected = 0
    /// Queries for which no upstream had an answer.
    public var failures = 0

    init() {}

    /// All of it in one line, `name=value`.
    public var line: String {
        """
        queries=\(queries) hits=\(hits) misses=\(misses) joined=\(joined) stale=\(stale) refused=\(refused) \
        ignored=\(ignored) asked=\(asked) asked-tcp=\(askedOverTCP) timeouts=\(timeouts) rejected=\(rejected) \
        failures=\(failures)
        """
    }
}
