import DNSTrace
import DNSWire

/// An episode: its lookups as bars, and below what happened, line by line, each message with its octets.
struct EpisodeSection {
    let episode: Episode
    let number: Int
    let slowest: Lookup?
    /// Whether the messages are unfolded at first.
    let isOpen: Bool

    private var scale: TimelineScale { TimelineScale(episode) }

    func write(to html: inout HTMLWriter, octetsLeft: inout Int) {
        let scale = scale
        var left = octetsLeft
        html.element("section", ["class": "episode", "aria-labelledby": "e\(number)"]) { html in
            html.element("h2", ["id": "e\(number)"], text: heading)
            Timeline(episode: episode, number: number, scale: scale, slowest: slowest).write(to: &html)
            html.element("ol", ["class": "events"]) { html in
                for (order, (line, event)) in episode.events.enumerated() {
                    html.element("li") { html in
                        html.element("span", ["class": "place"], text: "line \(line)")
                        html.element("div", ["class": "what"]) { html in
                            write(event, id: "e\(number)m\(order)", scale, to: &html, &left)
                        }
                    }
                    html.newline()
                }
            }
            if let used = episode.usedAddress {
                html.element("p", ["class": "used"]) { html in
                    html.text("Used in the end: ")
                    html.element("b", text: used.endpoint.description)
                }
            }
        }
        octetsLeft = left
    }

    private var heading: String {
        let call = episode.lookups.lazy.compactMap(\.call).first
        var parts: [String] = []
        if let process = episode.process ?? call?.process { parts.append("pid \(process)") }
        if let program = episode.program { parts.append(program) }
        if let descriptor = call?.descriptor { parts.append("fd \(descriptor)") }
        if let transport = call?.transport { parts.append(transport.rawValue.uppercased()) }
        if let lookup = episode.lookups.first, let peer = lookup.peer {
            parts.append((lookup.isServed ? "from " : "to ") + "\(peer)")
        }
        return parts.isEmpty ? "Lookups" : parts.joined(separator: " · ")
    }

    private func write(
        _ event: Episode.Event, id: String, _ scale: TimelineScale, to html: inout HTMLWriter, _ left: inout Int
    ) {
        switch event {
        case .prepared: html.text("Read before: " + Self.paths(episode.preparation))
        case .sorted: html.text("Read to sort the addresses (RFC 6724): " + Self.paths(episode.sorting))
        case .waited(let index):
            let wait = episode.waits[index]
            html.element("b", ["class": "bad"], text: "✗ timed out")
            html.text(" nothing came for \(Quantity.time(Double(wait.milliseconds) / 1000))")
        case .refused(let index): write(refusal: episode.refusals[index], to: &html)
        case .hidden(let index): write(hidden: episode.hidden[index], to: &html)
        case .used(let index): write(episode.uses[index], to: &html)
        case .query(let lookup, let index):
            let transmission = episode.lookups[lookup].transmissions[index]
            message(transmission.query, episode.lookups[lookup], id, scale, to: &html, &left) { html in
                if index > 0 { html.element("span", ["class": "badge"], text: "↻ again") }
                if !transmission.isSent {
                    html.element("span", ["class": "badge bad"], text: "✗ not sent \(transmission.error ?? "")")
                }
            }
        case .answer(let lookup, let index):
            let value = episode.lookups[lookup]
            let isLast = index == value.answers.count - 1
            message(
                value.answers[index], value, id, scale, to: &html, &left, deduction: isLast ? value.deduction : nil,
                likely: isLast ? episode.uses.filter { $0.lookup == lookup && $0.certainty == .inferred } : [])
        }
    }

    private func message(
        _ message: PayloadReading, _ lookup: Lookup, _ id: String, _ scale: TimelineScale, to html: inout HTMLWriter,
        _ left: inout Int, deduction: Deduction? = nil, likely: [AddressUse] = [],
        badges: (inout HTMLWriter) -> Void = { _ in }
    ) {
        var rest = left
        html.element("details", ["class": "message", "open": isOpen ? "" : nil]) { html in
            html.element("summary") { html in
                MessageLine(message: message, lookup: lookup, offset: scale.offset(message.call?.time)).write(to: &html)
                badges(&html)
            }
            MessagePanel(message: message, id: id, deduction: deduction, likely: likely)
                .write(to: &html, octetsLeft: &rest)
        }
        left = rest
    }

    private func write(refusal step: TraceStep, to html: inout HTMLWriter) {
        guard case .refused(let server, let sign) = step.action else { return }
        html.element("b", ["class": "bad"], text: "✗ port closed")
        html.text((server.map { " nobody listens at \($0)" } ?? "") + " (\(sign))")
    }

    private func write(hidden step: TraceStep, to html: inout HTMLWriter) {
        guard case .hidden(let length, let peer) = step.action else { return }
        html.element("b", ["class": "mark cut"], text: "✂ no octets")
        let size = length.map { Quantity.count($0, "octet") } ?? "octets"
        html.text(" \(step.call)\(peer.map { ", \($0)" } ?? ""): \(size), of which the trace shows none")
    }

    private func write(_ use: AddressUse, to html: inout HTMLWriter) {
        html.text(use.isTrial ? "Tried, to sort the addresses: " : "Connect to ")
        html.element("b", text: use.endpoint.description)
        switch use.error {
        case nil: html.element("span", ["class": "badge good"], text: "✓ ok")
        case "EINPROGRESS"?: html.element("span", ["class": "badge"], text: "begun")
        case let error?: html.element("span", ["class": "badge bad"], text: "✗ \(error)")
        }
        if use.certainty == .inferred {
            html.element("span", ["class": "badge inferred"], text: "≈ inferred: likely of the cut \(use.type) answer")
        }
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
