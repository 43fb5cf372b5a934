import DNSTrace
import DNSWire

/// A page of HTML that needs nothing but itself: what was found in an input, as a picture and octet by octet.
struct Page {
    /// So many octets are shown with their fields on one page; what follows has only its line.
    private static let mostOctets = 1 << 20
    /// With so few messages all of them are unfolded.
    private static let fewMessages = 4
    /// With so few lookups it is unfolded what happened.
    private static let fewLookups = 12

    let content: PageContent
    let policy: DecodingPolicy

    /// What the input is called, without the folders that it is in.
    private var fileName: String {
        content.name.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? content.name
    }

    /// What is shown as a story; a text that is neither trace nor capture has none.
    private var episodes: [Episode] { content.trace == nil && content.capture == nil ? [] : content.episodes }

    /// The document in UTF-8.
    var bytes: [UInt8] {
        var html = HTMLWriter()
        html.literal("<!DOCTYPE html>\n")
        html.element("html", ["lang": "en"]) { html in
            head(to: &html)
            html.element("body") { html in
                html.element("a", ["class": "skip", "href": "#main"], text: "Skip to the messages")
                html.element("header") { html in
                    html.element("p", ["class": "kind"], text: "dnswire")
                    html.element("h1", text: fileName)
                    writeSummary(to: &html)
                    PageOverview(episodes: episodes).write(to: &html)
                    html.element("noscript") { html in
                        html.element(
                            "p", ["class": "left-out"],
                            text: "Octets, fields and what happened around the lookups are made by the page's script.")
                    }
                    Self.writeLegend(to: &html)
                }
                html.element("main", ["id": "main", "tabindex": "-1"]) { writeMain(to: &$0) }
                html.element("footer") { html in
                    html.text("Arrow keys move within octets and fields, Enter goes from one to the other, ")
                    html.text("left and right fold the tree. Made by dnswire \(Version.number).")
                }
                // Where the script has the names of the elements of drawings from.
                html.element("svg", ["hidden": "", "aria-hidden": "true"])
                html.element("script") { $0.literal(PageScript.text) }
            }
        }
        html.newline()
        return html.bytes
    }

    private func head(to html: inout HTMLWriter) {
        html.element("head") { html in
            html.void("meta", ["charset": "utf-8"])
            html.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            html.void("meta", ["name": "color-scheme", "content": "light dark"])
            html.void(
                "meta",
                [
                    "http-equiv": "Content-Security-Policy",
                    "content": "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'",
                ])
            html.element("title", text: "\(fileName) – DNS messages")
            html.element("style") { $0.literal(PageStyle.text) }
        }
        html.newline()
    }

    private func writeSummary(to html: inout HTMLWriter) {
        let text = StoryText()
        // What a trace has not is of no interest where the text has it.
        if let (summary, facts) = content.trace, content.result?.payloads.isEmpty ?? true {
            html.element("p", ["class": "facts"]) { html in
                // The name is the page's heading already.
                let pieces = text.headingLine(content.name, facts).pieces.filter { $0.role != .heading }
                html.text(String(pieces.map { $0.text }.joined().drop { $0 == ":" || $0 == " " }))
            }
            html.element("div", ["class": "summary"]) { html in
                for line in text.lines(summary, facts) { Self.paragraph(line, to: &html) }
            }
        }
        if let (summary, format, packets) = content.capture {
            html.element("p", ["class": "facts"], text: "\(format), \(Quantity.count(packets, "packet"))")
            html.element("div", ["class": "summary"]) { html in
                for line in summary.lines { Self.paragraph(line, to: &html) }
            }
        }
        if let result = content.result {
            let count = result.payloads.count
            html.element("div", ["class": "summary"]) { html in
                html.element("p") { html in
                    html.element("b", text: count == 0 ? "No DNS messages" : Quantity.count(count, "message"))
                    html.text(" found in this text.")
                }
                for sentence in result.explanations + result.alternatives { html.element("p", text: sentence) }
            }
        }
        if content.lookupsLeftOut > 0 {
            html.element("p", ["class": "left-out"]) {
                $0.text("\(content.lookupsLeftOut) more lookups are counted above and not shown below: the page has ")
                $0.text("the first six thousand")
                $0.text(content.trace == nil ? "." : ", and two thousand more of those that failed.")
            }
        }
    }

    private static func paragraph(_ line: StoryLine, to html: inout HTMLWriter) {
        html.element("p") { html in
            for piece in line.pieces {
                if piece.role == .plain {
                    html.text(piece.text)
                } else {
                    let kind = piece.role == .heading ? "role-heading" : piece.role == .name ? "role-name" : nil
                    html.element("span", ["class": kind], text: piece.text)
                }
            }
        }
    }

    private static func writeLegend(to html: inout HTMLWriter) {
        html.element("details", ["class": "legend"]) { html in
            html.element("summary", text: "What the colours and marks mean")
            html.element("ul") { html in
                for kind in FieldKind.allCases { html.element("li", ["class": kind.rawValue], text: kind.explanation) }
                html.element("li", ["class": "deduced"], text: "∴ deduced: follows from sizes, was not read")
                html.element("li", ["class": "inferred"], text: "≈ inferred: likely, neither read nor proven")
            }
        }
    }

    private func writeMain(to html: inout HTMLWriter) {
        var left = Self.mostOctets
        let episodes = episodes
        let scale = PageScale(episodes)
        let slowest = content.slowest
        let lookups = episodes.reduce(0) { $0 + $1.lookups.count }
        for (number, episode) in episodes.enumerated() {
            EpisodeSection(
                episode: episode, number: number + 1, slowest: slowest, scale: scale, isOpen: lookups <= Self.fewLookups
            ).write(to: &html, octetsLeft: &left)
        }
        guard let result = content.result else { return }
        for (index, payload) in result.payloads.enumerated() {
            write(payload, number: index + 1, isOpen: result.payloads.count <= Self.fewMessages, to: &html, &left)
        }
    }

    /// A message of a text that is not a trace.
    private func write(
        _ payload: Payload, number: Int, isOpen: Bool, to html: inout HTMLWriter, _ left: inout Int
    ) {
        var rest = left
        html.element("section", ["class": "episode", "aria-labelledby": "m\(number)"]) { html in
            html.element("h2", ["id": "m\(number)"], text: "Message \(number)")
            html.element(
                "p", ["class": "facts"], text: "Read as \(payload.notation), from \(payload.position) on (line:column)."
            )
            for note in payload.notes { html.element("p", ["class": "facts"], text: note) }
            for doubt in payload.doubts { html.element("p", ["class": "facts"], text: "A guess: \(doubt)") }
            let message = PayloadReading(payload, policy: policy)
            var data = PageData()
            data.object { MessageData(message: message).write(to: &$0, octetsLeft: &rest) }
            html.element("details", ["class": "message", "open": isOpen ? "" : nil]) { html in
                html.element("summary") { html in
                    for piece in MessageLine(message: message).pieces {
                        html.element("span", ["class": piece.kind], text: piece.text)
                    }
                }
                html.data(data)
            }
        }
        left = rest
    }
}
