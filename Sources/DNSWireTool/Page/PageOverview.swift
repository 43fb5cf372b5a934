import DNSTrace
import DNSWire

/// What leads into a long page: the slowest lookups, those that failed, and controls to find, sort and scale.
struct PageOverview {
    /// So many lookups are named in each list.
    private static let most = 8

    let episodes: [Episode]

    /// A lookup and where it is on the page.
    private struct Place {
        let lookup: Lookup
        let id: String
    }

    func write(to html: inout HTMLWriter) {
        let places = episodes.enumerated().flatMap { number, episode in
            episode.lookups.enumerated().map { Place(lookup: $1, id: "e\(number + 1)l\($0)") }
        }
        guard places.count > 1 else { return }
        html.element("nav", ["class": "overview", "aria-label": "Overview"]) { html in
            write("Slowest", slowest(of: places)[...], to: &html) { Timeline.took($0.lookup) }
            let failed = places.filter { $0.lookup.isFailed }
            let more = failed.count > Self.most ? ", the first \(Self.most) of \(failed.count)" : ""
            write("Failed" + more, failed.prefix(Self.most), to: &html) { place in
                place.lookup.responseCode?.description ?? "no answer"
            }
        }
        writeControls(to: &html)
    }

    /// The slowest lookups in their order, those first that come first of as slow ones.
    private func slowest(of places: [Place]) -> [Place] {
        var slowest: [Place] = []
        for place in places {
            guard let duration = place.lookup.duration?.seconds else { continue }
            var index = slowest.count
            while index > 0, duration > slowest[index - 1].lookup.duration?.seconds ?? 0 { index -= 1 }
            guard index < Self.most else { continue }
            slowest.insert(place, at: index)
            if slowest.count > Self.most { slowest.removeLast() }
        }
        return slowest
    }

    private func write(
        _ title: String, _ places: ArraySlice<Place>, to html: inout HTMLWriter, _ remark: (Place) -> String
    ) {
        guard !places.isEmpty else { return }
        html.element("div") { html in
            html.element("h2", text: title)
            html.element("ol") { html in
                for place in places {
                    html.element("li") { html in
                        html.element("a", ["href": "#" + place.id], text: Timeline.name(place.lookup))
                        html.text(" \(place.lookup.type?.description ?? "") \(remark(place))")
                    }
                }
            }
        }
    }

    /// What only the script can do is shown by it.
    private func writeControls(to html: inout HTMLWriter) {
        html.element("form", ["class": "controls", "hidden": ""]) { html in
            html.element("label") { html in
                html.text("Name ")
                html.void("input", ["type": "search", "name": "name", "placeholder": "part of it"])
            }
            html.element("label") { html in
                html.text("Order ")
                html.element("select", ["name": "order"]) { html in
                    html.element("option", ["value": "time"], text: "as it happened")
                    html.element("option", ["value": "slow"], text: "slowest first")
                    html.element("option", ["value": "name"], text: "by name")
                }
            }
            for (name, text) in [
                ("failed", "only what failed"), ("own", "each block its own scale"), ("places", "places in the text"),
            ] {
                html.element("label") { html in
                    html.void("input", ["type": "checkbox", "name": name])
                    html.text(" " + text)
                }
            }
            html.element("button", ["type": "button", "name": "next"], text: "Next failure")
            html.element("output", ["class": "count", "aria-live": "polite"])
        }
    }
}
