package import DNSWire

/// Reads a capture and tells, as text or as a table, who asked whom for what, what the answer was, and how long it took.
///
///     var story = CaptureStory(reader, telling: .text(style: nil), policy: .resolver)
///     while let piece = nextPiece() { story.read(piece.span); write(story.takeText()) }
///     story.finish()
///
/// Its memory does not grow with the capture.
package struct CaptureStory {
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
    /// The reader of the capture.
    package private(set) var reader: CaptureReader

    private let policy: DecodingPolicy
    private var exchanges = ExchangeTable()
    private var rows: ExchangeRows?
    private var text: ExchangeText?
    private let keepsPayloads: Bool
    private var payloads: [Payload] = []

    /// Makes a story of which nothing has been read.
    ///
    /// - Parameter keepsPayloads: whether the messages are wanted besides, which ``takePayloads()`` gives.
    package init(_ reader: CaptureReader, telling: Telling, policy: DecodingPolicy, keepsPayloads: Bool = false) {
        self.reader = reader
        self.policy = policy
        self.keepsPayloads = keepsPayloads
        switch telling {
        case .text(let style): text = ExchangeText(style)
        case .table(let format): rows = ExchangeRows(format)
        case .nothing: break
        }
    }

    /// Reads the next octets.
    package mutating func read(_ octets: Span<UInt8>) {
        reader.append(octets)
        takeMessages()
    }

    /// Ends the capture.
    package mutating func finish() {
        reader.end()
        takeMessages()
        while let slot = exchanges.givenUp(at: nil, isEnd: true) { giveUp(slot, isEnd: true) }
        text?.finish()
    }

    /// The text that was told since this was last called.
    package mutating func takeText() -> [UInt8] { text?.takeText() ?? rows?.takeText() ?? [] }

    /// The messages that were read since this was last called, if they are kept.
    package mutating func takePayloads() -> [Payload] {
        defer { payloads = [] }
        return payloads
    }

    /// What was forgotten since there was too much of it to wait for, each a sentence; empty where nothing was.
    package var losses: [String] {
        guard exchanges.forgotten > 0 else { return reader.losses }
        let queries = Quantity.count(exchanges.forgotten, "query", plural: "queries")
        return reader.losses + ["\(queries) could not be waited for any longer, as too many were open"]
    }

    private mutating func takeMessages() {
        while let message = reader.advance() {
            let isMulticast = message.flow.isMulticastDNS
            let glance = MessageGlance(reader.octets, policy: isMulticast && policy == .resolver ? .multicast : policy)
            summary.count(message, glance, captured: reader.octets.count)
            while let slot = exchanges.givenUp(at: message.place.time) { giveUp(slot) }
            take(message, glance)
        }
    }

    private mutating func take(_ message: CapturedMessage, _ glance: MessageGlance) {
        let role = exchanges.take(message, glance, reader.octets)
        if keepsPayloads { keep(message, role) }
        switch role {
        case .asked(let slot):
            summary.lookups += 1
            summary.clients.insert(message.flow.source)
            if message.flow.destination?.isMulticast != true { summary.servers.insert(message.flow.destination) }
            if let text { exchanges[slot].order = text.nextOrder }
            text?.reserve()
        case .askedAgain(let slot):
            if exchanges[slot].attempts == 2 { summary.retried += 1 }
        case .answered(let slot):
            answered(slot, message, glance)
        case .answeredAgain(let slot):
            rows?.write(exchanges[slot], message, glance, reader.octets, isRepeated: true)
            text?.write(exchanges[slot], message, glance, reader.octets, isRepeated: true)
        case .unasked:
            if message.isLogged { count(message, glance) } else { summary.unasked += 1 }
            rows?.write(unasked: message, glance, reader.octets)
            text?.write(unasked: message, glance, reader.octets)
        case .announcement, .multicastQuery:
            summary.multicast += 1
            rows?.write(multicast: message, glance, reader.octets)
            text?.write(multicast: message, glance, reader.octets)
        case .unreadable:
            rows?.write(unreadable: message, glance, reader.octets)
            text?.write(unreadable: message, glance, reader.octets)
        }
    }

    private mutating func keep(_ message: CapturedMessage, _ role: ExchangeTable.Role) {
        var payload = reader.payload(of: message)
        switch role {
        case .answered(let slot), .answeredAgain(let slot):
            payload.packet?.query = exchanges[slot].first.number
            payload.packet?.latency = message.place.time.flatMap { end in
                exchanges[slot].last.time.map { end.nanoseconds(since: $0) }
            }
        default:
            payload.packet?.latency = message.place.time.flatMap { end in
                message.askedAt.map { end.nanoseconds(since: $0) }
            }
        }
        payloads.append(payload)
    }

    private mutating func answered(_ slot: Int, _ message: CapturedMessage, _ glance: MessageGlance) {
        summary.answered += 1
        if glance.responseCode != .noError { summary.failed[glance.responseCode, default: 0] += 1 }
        if let end = message.place.time, let start = exchanges[slot].first.time {
            let nanoseconds = end.nanoseconds(since: start)
            if nanoseconds > summary.slowest?.nanoseconds ?? -1 {
                summary.slowest = (Self.question(exchanges[slot]), nanoseconds)
            }
        }
        rows?.write(exchanges[slot], message, glance, reader.octets, isRepeated: false)
        text?.write(exchanges[slot], message, glance, reader.octets, isRepeated: false)
    }

    /// Counts an answer that a server has logged with the time of its query.
    private mutating func count(_ message: CapturedMessage, _ glance: MessageGlance) {
        summary.lookups += 1
        summary.answered += 1
        summary.clients.insert(message.flow.destination)
        summary.servers.insert(message.flow.source)
        if glance.responseCode != .noError { summary.failed[glance.responseCode, default: 0] += 1 }
        guard let end = message.place.time, let start = message.askedAt else { return }
        let nanoseconds = end.nanoseconds(since: start)
        if nanoseconds > summary.slowest?.nanoseconds ?? -1 {
            summary.slowest = (Self.question(reader.octets), nanoseconds)
        }
    }

    private mutating func giveUp(_ slot: Int, isEnd: Bool = false) {
        summary.unanswered += 1
        rows?.write(unanswered: exchanges[slot])
        text?.write(unanswered: exchanges[slot])
        exchanges.drop(slot, isEnd: isEnd)
    }

    /// What was asked, as `www.example.org. AAAA`.
    private static func question(_ query: CapturedQuery) -> String { question(query.octets.span) }

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
