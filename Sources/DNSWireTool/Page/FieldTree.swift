import DNSTrace
import DNSWire

/// The fields of a message as a tree: sections' entries, and in each its fields with offset, name and value.
struct FieldTree {
    /// Longer values are shortened, and said to be.
    private static let mostText = 300

    let id: String
    let payload: Payload
    let reading: MessageReading
    let shown: ArraySlice<Annotation>
    let deduction: Deduction?
    /// Addresses that were connected to later and may be in what is cut.
    let likely: [AddressUse]

    func write(to html: inout HTMLWriter) {
        html.element("ul", ["class": "tree", "role": "tree", "aria-label": "Fields"]) { html in
            var start = shown.startIndex
            while start < shown.endIndex {
                let entry = Self.entry(shown[start])
                var end = start + 1
                while end < shown.endIndex, Self.entry(shown[end]) == entry { end += 1 }
                branch(entry, start..<end, to: &html)
                start = end
            }
            if let deduction { write(deduction, to: &html) }
            if !likely.isEmpty { writeLikely(to: &html) }
        }
    }

    private static func entry(_ annotation: Annotation) -> FieldPath {
        var path = annotation.path
        path.field = nil
        return path
    }

    private func branch(_ entry: FieldPath, _ fields: Range<Int>, to html: inout HTMLWriter) {
        html.element(
            "li",
            ["role": "treeitem", "aria-expanded": "true", "tabindex": fields.lowerBound == 0 ? "0" : "-1"]
        ) { html in
            html.element("div", ["class": "entry"]) { html in
                let title = entry.description
                html.element("b", text: title.isEmpty ? "outside all sections" : title)
                if let text = content(entry) { html.element("span", ["class": "say"], text: Self.short(text)) }
            }
            html.element("ul", ["role": "group"]) { html in
                for index in fields { leaf(index, to: &html) }
            }
        }
    }

    /// The record or question of an entry as text, where it could be read whole.
    private func content(_ entry: FieldPath) -> String? {
        guard let section = entry.section, let index = entry.index, section != .header else { return nil }
        if section == .question {
            let questions = reading.message.questions
            return questions.indices.contains(index) ? questions[index].description : nil
        }
        let records = reading.message[section]
        return index >= 0 && index < records.count ? records[index].description : nil
    }

    private func leaf(_ index: Int, to html: inout HTMLWriter) {
        let field = shown[index]
        let kind = FieldKind(field)
        html.element(
            "li",
            [
                "role": "treeitem", "id": "\(id)f\(index)", "data-f": "\(index)", "class": kind.rawValue,
                "tabindex": "-1",
            ]
        ) { html in
            html.element("a", ["class": "at", "href": "#\(id)o\(index)"], text: place(field.range))
            html.text(" ")
            html.element("span", ["class": "field"], text: field.fieldName)
            html.text(" ")
            html.element("span", ["class": "value"]) { html in
                if kind == .cut { html.element("b", ["class": "mark"], text: "✂ cut") }
                if kind == .odd { html.element("b", ["class": "mark"], text: "! odd") }
                html.text((kind == .cut || kind == .odd ? " " : "") + Self.short(field.text))
                if let target = field.target, let at = self.field(at: target) {
                    html.text(" ")
                    html.element("a", ["class": "to", "href": "#\(id)o\(at)"], text: "to offset \(target)")
                }
            }
            let lines = textPlace(field.range)
            if !lines.isEmpty { html.element("span", ["class": "text-place"], text: " " + lines) }
        }
    }

    /// The field that an octet is in.
    private func field(at offset: Int) -> Int? {
        var (low, high) = (shown.startIndex, shown.endIndex)
        while low < high {
            let middle = (low + high) / 2
            if shown[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < shown.endIndex ? low : nil
    }

    private func place(_ range: Range<Int>) -> String {
        range.count > 1 ? "\(range.lowerBound)–\(range.upperBound - 1)" : "\(range.lowerBound)"
    }

    /// Where the octets are in the text.
    private func textPlace(_ range: Range<Int>) -> String {
        let range = range.clamped(to: payload.positions.indices)
        guard let first = range.first, let last = range.last else { return "" }
        let (from, to) = (payload.positions[first], payload.positions[last])
        return from == to ? "text \(from)" : "text \(from) to \(to)"
    }

    private func write(_ deduction: Deduction, to html: inout HTMLWriter) {
        html.element("li", ["role": "treeitem", "class": "deduced", "tabindex": "-1"]) { html in
            html.element("b", ["class": "mark"], text: "∴ deduced")
            html.text(" " + deduction.description)
        }
    }

    private func writeLikely(to html: inout HTMLWriter) {
        html.element("li", ["role": "treeitem", "class": "inferred", "tabindex": "-1"]) { html in
            html.element("b", ["class": "mark"], text: "≈ inferred")
            let addresses = likely.map { "\($0.endpoint.address) (line \($0.line))" }.joined(separator: ", ")
            html.text(" from later connects, not read in the message: " + addresses)
        }
    }

    private static func short(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count > mostText else { return text }
        return String(String.UnicodeScalarView(scalars.prefix(mostText)))
            + "… (\(scalars.count - mostText) characters more)"
    }
}
