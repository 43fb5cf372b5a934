package import DNSWire

/// Tells of messages, as text or as a table, who asked whom for what, what the answer was, and how long it took.
package struct ExchangeStory {
    /// How lookups are told.
    package enum Telling {
        /// As text in the colours of a style, where there is one.
        case text(style: ((StoryRole, String) -> String)?)
        /// As a row each.
        case table(TableFormat)
        /// Not at all: only the numbers are wanted.
        case nothing
    }

    /// The numbers so far.
    package private(set) var summary = CaptureSummary()

    private let policy: DecodingPolicy
    private var exchanges = ExchangeTable()
    private var rows: ExchangeRows?
    private var text: ExchangeText?

    /// Makes a story in which nothing has happened.
    package init(_ telling: Telling, policy: DecodingPolicy = .resolver) {
        self.policy = policy
        switch telling {
        case .text(let style): text = ExchangeText(style)
        case .table(let format): rows = ExchangeRows(format)
        case .nothing: break
        }
    }

    /// How many octets are kept, besides what has been told and not been taken.
    var heldOctets: Int { exchanges.heldOctets &+ summary.heldOctets &+ (text?.heldOctets ?? 0) }

    /// Tells what is left.
    package mutating func finish() {
        while let slot = exchanges.givenUp(at: nil, isEnd: true) { giveUp(slot, isEnd: true) }
        text?.finish()
    }

    /// The text that was told since this was last called.
    package mutating func takeText() -> [UInt8] { text?.takeText() ?? rows?.takeText() ?? [] }

    /// What was forgotten since there was too much of it to wait for, each a sentence; empty where nothing was.
    package var losses: [String] {
        guard exchanges.forgotten > 0 else { return [] }
        let queries = Quantity.count(exchanges.forgotten, "query", plural: "queries")
        return ["\(queries) could not be waited for any longer, as too many were open"]
    }

    /// Takes a message of a text that shows packets, whose origin tells who sent it; others are no part of the story.
    package mutating func take(_ payload: Payload) {
        guard let packet = payload.packet else { return }
        let place = CapturePlace(number: payload.position.line, time: packet.time, unit: .line)
        let message = CapturedMessage(
            place: place, flow: packet.flow, transport: packet.transport, length: payload.length)
        _ = take(message, payload.bytes.span)
    }

    /// Takes the next message; gives where the query was that it answers, or else sends again, and how many nanoseconds before
    /// an answer, where that is known.
    mutating func take(_ message: CapturedMessage, _ octets: Span<UInt8>) -> (number: Int?, nanoseconds: Int64?) {
        let isMulticast = message.flow.isMulticastDNS
        let glance = MessageGlance(octets, policy: isMulticast && policy == .resolver ? .multicast : policy)
        summary.count(message, glance, captured: octets.count)
        while let slot = exchanges.givenUp(at: message.place.time) { giveUp(slot) }
        var asked: (number: Int?, nanoseconds: Int64?)
        if let end = message.place.time, let start = message.askedAt {
            asked.nanoseconds = end.nanoseconds(since: start)
        }
        switch exchanges.take(message, glance, octets) {
        case .asked(let slot):
            summary.lookups += 1
            summary.clients.insert(message.flow.source)
            if message.flow.destination?.isMulticast != true { summary.servers.insert(message.flow.destination) }
            if let text { exchanges[slot].order = text.nextOrder }
            text?.reserve()
        case .askedAgain(let slot):
            if exchanges[slot].attempts == 2 { summary.retried += 1 }
            asked.number = exchanges[slot].first.number
        case .answered(let slot):
            let (query, asking) = (exchanges[slot], exchanges.octets(of: slot))
            asked = Self.asked(query, message)
            answered(query, asking.span, message, glance, octets)
        case .answeredAgain(let slot):
            let (query, asking) = (exchanges[slot], exchanges.octets(of: slot))
            asked = Self.asked(query, message)
            rows?.write(query, asking: asking.span, message, glance, octets, isRepeated: true)
            text?.write(query, asking: asking.span, message, glance, octets, isRepeated: true)
        case .unasked:
            if message.isLogged { count(message, glance, octets) } else { summary.unasked += 1 }
            rows?.write(unasked: message, glance, octets)
            text?.write(unasked: message, glance, octets)
        case .announcement, .multicastQuery:
            summary.multicast += 1
            rows?.write(multicast: message, glance, octets)
            text?.write(multicast: message, glance, octets)
        case .unreadable:
            rows?.write(unreadable: message, glance, octets)
            text?.write(unreadable: message, glance, octets)
        }
        return asked
    }

    private static func asked(
        _ query: CapturedQuery, _ message: CapturedMessage
    ) -> (number: Int?, nanoseconds: Int64?) {
        (
            query.first.number,
            message.place.time.flatMap { end in query.last.time.map { end.nanoseconds(since: $0) } }
        )
    }

    private mutating func answered(
        _ query: CapturedQuery, _ asking: Span<UInt8>, _ message: CapturedMessage, _ glance: MessageGlance,
        _ octets: Span<UInt8>
    ) {
        summary.answered += 1
        if glance.responseCode != .noError { summary.failed[glance.responseCode, default: 0] += 1 }
        if let end = message.place.time, let start = query.first.time {
            let nanoseconds = end.nanoseconds(since: start)
            if nanoseconds > summary.slowest?.nanoseconds ?? -1 {
                summary.slowest = (Self.question(asking), nanoseconds)
            }
        }
        rows?.write(query, asking: asking, message, glance, octets, isRepeated: false)
        text?.write(query, asking: asking, message, glance, octets, isRepeated: false)
    }

    /// Counts an answer that a server has logged with the time of its query.
    private mutating func count(_ message: CapturedMessage, _ glance: MessageGlance, _ octets: Span<UInt8>) {
        summary.lookups += 1
        summary.answered += 1
        summary.clients.insert(message.flow.destination)
        summary.servers.insert(message.flow.source)
        if glance.responseCode != .noError { summary.failed[glance.responseCode, default: 0] += 1 }
        guard let end = message.place.time, let start = message.askedAt else { return }
        let nanoseconds = end.nanoseconds(since: start)
        if nanoseconds > summary.slowest?.nanoseconds ?? -1 {
            summary.slowest = (Self.question(octets), nanoseconds)
        }
    }

    private mutating func giveUp(_ slot: Int, isEnd: Bool = false) {
        summary.unanswered += 1
        let octets = exchanges.octets(of: slot)
        rows?.write(unanswered: exchanges[slot], asking: octets.span)
        text?.write(unanswered: exchanges[slot], asking: octets.span)
        exchanges.drop(slot, isEnd: isEnd)
    }

    /// What was asked, as `www.example.org. AAAA`.
    private static func question(_ octets: Span<UInt8>) -> String {
        var text: [UInt8] = []
        do throws(WireDecodingError) {
            guard let question = try MessageView(octets).question else { return "a message without a question" }
            try question.appendName(to: &text)
            text.append(UInt8(ascii: " "))
            question.type.append(to: &text)
        } catch {
            return "a question that cannot be read"
        }
        return String(decoding: text, as: UTF8.self)
    }
}
