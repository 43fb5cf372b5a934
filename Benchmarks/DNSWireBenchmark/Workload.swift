import DNSWire

/// Work over a whole corpus that can be repeated.
protocol Workload {
    /// Makes ready what is not part of the work.
    init(_ corpus: Corpus)

    /// Does the work once.
    mutating func pass() -> Outcome
}

/// What came of a pass.
struct Outcome {
    /// The octets written.
    var octets = 0
    /// The messages that failed.
    var errors = 0
    /// Made of all results, so that none of them can be left out.
    var sink: UInt64 = 0
}

extension Corpus {
    /// Shows each message to `body` and counts those for which it throws.
    @inline(__always)
    func pass(_ body: (Span<UInt8>, inout Outcome) throws(WireDecodingError) -> Void) -> Outcome {
        var outcome = Outcome()
        visit { message in
            do throws(WireDecodingError) { try body(message, &outcome) } catch { outcome.errors += 1 }
        }
        return outcome
    }
}
