internal import DNSWire

/// Lays out one episode line by line: what was read before, the messages under their sockets, what was done then.
///
///       line  8  < 0xfdb6  AAAA  NOERROR  12.3 ms  safia.rocks.  qr rd ra  32 of 85 bytes
///
/// What became of a query is before its name, so that a terminal of 80 columns shows it however long that is.
struct EpisodeText {
    /// What is written so far.
    var writer = StoryWriter()

    let episode: Episode
    let widths: EpisodeWidths
    /// The time that others are told from; nil where there are none.
    let start: Double?
    /// The socket that the last line was about.
    private var heading = Heading()
    /// Whether the time has been told that others are told from.
    private var isStartTold = false

    /// What tells the socket of some lines from that of others.
    private struct Heading: Equatable {
        var process: Int?
        var program: String?
        var descriptor: Int?
        var transport: CallOrigin.Transport?
        var remote: Endpoint?
        var isServed = false
    }

    /// Where what belongs to a message is indented to.
    static let detail = 13

    /// Lays out `episode`.
    init(_ episode: Episode) {
        self.episode = episode
        widths = EpisodeWidths(episode)
        start = episode.lookups.compactMap { $0.call?.time }.min()
        writePreparation()
        writeEvents()
        writeMissing()
        writeSorting()
        writeUses()
    }

    private mutating func writeEvents() {
        for (_, event) in episode.events {
            switch event {
            case .query(let lookup, let index):
                writeHeading(episode.lookups[lookup].transmissions[index].query.call, of: lookup)
                write(query: index, of: lookup)
            case .answer(let lookup, let index):
                writeHeading(episode.lookups[lookup].answers[index].call, of: lookup)
                write(answer: index, of: lookup)
            case .waited(let index):
                let wait = episode.waits[index]
                begin(wait.line, nil)
                let time = Quantity.time(Double(wait.milliseconds) / 1000)
                writer.append("nothing came for \(time) (poll timed out)", .failure)
                writer.end()
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
        begin(step.line, step.time)
        writer.append("port closed", .failure)
        if let server { writer.append(": nobody listens at \(server)") }
        writer.append(" (\(sign))")
        writer.end()
    }

    /// A transfer of which the trace shows no bytes.
    private mutating func write(hidden step: TraceStep) {
        guard case .hidden(let length, let peer) = step.action else { return }
        begin(step.line, step.time)
        writer.append(step.call)
        if let descriptor = step.descriptor { writer.append(", fd \(descriptor)") }
        if let peer { writer.append(", \(peer)") }
        let size = length.map { Quantity.count($0, "byte") } ?? "bytes"
        writer.append(": \(size), of which the trace shows none", .cut)
        writer.end()
    }

    /// Which socket the following lines are about, where that is not the one of the lines before.
    private mutating func writeHeading(_ call: CallOrigin?, of lookup: Int) {
        guard let call else { return }
        let isServed = episode.lookups[lookup].isServed
        let next = Heading(
            process: episode.process ?? call.process, program: episode.program, descriptor: call.descriptor,
            transport: call.transport, remote: call.remote, isServed: isServed && call.remote != nil)
        guard next != heading else { return }
        heading = next
        writer.begin()
        writer.mark(.heading)
        var isFirst = true
        func separate() {
            if !isFirst { writer.extend("  ") }
            isFirst = false
        }
        if let process = next.process {
            separate()
            writer.extend("pid ")
            writer.extend(process)
            if let program = episode.program { writer.extend(" (\(program))") }
        } else if let program = episode.program {
            separate()
            writer.extend(program)
        }
        if let descriptor = call.descriptor {
            separate()
            writer.extend("fd ")
            writer.extend(descriptor)
        }
        if let transport = call.transport {
            separate()
            writer.extend(transport == .udp ? "UDP" : "TCP")
        }
        if let remote = call.remote {
            separate()
            writer.extend(isServed ? "<- " : "-> ")
            writer.extend(remote.description)
        }
        if !isStartTold, let start, let clock = Quantity.clock(start) {
            writer.append("  \(clock)", .time)
        }
        isStartTold = true
        writer.end()
    }

    /// Begins the line of something that happened: `  line  3  `, and when.
    mutating func begin(_ number: Int, _ time: Double?) {
        writer.begin(indentation: 2)
        writer.append("line ", .place)
        writer.extend(blanks: widths.line - Quantity.digits(number))
        writer.extend(number)
        writer.extend("  ")
        guard let start else { return }
        writer.mark(.time)
        let first = writer.count
        if let time {
            writer.extend("+")
            writer.extend(time: max(0, time - start))
        }
        writer.pad(to: 12, since: first)
    }

    /// The lookups that were never answered.
    private mutating func writeMissing() {
        for lookup in episode.lookups where lookup.answers.isEmpty {
            writer.begin(indentation: 2)
            writer.append("no answer", .failure)
            writer.append(" to \(lookup.type?.description ?? "?") ")
            if let name = lookup.name { writer.append(name) } else { writer.append("?", .name) }
            for server in lookup.refusedBy { writer.append("; port closed at \(server)", .failure) }
            if lookup.waitedInVain > 0 {
                writer.append(", waited \(Quantity.time(Double(lookup.waitedInVain) / 1000)) in vain", .time)
            }
            writer.end()
        }
    }
}
