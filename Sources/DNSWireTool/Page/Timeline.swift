import DNSTrace
import DNSWire

/// The lookups of an episode as bars, from the first query to the last answer.
struct Timeline {
    let episode: Episode
    let number: Int
    let scale: TimelineScale
    let slowest: Lookup?
    /// What the bars of all episodes are held against.
    let page: PageScale

    func write(to html: inout HTMLWriter) {
        guard !episode.lookups.isEmpty else { return }
        html.element("ol", ["class": "timeline"]) { html in
            for (index, lookup) in episode.lookups.enumerated() { write(lookup, id: id(index), to: &html) }
        }
        html.element("p", ["class": "axis"]) { html in
            guard scale.hasTimes else { return html.text("in the order of the messages, whose times are not known") }
            html.element(
                "span", ["class": "common"], text: "0 to \(Quantity.time(page.seconds)) after the first message")
            html.element("span", ["class": "own"], text: "0 to \(Quantity.time(scale.seconds)) after the first message")
        }
    }

    private func id(_ lookup: Int) -> String { "e\(number)l\(lookup)" }

    private func write(_ lookup: Lookup, id: String, to html: inout HTMLWriter) {
        let isSlowest = slowest.map { $0.call?.line == lookup.call?.line && $0.id == lookup.id } ?? false
        html.element(
            "li",
            [
                "id": id, "class": lookup.isFailed ? "failed" : isSlowest ? "slowest" : nil,
                "data-name": lookup.name?.description ?? "", "data-took": Self.microseconds(lookup),
            ]
        ) { html in
            html.element("span", ["class": "who"]) { html in
                html.element("b", text: Self.name(lookup))
                html.text(" " + (lookup.type?.description ?? (Self.isCut(lookup) ? "type cut" : "")) + " ")
                badges(lookup, isSlowest, to: &html)
            }
            track(lookup, to: &html)
            html.element("span", ["class": "took"], text: Self.took(lookup))
        }
    }

    private func badges(_ lookup: Lookup, _ isSlowest: Bool, to html: inout HTMLWriter) {
        let code =
            lookup.isToAll
            ? "to everybody"
            : lookup.responseCode?.description ?? (lookup.answers.isEmpty ? "no answer" : "code cut")
        html.element(
            "span", ["class": lookup.isFailed ? "badge bad" : "badge good"],
            text: (lookup.isFailed ? "✗ " : "✓ ") + code)
        if lookup.transmissions.isEmpty, !lookup.isToAll, lookup.answer?.payload.packet != nil {
            html.element("span", ["class": "badge"], text: "to no query of this capture")
        }
        let sent = lookup.transmissions.count { $0.isSent }
        let parallel = lookup.transmissions.count { $0.isSent && $0.isParallel }
        if sent - parallel > 1 { html.element("span", ["class": "badge"], text: "↻ sent \(sent - parallel) times") }
        if parallel > 0 { html.element("span", ["class": "badge"], text: "⇉ to \(parallel + 1) servers at once") }
        if sent == 0, !lookup.transmissions.isEmpty { html.element("span", ["class": "badge bad"], text: "✗ not sent") }
        for server in lookup.refusedBy {
            html.element("span", ["class": "badge bad"], text: "✗ port closed at \(server)")
        }
        if let asked = lookup.onBehalfOf, episode.lookups.indices.contains(asked) {
            html.element(
                "a", ["class": "badge inferred", "href": "#" + id(asked)], text: asker(episode.lookups[asked]))
        }
        if let before = lookup.searchedAfter {
            html.element("span", ["class": "badge inferred"], text: "≈ search list, after \(before)")
        }
        if isSlowest { html.element("span", ["class": "badge slow"], text: "◷ slowest") }
        if lookup.answers.contains(where: { $0.isTruncated }) {
            html.element("span", ["class": "badge cut"], text: "✂ cut")
        }
        if lookup.deduction != nil { html.element("span", ["class": "badge deduced"], text: "∴ deduced") }
    }

    /// Whom a resolver makes a lookup of its own for, and which query of theirs it was.
    private func asker(_ lookup: Lookup) -> String {
        let id = lookup.id.map { "0x" + MessageLine.hexadecimal($0) } ?? "a query"
        return "≈ for \(id)" + (lookup.peer.map { " of \($0)" } ?? "")
    }

    private func track(_ lookup: Lookup, to html: inout HTMLWriter) {
        let sent = lookup.transmissions.compactMap { $0.query.call }.map { scale.place($0) }
        let received = lookup.answers.compactMap { $0.call }.map { scale.place($0) }
        let start = (sent + received).min() ?? 0
        let end = received.max() ?? 100
        html.element("span", ["class": "track", "aria-hidden": "true"]) { html in
            html.element(
                "span",
                [
                    "class": received.isEmpty && !lookup.isToAll ? "bar open" : "bar",
                    "style": "--l:\(TimelineScale.percent(start));--w:\(TimelineScale.percent(max(0, end - start)))",
                ])
            for place in sent { html.element("i", ["class": "q", "style": "--l:\(TimelineScale.percent(place))"]) }
            for place in received {
                html.element("i", ["class": "r", "style": "--l:\(TimelineScale.percent(place))"])
            }
        }
    }

    /// How long a lookup took, for sorting: in microseconds, what was waited in vain included.
    static func microseconds(_ lookup: Lookup) -> String {
        let seconds = max(lookup.duration?.seconds ?? 0, Double(lookup.waitedInVain) / 1000)
        return seconds.isFinite ? String(Int(min(max(seconds, 0), 1e9) * 1_000_000 + 0.5)) : "0"
    }

    /// What a lookup is called.
    static func name(_ lookup: Lookup) -> String {
        lookup.name?.description ?? (isCut(lookup) ? "name cut" : "no question")
    }

    /// Whether what is not known of a question was cut.
    private static func isCut(_ lookup: Lookup) -> Bool {
        lookup.transmissions.contains { $0.query.isTruncated } || lookup.answers.contains { $0.isTruncated }
    }

    /// How long a lookup took, for people.
    static func took(_ lookup: Lookup) -> String {
        switch lookup.duration {
        case .measured(let seconds): Quantity.time(seconds)
        case .atMost(let milliseconds, _, _): "≤ \(milliseconds) ms"
        case nil where lookup.isToAll: ""
        case nil:
            lookup.waitedInVain > 0 ? "waited \(Quantity.time(Double(lookup.waitedInVain) / 1000))" : "time unknown"
        }
    }
}
