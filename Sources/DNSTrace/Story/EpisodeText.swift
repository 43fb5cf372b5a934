internal import DNSWire

/// Lays out one episode line by line.
struct EpisodeText {
    /// The lines.
    var lines: [StoryLine] = []

    let episode: Episode
    /// The names that were asked for, and the types, as text.
    private let names: [String?]
    private let types: [String]
    private let lineWidth: Int
    private let typeWidth: Int
    private let nameWidth: Int
    private let start: Double?

    /// What tells the socket of some lines from that of others.
    private struct Heading: Equatable {
        var process: Int?
        var program: String?
        var descriptor: Int?
        var transport: CallOrigin.Transport?
        var remote: Endpoint?
        var isServed = false
    }

    /// More records of an answer are counted, not written.
    private static let mostRecords = 16
    private static let detail = 13

    /// Lays out `episode`.
    init(_ episode: Episode) {
        self.episode = episode
        lineWidth = Quantity.digits(episode.lastLine)
        names = episode.lookups.map { $0.name?.description }
        types = episode.lookups.map { $0.type?.description ?? "?" }
        typeWidth = types.map { $0.utf8.count }.max() ?? 1
        nameWidth = min(names.map { $0?.utf8.count ?? 1 }.max() ?? 1, 64)
        start = episode.lookups.compactMap { $0.call?.time }.min()
        writePreparation()
        writeEvents()
        writeMissing()
        writeSorting()
        writeUses()
    }

    // MARK: Messages

    private mutating func writeEvents() {
        var heading = Heading()
        for (_, event) in episode.events {
            switch event {
            case .query(let order, let index):
                let lookup = episode.lookups[order]
                writeHeading(lookup.transmissions[index].query.call, isServed: lookup.isServed, &heading)
                write(query: index, of: order)
            case .answer(let order, let index):
                let lookup = episode.lookups[order]
                writeHeading(lookup.answers[index].call, isServed: lookup.isServed, &heading)
                write(answer: index, of: order)
            case .waited(let index):
                let wait = episode.waits[index]
                var line = place(wait.line, nil)
                line.append(
                    "nothing came for \(Quantity.time(Double(wait.milliseconds) / 1000)) (poll timed out)", .failure)
                lines.append(line)
            case .refused(let index):
                write(refusal: episode.refusals[index])
            case .hidden(let index):
                write(hidden: episode.hidden[index])
            case .prepared, .sorted, .used:
                break
            }
        }
    }

    /// A server that is not there.
    private mutating func write(refusal step: TraceStep) {
        guard case .refused(let server, let sign) = step.action else { return }
        var line = place(step.line, step.time)
        line.append("port closed", .failure)
        if let server { line.append(": nobody listens at \(server)") }
        line.append(" (\(sign))")
        lines.append(line)
    }

    /// A transfer of which the trace shows no bytes.
    private mutating func write(hidden step: TraceStep) {
        guard case .hidden(let length, let peer) = step.action else { return }
        var line = place(step.line, step.time)
        line.append(step.call)
        if let descriptor = step.descriptor { line.append(", fd \(descriptor)") }
        if let peer { line.append(", \(peer)") }
        let size = length.map { Quantity.count($0, "byte") } ?? "bytes"
        line.append(": \(size), of which the trace shows none", .cut)
        lines.append(line)
    }

    /// Which socket the following lines are about.
    private mutating func writeHeading(_ call: CallOrigin?, isServed: Bool, _ last: inout Heading) {
        guard let call else { return }
        let heading = Heading(
            process: episode.process ?? call.process, program: episode.program,
            descriptor: call.descriptor, transport: call.transport,
            remote: call.remote, isServed: isServed && call.remote != nil)
        guard heading != last else { return }
        last = heading
        var parts: [String] = []
        if let process = heading.process {
            parts.append("pid \(process)" + (episode.program.map { " (\($0))" } ?? ""))
        } else if let program = episode.program {
            parts.append(program)
        }
        if let descriptor = call.descriptor { parts.append("fd \(descriptor)") }
        if let transport = call.transport { parts.append(transport.rawValue.uppercased()) }
        if let remote = call.remote { parts.append((isServed ? "<- " : "-> ") + remote.description) }
        var line = StoryLine()
        line.append(parts.joined(separator: "  "), .heading)
        lines.append(line)
    }

    /// `  line  3  `, and when.
    private func place(_ number: Int, _ time: Double?) -> StoryLine {
        var line = StoryLine(indentation: 2)
        line.append("line ", .place)
        line.extend(blanks: lineWidth - Quantity.digits(number))
        line.extend(number)
        line.extend("  ")
        if let start {
            let text = time.map { "+" + Quantity.time(max(0, $0 - start)) } ?? ""
            line.append("", .time)
            line.extend(blanks: 10 - text.utf8.count)
            line.extend(text)
            line.extend("  ")
        }
        return line
    }

    private func message(_ message: PayloadReading, of order: Int, _ cut: CutText?, isResponse: Bool) -> StoryLine {
        let payload = message.payload
        var line = place(payload.call?.line ?? payload.position.line, payload.call?.time)
        line.append(payload.call?.direction == .out ? "> " : "< ")
        line.append("", isResponse ? .answer : .query)
        Self.write(number: message.id, to: &line)
        line.append("  ")
        line.extend(types[order])
        line.extend(blanks: typeWidth - types[order].utf8.count + 2)
        let name = names[order] ?? (cut?.visibleName ?? VisibleName(payload).text).map { $0 + "|" } ?? "?"
        line.append(name, .name)
        line.append("  ")
        line.extend(blanks: nameWidth - name.utf8.count)
        if isResponse {
            let code = message.responseCode
            line.append(code?.description ?? "?", code == .noError ? .answer : .failure)
            line.append("  ")
        }
        let flags = message.header.flagNames
        let width = isResponse ? 14 : 23
        line.append(flags)
        line.extend(blanks: max(1, width - flags.utf8.count))
        line.append("", payload.isTruncated || payload.bytes.count < payload.length ? .cut : .plain)
        if payload.bytes.count < payload.length {
            line.extend(payload.bytes.count)
            line.extend(" of ")
        }
        if payload.isTruncated, payload.bytes.count >= payload.length {
            line.extend(payload.bytes.count)
            line.extend(" bytes of more")
        } else {
            line.extend(payload.length, "byte")
        }
        return line
    }

    private mutating func write(query index: Int, of order: Int) {
        let lookup = episode.lookups[order]
        let transmission = lookup.transmissions[index]
        let isCut = lookup.name == nil || lookup.type == nil
        let cut = isCut ? CutText(transmission.query, indentation: Self.detail) : nil
        var line = message(transmission.query, of: order, cut, isResponse: false)
        let before = lookup.transmissions[..<index].count { $0.isSent && !$0.isParallel }
        if transmission.isParallel {
            line.append("   to another server as well")
        } else if before > 0 {
            line.append("   again, for the \(Quantity.ordinal(before)) time", .failure)
        }
        if !transmission.isSent { line.append("   not sent\(transmission.error.map { ": " + $0 } ?? "")", .failure) }
        if index == 0, let asked = lookup.onBehalfOf.flatMap({ at in episode.lookups.indices.contains(at) ? at : nil })
        {
            line.append("   for ", .inferred)
            Self.write(asker: episode.lookups[asked], to: &line)
        }
        if index == 0, let before = lookup.searchedAfter { line.append("   search list, after \(before)", .inferred) }
        lines.append(line)
        lines += cut?.lines ?? []
    }

    private mutating func write(answer index: Int, of order: Int) {
        let lookup = episode.lookups[order]
        let answer = lookup.answers[index]
        let cut = answer.isTruncated ? CutText(answer, indentation: Self.detail) : nil
        var line = message(answer, of: order, cut, isResponse: true)
        if index == lookup.answers.count - 1 {
            switch lookup.latency {
            case .measured(let seconds):
                line.append("   after \(Quantity.time(seconds))", .time)
                if lookup.isRetried, let duration = lookup.duration {
                    line.append(", \(Quantity.time(duration.seconds)) since the first query", .time)
                }
            case .atMost(let milliseconds, let first, let next):
                line.append("   <= \(milliseconds) ms after the queries (poll \(first) -> \(next))", .time)
            case nil:
                break
            }
        }
        if index == 0, lookup.isServed { writeOccasioned(order, answer, &line) }
        lines.append(line)
        let records = answer.message.answers
        for record in records.prefix(Self.mostRecords) { write(record, askedFor: lookup.name) }
        if records.count > Self.mostRecords {
            var more = StoryLine(indentation: Self.detail)
            more.append("and \(records.count - Self.mostRecords) more")
            lines.append(more)
        }
        if answer.reading.counts?[.answer] == 0, answer.type != nil, answer.responseCode == .noError {
            var line = StoryLine(indentation: Self.detail)
            let isTruncated = answer.header.isTruncated
            line.append(isTruncated ? "the answer did not fit (tc)" : "no records of this type", .failure)
            lines.append(line)
        }
        lines += cut?.lines ?? []
        if index == lookup.answers.count - 1, let deduction = lookup.deduction {
            var line = StoryLine(indentation: Self.detail)
            line.append(deduction.description, .deduced)
            line.column(Self.detail + 60)
            line.append("deduced", .deduced)
            lines.append(line)
        }
    }

    /// A message's number in hexadecimal.
    private static func write(number id: UInt16?, to line: inout StoryLine) {
        guard let id else { return line.extend("0x000?") }
        line.extend("0x")
        line.extend(hexadecimal: id, digits: 4)
    }

    /// Who asked, and which query of theirs it was.
    private static func write(asker lookup: Lookup, to line: inout StoryLine) {
        write(number: lookup.id, to: &line)
        if let peer = lookup.peer { line.extend(" of \(peer)") }
    }

    /// What a server did to answer: how long it waited for others, or that it asked nobody.
    private func writeOccasioned(_ served: Int, _ answer: PayloadReading, _ line: inout StoryLine) {
        let own = episode.lookups.filter { $0.onBehalfOf == served }
        guard !own.isEmpty else {
            // With the query in the trace, one to another server would be there, too.
            let isKnown = !episode.lookups[served].transmissions.isEmpty && episode.hidden.isEmpty
            guard isKnown, !answer.header.isAuthoritative, answer.header.isRecursionAvailable else { return }
            let isFound = answer.responseCode == .noError || answer.responseCode == .nxDomain
            line.append("   nobody else asked" + (isFound ? ": from the cache" : ""), .inferred)
            return
        }
        let sent = own.compactMap { $0.call?.time }.min()
        guard let sent, let received = own.compactMap({ $0.answer?.call?.time }).max(), received >= sent else { return }
        let queries = Quantity.count(own.count, "query of its own", plural: "queries of its own")
        line.append(", waited \(Quantity.time(received - sent)) for \(queries)", .time)
    }

    private mutating func write(_ record: Record, askedFor name: DomainName?) {
        var line = StoryLine(indentation: Self.detail)
        if record.name != name {
            line.append(record.name.description, .name)
            line.append("  ")
        }
        line.append(record.type.description)
        line.extend("  ")
        let isAddress = record.type == .a || record.type == .aaaa
        line.append(record.dataPresentation, isAddress ? .address : .plain)
        line.append("  ttl \(record.ttl)", .place)
        lines.append(line)
    }

    /// The lookups that were never answered.
    private mutating func writeMissing() {
        for (order, lookup) in episode.lookups.enumerated() where lookup.answers.isEmpty {
            var line = StoryLine(indentation: 2)
            line.append("no answer", .failure)
            line.append(" to \(types[order]) ")
            line.append(names[order] ?? "?", .name)
            for server in lookup.refusedBy { line.append("; port closed at \(server)", .failure) }
            if lookup.waitedInVain > 0 {
                line.append(", waited \(Quantity.time(Double(lookup.waitedInVain) / 1000)) in vain", .time)
            }
            lines.append(line)
        }
    }
}
