internal import DNSWire

/// Tells lookups of a capture as text, in the order in which they began: a line for each, and its answers below.
struct ExchangeText {
    private let style: ((StoryRole, String) -> String)?
    private var blocks = OrderedBlocks()
    private var text: [UInt8] = []
    private var last: ExchangeHeading?
    private var day: Int64?
    private var hasTold = false

    /// More records of an answer are counted, not written.
    private static var mostRecords: Int { 16 }
    /// Where what is said of a lookup begins.
    private static var detail: Int { 19 }

    init(_ style: ((StoryRole, String) -> String)?) { self.style = style }

    /// The number of the next lookup.
    var nextOrder: Int { blocks.next }

    /// How many octets are kept.
    var heldOctets: Int { blocks.heldOctets }

    /// Notes that a lookup has begun.
    mutating func reserve() { blocks.reserve() }

    /// The text that was told since this was last called.
    mutating func takeText() -> [UInt8] {
        defer { text = [] }
        return text
    }

    /// Tells what is left.
    mutating func finish() {
        while let block = blocks.pop(isEnd: true) { tell(block) }
    }

    // MARK: Lookups

    /// Tells a query, of which those are the octets, and its answer.
    mutating func write(
        _ query: CapturedQuery, asking: Span<UInt8>, _ message: CapturedMessage, _ glance: MessageGlance,
        _ octets: Span<UInt8>,
        isRepeated: Bool
    ) {
        let answered = message.place.time
        let latency = answered.flatMap { end in query.last.time.map { end.nanoseconds(since: $0) } }
        var block = StoryWriter()
        Self.begin(
            isRepeated ? answered : query.first.time, latency, glance.responseCode.description,
            isFailure: glance.responseCode != .noError, to: &block)
        Self.appendQuestion(of: asking, to: &block)
        Self.append(
            packets: isRepeated ? [message.place.number] : [query.first.number, message.place.number],
            message.place.unit,
            to: &block)
        if isRepeated { block.append("  answered again", .failure) }
        block.end()
        if !isRepeated { Self.appendAttempts(of: query, until: answered, to: &block) }
        Self.append(error: query.error, "query ", cut: (query.captured, query.length), to: &block)
        if !isRepeated { Self.appendAnswers(glance, octets, to: &block) }
        Self.append(error: glance.error, "", cut: (octets.count, message.length), to: &block)
        let heading = ExchangeHeading(message.flow.reversed, message.transport, .asks, at: query.first)
        put(heading, block, at: isRepeated ? nil : query.order)
    }

    /// Tells a query that was never answered.
    mutating func write(unanswered query: CapturedQuery, asking: Span<UInt8>) {
        var block = StoryWriter()
        Self.begin(query.first.time, nil, "no answer", isFailure: true, to: &block)
        Self.appendQuestion(of: asking, to: &block)
        Self.append(packets: [query.first.number], query.first.unit, to: &block)
        block.end()
        Self.appendAttempts(of: query, until: nil, to: &block)
        Self.append(error: query.error, "", cut: (query.captured, query.length), to: &block)
        var flow = query.flow
        flow.destination = query.server
        put(ExchangeHeading(flow, query.transport, .asks, at: query.first), block, at: query.order)
    }

    /// Tells an answer to a query that is not in the capture, unless the server has logged when that was.
    mutating func write(unasked message: CapturedMessage, _ glance: MessageGlance, _ octets: Span<UInt8>) {
        let start = message.askedAt
        let latency = start.flatMap { start in message.place.time.map { $0.nanoseconds(since: start) } }
        var block = StoryWriter()
        Self.begin(
            start ?? message.place.time, latency, glance.responseCode.description,
            isFailure: glance.responseCode != .noError, to: &block)
        Self.appendQuestion(of: octets, to: &block)
        Self.append(packets: [message.place.number], message.place.unit, to: &block)
        block.end()
        if !message.isLogged {
            block.begin(indentation: Self.detail)
            block.append("an answer to no query of this capture", .failure)
            block.end()
        }
        Self.appendAnswers(glance, octets, to: &block)
        Self.append(error: glance.error, "", cut: (octets.count, message.length), to: &block)
        put(
            ExchangeHeading(
                message.flow.reversed, message.transport, .asks,
                at: CapturePlace(
                    number: message.place.number, time: start ?? message.place.time, unit: message.place.unit)), block,
            at: nil)
    }

    /// Tells what is told or asked to all.
    mutating func write(multicast message: CapturedMessage, _ glance: MessageGlance, _ octets: Span<UInt8>) {
        var block = StoryWriter()
        Self.begin(message.place.time, nil, "", isFailure: false, to: &block)
        if glance.questionEnd != nil {
            Self.appendQuestion(of: octets, to: &block)
        } else {
            block.append(Quantity.count(glance.answerCount, "record"))
        }
        Self.append(packets: [message.place.number], message.place.unit, to: &block)
        block.end()
        if glance.isResponse { Self.appendAnswers(glance, octets, to: &block) }
        Self.append(error: glance.error, "", cut: (octets.count, message.length), to: &block)
        let verb: ExchangeHeading.Verb = glance.isResponse ? .announces : .asksAll
        put(ExchangeHeading(message.flow, message.transport, verb, at: message.place), block, at: nil)
    }

    /// Tells octets that are fewer than a header.
    mutating func write(unreadable message: CapturedMessage, _ glance: MessageGlance, _ octets: Span<UInt8>) {
        var block = StoryWriter()
        Self.begin(message.place.time, nil, "", isFailure: true, to: &block)
        block.append(Quantity.count(message.length, "octet") + ", of which no message can be made", .failure)
        Self.append(packets: [message.place.number], message.place.unit, to: &block)
        put(ExchangeHeading(message.flow, message.transport, .sends, at: message.place), block, at: nil)
    }

    // MARK: Lines

    /// Begins a line with the time, the latency and the response code: `  00:01:02.123456    12.3 ms  NOERROR   `.
    private static func begin(
        _ time: CaptureTime?, _ nanoseconds: Int64?, _ code: String, isFailure: Bool, to block: inout StoryWriter
    ) {
        block.begin(indentation: 2)
        if let time {
            var clock: [UInt8] = []
            time.appendClock(to: &clock, digits: 6)
            block.append(String(decoding: clock, as: UTF8.self), .time)
        } else {
            block.append("               ", .time)
        }
        let latency = nanoseconds.map { Quantity.time(Double($0) / 1e9) } ?? ""
        block.extend(blanks: 2 + 9 - latency.utf8.count)
        block.extend(latency)
        block.append("  ")
        block.append(code, isFailure ? .failure : .answer)
        block.mark(.plain)
        block.extend(blanks: max(1, 10 - code.utf8.count))
    }

    /// Appends what was asked, `A     www.example.org.`.
    private static func appendQuestion(of octets: Span<UInt8>, to block: inout StoryWriter) {
        var name: [UInt8] = []
        do throws(WireDecodingError) {
            guard let question = try MessageView(octets).question else { return block.append("no question", .plain) }
            try question.appendName(to: &name)
            let type = question.type.description
            block.append(type)
            block.extend(blanks: max(1, 6 - type.utf8.count))
            block.append(String(decoding: name, as: UTF8.self), .name)
        } catch {
            block.append("a question that cannot be read", .failure)
        }
    }

    /// `  packets 5, 7`, or frames of dnstap.
    private static func append(packets: [Int], _ unit: CapturePlace.Unit, to block: inout StoryWriter) {
        let noun = unit.rawValue
        let numbers = packets.count == 2 && packets[0] == packets[1] ? [packets[0]] : packets
        block.append("  \(noun)", .place)
        if numbers.count > 1 { block.extend("s") }
        block.extend(" ")
        for (index, number) in numbers.enumerated() {
            if index > 0 { block.extend(", ") }
            block.extend(number)
        }
    }

    /// How often a query was sent, where that was more than once.
    private static func appendAttempts(
        of query: CapturedQuery, until answered: CaptureTime?, to block: inout StoryWriter
    ) {
        if query.attempts > 1 {
            block.begin(indentation: detail)
            block.append("asked \(query.attempts) times", .failure)
            if let first = query.first.time, let last = query.last.time {
                block.append(
                    ", the last \(Quantity.time(Double(last.nanoseconds(since: first)) / 1e9)) after the first")
            }
            block.end()
            if let answered, let first = query.first.time {
                block.begin(indentation: detail)
                block.append(
                    "answered \(Quantity.time(Double(answered.nanoseconds(since: first)) / 1e9)) after the first")
                block.end()
            }
        }
        if let before = query.before {
            block.begin(indentation: detail)
            block.append(
                "again: the same was asked in \(query.first.unit.rawValue) \(before), without an answer until then",
                .failure)
            block.end()
        }
    }

    /// What is wrong with a message, or how much of it is missing.
    private static func append(
        error: WireDecodingError?, _ prefix: String, cut: (captured: Int, length: Int), to block: inout StoryWriter
    ) {
        guard cut.captured < cut.length || error != nil else { return }
        block.begin(indentation: detail)
        if cut.captured < cut.length {
            block.append("\(prefix)cut: \(cut.captured) of \(Quantity.count(cut.length, "octet")) captured", .cut)
        } else if let error {
            block.append("\(prefix)malformed: \(error)", .failure)
        }
        block.end()
    }

    /// The answers, or that there are none.
    private static func appendAnswers(_ glance: MessageGlance, _ octets: Span<UInt8>, to block: inout StoryWriter) {
        let isTruncated = glance.header?.isTruncated ?? false
        if isTruncated || glance.answerCount == 0 && glance.responseCode == .noError && glance.questionEnd != nil {
            block.begin(indentation: detail)
            block.append(isTruncated ? "the answer did not fit (tc)" : "no records of this type", .failure)
            block.end()
        }
        var owner: [UInt8] = []
        var name: [UInt8] = []
        var data: [UInt8] = []
        var count = 0
        do throws(WireDecodingError) {
            let view = try MessageView(octets)
            if let question = try view.question { try question.appendName(to: &name) }
            var records = try view.records(in: .answer)
            while let record = try records.next() {
                count += 1
                guard count <= mostRecords else { continue }
                block.begin(indentation: detail)
                owner.removeAll(keepingCapacity: true)
                try record.appendName(to: &owner)
                if !owner.elementsEqual(name, by: { $0.lowercase == $1.lowercase }) {
                    block.append(String(decoding: owner, as: UTF8.self), .name)
                    block.append("  ")
                }
                block.append(record.type.description)
                block.extend("  ")
                data.removeAll(keepingCapacity: true)
                record.appendData(to: &data)
                let isAddress = record.type == .a || record.type == .aaaa
                block.append(String(decoding: data, as: UTF8.self), isAddress ? .address : .plain)
                block.append("  ttl ", .place)
                block.extend(Int(truncatingIfNeeded: record.ttl))
                block.end()
            }
        } catch {
            // What is wrong is said below.
        }
        guard count > mostRecords else { return }
        block.begin(indentation: detail)
        block.append("and \(count - mostRecords) more")
        block.end()
    }

    // MARK: Order

    private mutating func put(_ heading: ExchangeHeading, _ block: StoryWriter, at number: Int?) {
        var written: [UInt8] = []
        block.write(to: &written, style)
        let told = OrderedBlocks.Block(heading: heading, text: written)
        let order = number ?? blocks.next
        if number == nil { blocks.reserve() }
        if let late = blocks.put(told, at: order) { tell(late) }
        while let next = blocks.pop() { tell(next) }
    }

    private mutating func tell(_ block: OrderedBlocks.Block) {
        var heading = block.heading
        if let day = heading.day, day != self.day {
            if hasTold { text.append(UInt8(ascii: "\n")) }
            hasTold = true
            CaptureTime(seconds: day &* 86_400).appendDate(to: &text)
            // What wrote a text may have been somewhere else.
            text.append(contentsOf: heading.isUTC ? ", times in UTC\n".utf8 : "\n".utf8)
            self.day = day
            last = nil
        }
        // The day has been said by itself.
        heading.day = nil
        if heading != last {
            if hasTold { text.append(UInt8(ascii: "\n")) }
            hasTold = true
            heading.writer.write(to: &text, style)
            last = heading
        }
        text += block.text
    }
}
