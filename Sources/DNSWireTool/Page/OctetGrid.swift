import DNSWire

/// The octets of a message in rows of eight, each field a link to its line in the tree.
struct OctetGrid {
    static let columns = 8

    let id: String
    let dump: AnnotatedDump
    /// The fields that are shown.
    let shown: ArraySlice<Annotation>

    func write(to html: inout HTMLWriter) {
        html.element("div", ["class": "octets", "role": "group", "aria-label": "Octets, \(dump.octets.count)"]) {
            html in
            var field = shown.startIndex
            let end = shown.last?.range.upperBound ?? 0
            for start in stride(from: 0, to: end, by: Self.columns) {
                let row = start..<min(start + Self.columns, end)
                html.element("div", ["class": "r"]) { html in
                    html.element("span", ["class": "o", "aria-hidden": "true"], text: Self.offset(start))
                    html.element("span", ["class": "x"]) { html in
                        var index = field
                        while index < shown.endIndex, shown[index].range.lowerBound < row.upperBound {
                            piece(index, in: row, to: &html)
                            index += 1
                        }
                    }
                    html.element("span", ["class": "a", "aria-hidden": "true"], text: characters(row))
                }
                while field < shown.endIndex, shown[field].range.upperBound <= row.upperBound { field += 1 }
            }
            PointerArcs(shown).write(to: &html)
        }
    }

    /// The part of a field that is in a row.
    private func piece(_ index: Int, in row: Range<Int>, to html: inout HTMLWriter) {
        let annotation = shown[index]
        let part = annotation.range.clamped(to: row)
        let isFirst = part.lowerBound == annotation.range.lowerBound
        html.element(
            "a",
            [
                "class": FieldKind(annotation).rawValue, "href": "#\(id)f\(index)", "data-f": "\(index)",
                "id": isFirst ? "\(id)o\(index)" : nil, "aria-describedby": isFirst ? "\(id)f\(index)" : nil,
                "tabindex": isFirst ? nil : "-1",
            ],
            text: hexadecimal(part))
    }

    private func hexadecimal(_ range: Range<Int>) -> String {
        dump.octets[range.clamped(to: dump.octets.indices)].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
            .joined(separator: " ")
    }

    private func characters(_ range: Range<Int>) -> String {
        dump.octets[range.clamped(to: dump.octets.indices)].map {
            (0x20...0x7E).contains($0) ? String(Unicode.Scalar($0)) : "."
        }.joined()
    }

    private static func offset(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
