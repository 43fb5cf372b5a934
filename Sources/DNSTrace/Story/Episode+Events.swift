extension Episode {
    /// Something that happened; numbers are indices into what the episode has of its kind.
    package enum Event: Hashable, Sendable {
        /// Files were read before the first query (``Episode/preparation``).
        case prepared
        /// A query was sent, or was to be.
        case query(lookup: Int, transmission: Int)
        /// An answer came, or was sent.
        case answer(lookup: Int, answer: Int)
        /// The process waited in vain.
        case waited(Int)
        /// A server turned out not to be there.
        case refused(Int)
        /// Bytes were moved that the trace does not show.
        case hidden(Int)
        /// Files were read, or the machine's addresses asked for, to sort the addresses (``Episode/sorting``).
        case sorted
        /// An address was used.
        case used(Int)
    }

    /// What happened, in the order of the lines and within one as it came: all that text and page tell.
    package var events: [(line: Int, event: Event)] {
        let isInOrder = zip(moments, moments.dropFirst()).allSatisfy { $0.line <= $1.line }
        // A call that was interrupted by others comes late.
        let order = isInOrder ? Array(moments.indices) : moments.indices.sorted { place($0) < place($1) }
        return order.map { (moments[$0].line, moments[$0].event) }
    }

    private func place(_ index: Int) -> (Int, Int) { (moments[index].line, index) }

    // MARK: Adding

    /// An event and the line that it was on.
    struct Moment: Hashable, Sendable {
        var line: Int
        var event: Event
    }

    private mutating func note(_ event: Event, on line: Int) {
        moments.append(Moment(line: line, event: event))
        lastLine = line
    }

    mutating func add(preparation steps: [TraceStep]) {
        guard let first = steps.first else { return }
        preparation = steps
        moments.append(Moment(line: first.line, event: .prepared))
    }

    mutating func add(_ lookup: Lookup) {
        lookups.append(lookup)
        let (index, line) = (lookups.count - 1, lookup.call?.line ?? 0)
        note(
            lookup.transmissions.isEmpty ? .answer(lookup: index, answer: 0) : .query(lookup: index, transmission: 0),
            on: line)
        if !lookup.addresses.isEmpty { hasAddresses = true }
    }

    mutating func add(_ transmission: Lookup.Transmission, to index: Int) {
        lookups[index].transmissions.append(transmission)
        lookups[index].id = transmission.query.id
        note(
            .query(lookup: index, transmission: lookups[index].transmissions.count - 1),
            on: transmission.query.call?.line ?? 0)
    }

    mutating func add(answer: PayloadReading, to index: Int) {
        lookups[index].add(answer: answer)
        note(.answer(lookup: index, answer: lookups[index].answers.count - 1), on: answer.call?.line ?? 0)
        if !lookups[index].addresses.isEmpty { hasAddresses = true }
    }

    mutating func add(_ wait: Wait) {
        waits.append(wait)
        if wait.timedOut { note(.waited(waits.count - 1), on: wait.line) } else { lastLine = wait.line }
    }

    mutating func add(refusal step: TraceStep) {
        refusals.append(step)
        note(.refused(refusals.count - 1), on: step.line)
    }

    mutating func add(hidden step: TraceStep) {
        hidden.append(step)
        note(.hidden(hidden.count - 1), on: step.line)
    }

    mutating func add(sorting step: TraceStep) {
        if sorting.isEmpty { moments.append(Moment(line: step.line, event: .sorted)) }
        sorting.append(step)
    }

    mutating func add(_ use: AddressUse) {
        uses.append(use)
        note(.used(uses.count - 1), on: use.line)
    }
}
