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

    /// Where a question may have its answer, and what its hash ends with.
    private struct Place {
        var tag: UInt32 = 0
        var entry: Int32 = -1
    }

    private static var ways: Int { 4 }
    // Few octets for each question, so that the ones that are asked for often stay in the processor's cache.
    private var places: [Place]
    // In the order in which they came, so that they are close to each other.
    private var entries: [Entry] = []
    private let mask: Int
    private let seed = UInt64.random(in: .min ... .max)

    /// Makes room for about so many answers.
    init(size: Int) {
        var sets = 1
        while sets * Cache.ways < size, sets < 1 << 24 { sets *= 2 }
        mask = sets - 1
        places = Array(repeating: Place(), count: sets * Cache.ways)
    }

    /// The number that a question and a variant of its answers are found by.
    func hash(_ question: QuestionView, _ variant: UInt8) throws(WireDecodingError) -> UInt64 {
        try question.hash(seed: seed &+ UInt64(variant))
    }

    /// The answer to a question, whether its time is over or not.
    mutating func find(_ question: QuestionView, _ variant: UInt8, hash: UInt64, at now: UInt32) -> Entry? {
        guard let index = index(of: question, variant, hash: hash) else { return nil }
        entries[index].used = now
        return entries[index]
    }

    /// Has no upstream asked for the answer to a question until some time.
    mutating func hold(_ question: QuestionView, _ variant: UInt8, hash: UInt64, until time: UInt32) {
        if let index = index(of: question, variant, hash: hash) { entries[index].retried = time }
    }

    /// Stores an answer in the place of the same, or of the one that has not been asked for the longest.
    mutating func store(_ entry: Entry, _ question: QuestionView, hash: UInt64) {
        if let index = index(of: question, entry.variant, hash: hash) {
            entries[index] = entry
            return
        }
        let tag = UInt32(truncatingIfNeeded: hash)
        var oldest = places(of: hash).lowerBound
        var age: UInt32 = 0
        for place in places(of: hash) {
            guard places[place].entry >= 0 else {
                places[place] = Place(tag: tag, entry: Int32(truncatingIfNeeded: entries.count))
                return entries.append(entry)
            }
            let unused = entry.stored &- entries[Int(places[place].entry)].used
            if unused >= age { (oldest, age) = (place, unused) }
        }
        places[oldest].tag = tag
        entries[Int(places[oldest].entry)] = entry
    }

    private func index(of question: QuestionView, _ variant: UInt8, hash: UInt64) -> Int? {
        for place in places(of: hash) where places[place].tag == UInt32(truncatingIfNeeded: hash) {
            let index = Int(places[place].entry)
            if entries.indices.contains(index), isAnswer(entries[index], question, variant) { return index }
        }
        return nil
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
