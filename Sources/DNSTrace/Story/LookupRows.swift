internal import DNSWire

/// Writes the lookups of a trace of system calls, and messages of which nobody knows who sent them, as rows of a table.
package struct LookupRows {
    private var table: TableWriter

    /// Begins a table.
    package init(_ format: TableFormat) { table = TableWriter(format) }

    /// The rows that were written since this was last called.
    package mutating func takeText() -> [UInt8] { table.takeText() }

    /// Writes the lookups of an episode.
    package mutating func write(_ episode: Episode) {
        for lookup in episode.lookups { write(lookup, program: episode.program) }
    }

    private mutating func write(_ lookup: Lookup, program: String?) {
        guard let first = lookup.transmissions.first?.query ?? lookup.answers.first, let call = first.call else {
            return
        }
        let answer = lookup.answers.last
        let sent = lookup.transmissions.last?.query
        table.write(.time, call.time.map(CaptureTime.init(sinceEpoch:)))
        table.write(
            .kind, answer == nil ? "unanswered" as StaticString : lookup.transmissions.isEmpty ? "unasked" : "lookup")
        let other = answer?.call ?? sent?.call ?? call
        let own = other.local ?? call.local
        write(client: lookup.isServed ? other.remote : own, server: lookup.isServed ? own : other.remote)
        if let transport = other.transport {
            table.write(.transport, transport == .udp ? "udp" as StaticString : "tcp")
        }
        if let id = lookup.id { table.write(.id, Int(id)) }
        let octets = first.payload.bytes
        table.write(questionOf: octets.span)
        table.write((answer ?? first).header, answer?.responseCode)
        if let sent { table.write(.querySize, sent.payload.length) }
        if let answer { write(answer: answer) }
        if case .measured(let seconds) = lookup.latency {
            table.write(.latency, nanoseconds: Self.nanoseconds(seconds))
        }
        if case .measured(let seconds) = lookup.duration {
            table.write(.duration, nanoseconds: Self.nanoseconds(seconds))
        }
        table.write(.attempts, lookup.transmissions.count { $0.isSent })
        if let line = lookup.transmissions.first?.query.call?.line { table.write(.queryAt, line) }
        if let line = answer?.call?.line { table.write(.answerAt, line) }
        if let process = call.process { table.write(.process, process) }
        if let program = call.program ?? program { table.write(.program, program) }
        if let descriptor = call.descriptor { table.write(.descriptor, descriptor) }
        if let problem = Self.problem(lookup) { table.write(.problem, problem) }
        table.endRow()
    }

    /// Writes a message of a text that does not say who sent it.
    package mutating func write(_ message: PayloadReading) {
        table.write(.kind, "message" as StaticString)
        if let id = message.id { table.write(.id, Int(id)) }
        let octets = message.payload.bytes
        table.write(questionOf: octets.span)
        table.write(message.isResponse == nil ? nil : message.header, message.responseCode)
        if message.isResponse == true {
            write(answer: message)
            table.write(.answerAt, message.payload.position.line)
        } else {
            table.write(.querySize, message.payload.length)
            table.write(.queryAt, message.payload.position.line)
        }
        if let problem = Self.problem(message, "") { table.write(.problem, problem) }
        table.endRow()
    }

    private mutating func write(answer: PayloadReading) {
        table.write(.answerSize, answer.payload.length)
        if let count = answer.reading.counts?[.answer] { table.write(.answerCount, count) }
        let octets = answer.payload.bytes
        table.write(answersOf: octets.span)
    }

    private mutating func write(client: Endpoint?, server: Endpoint?) {
        table.write(.client, client?.ipAddress)
        if let port = client?.port { table.write(.clientPort, port) }
        table.write(.server, server?.ipAddress)
        if let port = server?.port { table.write(.serverPort, port) }
    }

    /// What is missing or wrong.
    private static func problem(_ lookup: Lookup) -> String? {
        if let last = lookup.transmissions.last, !last.isSent {
            return "not sent" + (last.error.map { ": " + $0 } ?? "")
        }
        if let problem = lookup.answers.last.flatMap({ problem($0, "") }) { return problem }
        if let problem = lookup.transmissions.last.flatMap({ problem($0.query, "query ") }) { return problem }
        if case .atMost(let milliseconds, _, _) = lookup.latency { return "answered within \(milliseconds) ms" }
        return nil
    }

    private static func problem(_ message: PayloadReading, _ prefix: String) -> String? {
        let payload = message.payload
        // Where nobody says how long it was, the field that ends early says that it is cut.
        if message.isTruncated, payload.bytes.count < payload.length {
            return "\(prefix)cut: \(payload.bytes.count) of \(payload.length) octets"
        }
        return message.reading.diagnostics.first { $0.severity == .error }.map { "\(prefix)\($0)" }
    }

    private static func nanoseconds(_ seconds: Double) -> Int64? {
        // A trace has microseconds, and a number with a fraction holds no more of a time since 1970.
        Int64(exactly: (seconds * 1e6).rounded()).flatMap { $0.multipliedReportingOverflow(by: 1000).partialValue }
    }
}

extension CaptureTime {
    /// The time of a trace, to the microsecond.
    init(sinceEpoch seconds: Double) {
        let microseconds = Int64(exactly: (seconds * 1e6).rounded()) ?? 0
        self.init(units: UInt64(max(microseconds, 0)), perSecond: 1_000_000)
    }
}
