import DNSWire

/// Answers by question: a table of a fixed size, in which each question has four places.
///
/// Questions are found by views of the octets that have come, without an allocation.
struct Cache {
    /// An answer, and when it was stored; small, as four of them are looked at for each query.
    struct Entry {
        let answer: StoredAnswer
        /// When it was stored, in seconds of the forwarder's clock.
        let stored: UInt32
        /// When it was last asked for.
        var used: UInt32
        /// Until when no upstream is asked for it, although its time is over, since none answered (RFC 8767 §5).
        var retried: UInt32 = 0
        /// Which answers to the question it is (`ClientQuery.variant`).
        let variant: UInt8

        /// Keeps an answer from now on.
        init(_ answer: StoredAnswer, variant: UInt8, at now: UInt32) {
            self.answer = answer
            self.variant = variant
            stored = now
            used = now
        }

        /// Whether its time is not over.
        func isFresh(at now: UInt32) -> Bool { now &- stored < answer.lifetime }
    }

    private static var ways: Int { 4 }
    private var places: [(hash: UInt64, entry: Entry?)]
    private let mask: Int
    private let seed = UInt64.random(in: .min ... .max)

    /// Makes room for about so many answers.
    init(size: Int) {
        var sets = 1
        while sets * Cache.ways < size, sets < 1 << 24 { sets *= 2 }
        mask = sets - 1
        places = Array(repeating: (0, nil), count: sets * Cache.ways)
    }

    /// The number that a question and a variant of its answers are found by.
    func hash(_ question: QuestionView, _ variant: UInt8) throws(WireDecodingError) -> UInt64 {
        try question.hash(seed: seed &+ UInt64(variant))
    }

    /// The answer to a question, whether its time is over or not.
    mutating func find(_ question: QuestionView, _ variant: UInt8, hash: UInt64, at now: UInt32) -> Entry? {
        for place in places(of: hash) where places[place].hash == hash {
            guard let entry = places[place].entry, isAnswer(entry, question, variant) else { continue }
            places[place].entry?.used = now
            return entry
        }
        return nil
    }

    /// Has no upstream asked for the answer to a question until some time.
    mutating func hold(_ question: QuestionView, _ variant: UInt8, hash: UInt64, until time: UInt32) {
        for place in places(of: hash) where places[place].hash == hash {
            if let entry = places[place].entry, isAnswer(entry, question, variant) {
                places[place].entry?.retried = time
            }
        }
    }

    /// Stores an answer in the place of the same, or of the one that has not been asked for the longest.
    mutating func store(_ entry: Entry, _ question: QuestionView, hash: UInt64) {
        var best = places(of: hash).lowerBound
        var age: UInt32 = 0
        for place in places(of: hash) {
            guard let other = places[place].entry else {
                best = place
                age = .max
                continue
            }
            if places[place].hash == hash, isAnswer(other, question, entry.variant) {
                best = place
                break
            }
            let unused = entry.stored &- other.used
            if unused >= age { (best, age) = (place, unused) }
        }
        places[best] = (hash, entry)
    }

    private func isAnswer(_ entry: Entry, _ question: QuestionView, _ variant: UInt8) -> Bool {
        let octets = entry.answer.octets
        guard entry.variant == variant, let stored = try? MessageView(octets.span).question else { return false }
        return (try? stored.isSame(as: question)) ?? false
    }

    private func places(of hash: UInt64) -> Range<Int> {
        let first = (Int(truncatingIfNeeded: hash &>> 32) & mask) * Cache.ways
        return first..<first + Cache.ways
    }
}
