internal import DNSWire

/// Writes lookups of a capture as rows of a table.
struct ExchangeRows {
    private var table: TableWriter

    /// Begins a table.
    init(_ format: TableFormat) { table = TableWriter(format) }

    /// The rows that were written since this was last called.
    mutating func takeText() -> [UInt8] { table.takeText() }

    /// Writes a query, of which those are the octets, and its answer.
    mutating func write(
        _ query: CapturedQuery, asking: Span<UInt8>, _ message: CapturedMessage, _ glance: MessageGlance,
        _ octets: Span<UInt8>,
        isRepeated: Bool
    ) {
        table.write(.time, query.first.time)
        table.write(.kind, isRepeated ? "answer again" as StaticString : "lookup")
        // A query to many is answered by one.
        writeEnds(message.flow.reversed, message.transport)
        write(question: query, asking)
        write(answer: message, glance, octets, querySize: query.length)
        if let end = message.place.time {
            table.write(.latency, nanoseconds: query.last.time.map { end.nanoseconds(since: $0) })
            table.write(.duration, nanoseconds: query.first.time.map { end.nanoseconds(since: $0) })
        }
        write(attempts: query)
        table.write(.answerAt, message.place.number)
        writeProblem(message, glance, octets, query: query)
        table.endRow()
    }

    /// Writes a query that was never answered.
    mutating func write(unanswered query: CapturedQuery, asking: Span<UInt8>) {
        table.write(.time, query.first.time)
        table.write(.kind, "unanswered" as StaticString)
        var flow = query.flow
        flow.destination = query.server
        writeEnds(flow, query.transport)
        write(question: query, asking)
        table.write(query.header, nil)
        table.write(.querySize, query.length)
        write(attempts: query)
        if query.captured < query.length {
            table.write(.problem, Self.cut(query.captured, query.length))
        } else if let error = query.error {
            table.write(.problem, "\(error)")
        }
        table.endRow()
    }

    /// Writes an answer to a query that is not in the capture, unless the server has logged when that was.
    mutating func write(unasked message: CapturedMessage, _ glance: MessageGlance, _ octets: Span<UInt8>) {
        table.write(.time, message.askedAt ?? message.place.time)
        table.write(.kind, message.isLogged ? "lookup" as StaticString : "unasked")
        writeEnds(message.flow.reversed, message.transport)
        write(question: glance, octets)
        write(answer: message, glance, octets)
        if let end = message.place.time, let start = message.askedAt {
            table.write(.latency, nanoseconds: end.nanoseconds(since: start))
            table.write(.duration, nanoseconds: end.nanoseconds(since: start))
        }
        table.write(.answerAt, message.place.number)
        writeProblem(message, glance, octets)
        table.endRow()
    }

    /// Writes what is told or asked to all.
    mutating func write(multicast message: CapturedMessage, _ glance: MessageGlance, _ octets: Span<UInt8>) {
        table.write(.time, message.place.time)
        table.write(.kind, glance.isResponse ? "announcement" as StaticString : "multicast query")
        // Whoever announces something is the server.
        writeEnds(glance.isResponse ? message.flow.reversed : message.flow, message.transport)
        write(question: glance, octets)
        if glance.isResponse {
            write(answer: message, glance, octets)
            table.write(.answerAt, message.place.number)
        } else {
            table.write(glance.header, nil)
            table.write(.querySize, message.length)
            table.write(.queryAt, message.place.number)
        }
        writeProblem(message, glance, octets)
        table.endRow()
    }

    /// Writes octets that are fewer than a header.
    mutating func write(unreadable message: CapturedMessage, _ glance: MessageGlance, _ octets: Span<UInt8>) {
        table.write(.time, message.place.time)
        table.write(.kind, "unreadable" as StaticString)
        writeEnds(message.flow, message.transport)
        table.write(.querySize, message.length)
        table.write(.queryAt, message.place.number)
        writeProblem(message, glance, octets)
        table.endRow()
    }

    private mutating func writeEnds(_ flow: Flow, _ transport: DNSTransport) {
        table.write(.client, flow.source)
        table.write(.clientPort, Int(flow.sourcePort))
        table.write(.server, flow.destination)
        table.write(.serverPort, Int(flow.destinationPort))
        table.write(.transport, transport.word)
    }

    private mutating func write(question query: CapturedQuery, _ octets: Span<UInt8>) {
        table.write(.id, Int(query.header.id))
        table.write(questionOf: octets)
    }

    private mutating func write(question glance: MessageGlance, _ octets: Span<UInt8>) {
        if let header = glance.header { table.write(.id, Int(header.id)) }
        table.write(questionOf: octets)
    }

    private mutating func write(
        answer message: CapturedMessage, _ glance: MessageGlance, _ octets: Span<UInt8>, querySize: Int? = nil
    ) {
        table.write(glance.header, glance.responseCode)
        if let querySize { table.write(.querySize, querySize) }
        table.write(.answerSize, message.length)
        table.write(.answerCount, glance.answerCount)
        table.write(answersOf: octets)
    }

    private mutating func write(attempts query: CapturedQuery) {
        table.write(.attempts, query.attempts)
        if let before = query.before { table.write(.askedBefore, before) }
        table.write(.queryAt, query.first.number)
    }

    private mutating func writeProblem(
        _ message: CapturedMessage, _ glance: MessageGlance, _ octets: Span<UInt8>, query: CapturedQuery? = nil
    ) {
        if message.length > octets.count {
            table.write(.problem, Self.cut(octets.count, message.length))
        } else if let error = glance.error {
            table.write(.problem, "\(error)")
        } else if let error = query?.error {
            table.write(.problem, "query: \(error)")
        }
    }

    private static func cut(_ captured: Int, _ length: Int) -> String { "cut: \(captured) of \(length) octets" }
}
