/// Lays out one episode line by line.
struct EpisodeText {
    /// The lines.
    var lines: [StoryLine] = []

    let episode: Episode
    private let lineWidth: Int
    private let typeWidth: Int
    private let nameWidth: Int
    private let start: Double?

    /// Something that happened on a line.
    private enum Entry {
        case query(lookup: Int, Int)
        case answer(lookup: Int, Int)
        case wait(Episode.Wait)
        case refusal(TraceStep)
        case hidden(TraceStep)
    }

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
        typeWidth = episode.lookups.map { $0.type?.utf8.count ?? 1 }.max() ?? 1
        nameWidth = min(episode.lookups.map { $0.name?.utf8.count ?? 1 }.max() ?? 1, 64)
        start = episode.lookups.compactMap { $0.call?.time }.min()
        writePreparation()
        writeEntries()
        writeMissing()
        writeSorting()
        writeUses()
    }

    // MARK: Messages

    private mutating func writeEntries() {
        var entries: [(line: Int, order: Int, entry: Entry)] = []
        for order in episode.lookups.indices {
            let transmissions = episode.lookups[order].transmissions
            for index in transmissions.indices {
                entries.append((transmissions[index].query.call?.line ?? 0, order, .query(lookup: order, index)))
            }
            let answers = episode.lookups[order].answers
            for index in answers.indices {
                entries.append((answers[index].call?.line ?? 0, order, .answer(lookup: order, index)))
            }
        }
        for wait in episode.waits where wait.timedOut { entries.append((wait.line, 0, .wait(wait))) }
        for step in episode.refusals { entries.append((step.line, 0, .refusal(step))) }
        for step in episode.hidden { entries.append((step.line, 0, .hidden(step))) }
        entries.sort { ($0.line, $0.order) < ($1.line, $1.order) }
        var heading = Heading()
        for (_, _, entry) in entries {
            switch entry {
            case .query(let order, let index):
                let lookup = episode.lookups[order]
                writeHeading(lookup.transmissions[index].query.call, isServed: lookup.isServed, &heading)
                write(lookup, query: index)
            case .answer(let order, let index):
                let lookup = episode.lookups[order]
                writeHeading(lookup.answers[index].call, isServed: lookup.isServed, &heading)
                write(lookup, answer: index)
            case .wait(let wait):
                var line = place(wait.line, nil)
                line.append(
                    "nothing came for \(Quantity.time(Double(wait.milliseconds) / 1000)) (poll timed out)", .failure)
                lines.append(line)
            case .refusal(let step):
                write(refusal: step)
            case .hidden(let step):
                write(hidden: step)
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

    private func message(
        _ payload: Payload, _ outline: MessageOutline, _ lookup: Lookup, _ cut: CutText?, isResponse: Bool
    ) -> StoryLine {
        var line = place(payload.call?.line ?? payload.position.line, payload.call?.time)
        line.append(payload.call?.direction == .out ? "> " : "< ")
        line.append("", isResponse ? .answer : .query)
        Self.write(number: outline.id, to: &line)
        line.append("  ")
        let type = lookup.type ?? "?"
        line.extend(type)
        line.extend(blanks: typeWidth - type.utf8.count + 2)
        let name = lookup.name ?? (cut?.visibleName ?? MessageOutline.visibleName(payload)).map { $0 + "|" } ?? "?"
        line.append(name, .name)
        line.append("  ")
        line.extend(blanks: nameWidth - name.utf8.count)
        if isResponse {
            let code = outline.responseCode ?? "?"
            line.append(code, code == "NOERROR" ? .answer : .failure)
            line.append("  ")
        }
        let flags = outline.flags.joined(separator: " ")
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

    private mutating func write(_ lookup: Lookup, query index: Int) {
        let transmission = lookup.transmissions[index]
        let outline = MessageOutline(transmission.query)
        let isCut = lookup.name == nil || lookup.type == nil
        let cut = isCut ? CutText(transmission.query, outline.reading, indentation: Self.detail) : nil
        var line = message(transmission.query, outline, lookup, cut, isResponse: false)
        let before = lookup.transmissions[..<index].filter { $0.isSent && !$0.isParallel }.count
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

    private mutating func write(_ lookup: Lookup, answer index: Int) {
        let answer = lookup.answers[index]
        let outline = MessageOutline(answer)
        let cut = answer.isTruncated ? CutText(answer, outline.reading, indentation: Self.detail) : nil
        var line = message(answer, outline, lookup, cut, isResponse: true)
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
        if index == 0, lookup.isServed { writeOccasioned(lookup, outline, &line) }
        lines.append(line)
        for record in outline.records(most: Self.mostRecords) { write(record, lookup) }
        if outline.recordCount > Self.mostRecords {
            var more = StoryLine(indentation: Self.detail)
            more.append("and \(outline.recordCount - Self.mostRecords) more")
            lines.append(more)
        }
        if outline.answerCount == 0, outline.type != nil, outline.responseCode == "NOERROR" {
            var line = StoryLine(indentation: Self.detail)
            let isTruncated = outline.flags.contains("tc")
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
    private func writeOccasioned(_ served: Lookup, _ outline: MessageOutline, _ line: inout StoryLine) {
        let own = episode.lookups.filter { lookup in
            guard let at = lookup.onBehalfOf, episode.lookups.indices.contains(at) else { return false }
            return episode.lookups[at] == served
        }
        guard !own.isEmpty else {
            // With the query in the trace, one to another server would be there, too.
            let isKnown = !served.transmissions.isEmpty && episode.hidden.isEmpty && !outline.flags.contains("aa")
            guard isKnown, outline.flags.contains("ra") else { return }
            let isFound = outline.responseCode == "NOERROR" || outline.responseCode == "NXDOMAIN"
            line.append("   nobody else asked" + (isFound ? ": from the cache" : ""), .inferred)
            return
        }
        let sent = own.compactMap { $0.call?.time }.min()
        guard let sent, let received = own.compactMap({ $0.answer?.call?.time }).max(), received >= sent else { return }
        let queries = Quantity.count(own.count, "query of its own", plural: "queries of its own")
        line.append(", waited \(Quantity.time(received - sent)) for \(queries)", .time)
    }

    private mutating func write(_ record: RecordOutline, _ lookup: Lookup) {
        var line = StoryLine(indentation: Self.detail)
        if record.name != lookup.name, record.name.lowercased() != lookup.name?.lowercased() {
            line.append(record.name, .name)
            line.append("  ")
        }
        line.append(record.type)
        line.extend("  ")
        line.append(record.text, record.isAddress ? .address : .plain)
        line.append("  ttl \(record.ttl)", .place)
        lines.append(line)
    }

    /// The lookups that were never answered.
    private mutating func writeMissing() {
        for lookup in episode.lookups where lookup.answers.isEmpty {
            var line = StoryLine(indentation: 2)
            line.append("no answer", .failure)
            line.append(" to \(lookup.type ?? "?") ")
            line.append(lookup.name ?? "?", .name)
            for server in lookup.refusedBy { line.append("; port closed at \(server)", .failure) }
            if lookup.waitedInVain > 0 {
                line.append(", waited \(Quantity.time(Double(lookup.waitedInVain) / 1000)) in vain", .time)
            }
            lines.append(line)
        }
    }
}
