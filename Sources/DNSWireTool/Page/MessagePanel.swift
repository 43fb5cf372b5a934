import DNSTrace
import DNSWire

/// A message, folded up after its line: its octets, the tree of its fields, what is missing and what is wrong.
struct MessagePanel {
    /// More octets of a message are not shown.
    private static let mostOctets = 2048

    let message: PayloadReading
    let id: String
    var deduction: Deduction?
    var likely: [AddressUse] = []

    private var payload: Payload { message.payload }

    /// Writes the panel; takes what it shows from the octets that are left for the page.
    func write(to html: inout HTMLWriter, octetsLeft: inout Int) {
        guard octetsLeft > 0 else {
            html.element("p", ["class": "left-out"]) {
                $0.text("Octets and fields are left out here, as the page has shown as many as it takes. ")
                $0.text("dnswire --explain prints those of every message.")
            }
            return
        }
        let reading = message.reading
        let dump = AnnotatedDump(payload.bytes, length: payload.length, policy: reading.policy)
        let shown = dump.annotations.prefix { $0.range.upperBound <= Self.mostOctets }
        let end = shown.last?.range.upperBound ?? 0
        octetsLeft -= max(end, 16)
        html.element("div", ["class": "panel"]) { html in
            html.element("div", ["class": "wire"]) { html in
                OctetGrid(id: id, dump: dump, shown: shown).write(to: &html)
                writeMissing(shownTo: end, to: &html)
            }
            FieldTree(
                id: id, payload: payload, reading: reading, shown: shown, deduction: deduction, likely: likely
            ).write(to: &html)
        }
        if !reading.diagnostics.isEmpty {
            html.element("ul", ["class": "problems"]) { html in
                for diagnostic in reading.diagnostics.prefix(16) {
                    html.element("li", text: "\(diagnostic.severity.rawValue): \(diagnostic)")
                }
                if reading.diagnostics.count > 16 {
                    html.element("li", text: "and \(reading.diagnostics.count - 16) more")
                }
            }
        }
    }

    private func writeMissing(shownTo end: Int, to html: inout HTMLWriter) {
        if end < payload.bytes.count {
            html.element("p", ["class": "left-out"]) {
                $0.text("\(payload.bytes.count - end) more octets are there and are not shown here; ")
                $0.text("dnswire --explain prints them.")
            }
        }
        guard payload.isTruncated else { return }
        html.element("p", ["class": "gone"]) { html in
            html.element("b", ["class": "mark"], text: "✂ cut")
            let missing = payload.length - payload.bytes.count
            html.text(missing > 0 ? " \(Quantity.count(missing, "octet")) missing: " : " the text ends here: ")
            html.text("\(payload.bytes.count) of \(missing > 0 ? "\(payload.length)" : "more") were kept")
        }
    }
}
