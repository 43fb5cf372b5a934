import DNSTrace
import DNSWire

/// An episode: its lookups as bars, and below what happened, line by line, which the script shows when it is opened.
struct EpisodeSection {
    let episode: Episode
    let number: Int
    let slowest: Lookup?
    let scale: PageScale
    /// Whether what happened is unfolded at first.
    let isOpen: Bool

    private var own: TimelineScale { TimelineScale(episode) }

    func write(to html: inout HTMLWriter, octetsLeft: inout Int) {
        let own = own
        var data = PageData()
        data.array { write(own, to: &$0, &octetsLeft) }
        let lines = episode.events.map { $0.line }
        html.element(
            "section",
            [
                "class": "episode", "aria-labelledby": "e\(number)", "data-order": "\(number)",
                "style": "--k:" + scale.share(of: own),
            ]
        ) { html in
            html.element("h2", ["id": "e\(number)"], text: heading)
            Timeline(episode: episode, number: number, scale: own, slowest: slowest, page: scale).write(to: &html)
            html.element("details", ["class": "events", "open": isOpen ? "" : nil]) { html in
                let messages = episode.lookups.reduce(0) { $0 + $1.transmissions.count + $1.answers.count }
                let place =
                    lines.first == lines.last
                    ? "\(unit) \(lines.first ?? 0)" : "\(unit)s \(lines.first ?? 0) to \(lines.last ?? 0)"
                html.element("summary", text: "What happened: \(Quantity.count(messages, "message")), \(place)")
                html.data(data)
            }
            if let used = episode.usedAddress {
                html.element("p", ["class": "used"]) { html in
                    html.text("Used in the end: ")
                    html.element("b", text: used.endpoint.description)
                }
            }
        }
        html.newline()
    }

    /// The packet that the first message came in, where a capture has it.
    private var packet: PacketOrigin? {
        episode.lookups.first.flatMap { $0.transmissions.first?.query ?? $0.answers.first }?.payload.packet
    }

    /// What the places of messages are counted in.
    private var unit: String { packet == nil ? "line" : "packet" }

    private var heading: String {
        let call = episode.lookups.lazy.compactMap { $0.call }.first
        var parts: [String] = []
        if let client = call?.local?.address, packet != nil { parts.append(client) }
        if let process = episode.process ?? call?.process { parts.append("pid \(process)") }
        if let program = episode.program { parts.append(program) }
        let names = episode.lookups.compactMap { $0.name }
        if let first = names.first {
            var others = 0
            for (index, name) in names.enumerated() where !names[..<index].contains(name) { others += 1 }
            others -= 1
            parts.append("\(first)" + (others > 0 ? " and \(Quantity.count(others, "other name"))" : ""))
        }
        return parts.isEmpty ? "Lookups" : parts.joined(separator: " · ")
    }

    /// The socket that a message went through, and who was at its other end.
    private static func socket(_ message: Payload, _ call: CallOrigin, isServed: Bool) -> String {
        var parts: [String] = []
        if let descriptor = call.descriptor { parts.append("fd \(descriptor)") }
        if let transport = call.transport { parts.append(transport == .udp ? "UDP" : "TCP") }
        if let packet = message.packet { parts.append(packet.transport.name) }
        if let peer = call.remote { parts.append((isServed && message.packet == nil ? "from " : "to ") + "\(peer)") }
        return parts.joined(separator: " · ")
    }

    private func write(_ own: TimelineScale, to data: inout PageData, _ left: inout Int) {
        let unit = unit
        var last = ""
        for (line, event) in episode.events {
            let message: (payload: Payload, isServed: Bool)? =
                switch event {
                case .query(let lookup, let index):
                    (episode.lookups[lookup].transmissions[index].query.payload, episode.lookups[lookup].isServed)
                case .answer(let lookup, let index):
                    (episode.lookups[lookup].answers[index].payload, episode.lookups[lookup].isServed)
                default: nil
                }
            if let message, let call = message.payload.call {
                let socket = Self.socket(message.payload, call, isServed: message.isServed)
                if socket != last, !socket.isEmpty { data.object { $0.member("socket", socket) } }
                last = socket
            }
            data.object { data in
                data.member("place", "\(unit) \(line)")
                write(event, own, to: &data, &left)
            }
        }
    }

    private func write(_ event: Episode.Event, _ own: TimelineScale, to data: inout PageData, _ left: inout Int) {
        switch event {
        case .prepared: say([PagePiece("", "Read before: " + Self.paths(episode.preparation))], &data)
        case .sorted:
            say([PagePiece("", "Read to sort the addresses (RFC 6724): " + Self.paths(episode.sorting))], &data)
        case .waited(let index):
            let time = Quantity.time(Double(episode.waits[index].milliseconds) / 1000)
            say([PagePiece("bad", "✗ timed out"), PagePiece("", "nothing came for \(time)")], &data)
        case .refused(let index): say(Self.pieces(refusal: episode.refusals[index]), &data)
        case .hidden(let index): say(Self.pieces(hidden: episode.hidden[index]), &data)
        case .used(let index): say(pieces(episode.uses[index]), &data)
        case .query(let order, let index):
            let lookup = episode.lookups[order]
            let transmission = lookup.transmissions[index]
            var line = MessageLine(
                message: transmission.query, lookup: lookup, offset: own.offset(transmission.query.call?.time)
            ).pieces
            if transmission.isParallel {
                line.append(PagePiece("badge", "⇉ to another server as well"))
            } else if lookup.transmissions[..<index].contains(where: { $0.isSent && !$0.isParallel }) {
                line.append(PagePiece("badge", "↻ again"))
            }
            if !transmission.isSent {
                line.append(PagePiece("badge bad", "✗ not sent" + (transmission.error.map { " " + $0 } ?? "")))
            }
            data.member("say", array: { $0.write(line) })
            data.member(
                "message", object: { MessageData(message: transmission.query).write(to: &$0, octetsLeft: &left) })
        case .answer(let order, let index):
            let lookup = episode.lookups[order]
            let answer = lookup.answers[index]
            let isLast = index == lookup.answers.count - 1
            let line = MessageLine(message: answer, lookup: lookup, offset: own.offset(answer.call?.time)).pieces
            data.member("say", array: { $0.write(line) })
            data.member(
                "message",
                object: { data in
                    MessageData(
                        message: answer, deduction: isLast ? lookup.deduction : nil,
                        likely: isLast ? episode.uses.filter { $0.lookup == order && $0.certainty == .inferred } : []
                    ).write(to: &data, octetsLeft: &left)
                })
        }
    }

    private func say(_ pieces: [PagePiece], _ data: inout PageData) {
        data.member("say", array: { $0.write(pieces) })
    }

    private static func pieces(refusal step: TraceStep) -> [PagePiece] {
        guard case .refused(let server, let sign) = step.action else { return [] }
        let place = server.map { "nobody listens at \($0) " } ?? ""
        return [PagePiece("bad", "✗ port closed"), PagePiece("", place + "(\(sign))")]
    }

    private static func pieces(hidden step: TraceStep) -> [PagePiece] {
        guard case .hidden(let length, let peer) = step.action else { return [] }
        let size = length.map { Quantity.count($0, "octet") } ?? "octets"
        return [
            PagePiece("badge cut", "✂ no octets"),
            PagePiece("", "\(step.call)\(peer.map { ", \($0)" } ?? ""): \(size), of which the trace shows none"),
        ]
    }

    private func pieces(_ use: AddressUse) -> [PagePiece] {
        var pieces = [
            PagePiece("", use.isTrial ? "Tried, to sort the addresses:" : "Connect to"),
            PagePiece("asked", use.endpoint.description),
        ]
        switch use.error {
        case nil: pieces.append(PagePiece("badge good", "✓ ok"))
        case "EINPROGRESS"?: pieces.append(PagePiece("badge", "begun"))
        case let error?: pieces.append(PagePiece("badge bad", "✗ \(error)"))
        }
        if episode.isOverHTTPS(use) {
            pieces.append(PagePiece("badge inferred", "≈ DNS over HTTPS, going by the name"))
        }
        if use.certainty == .inferred {
            pieces.append(PagePiece("badge inferred", "≈ inferred: likely of the cut \(use.type) answer"))
        }
        return pieces
    }

    private static func paths(_ steps: [TraceStep]) -> String {
        steps.compactMap { step in
            switch step.action {
            case .opened(let path, let error): path + (error.map { " (\($0))" } ?? "")
            case .askedForInterfaces: "the machine's own addresses (netlink)"
            default: nil
            }
        }.joined(separator: ", ")
    }
}
