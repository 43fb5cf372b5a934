import DNSWire

/// The arcs from compression pointers to what they point to, over the octets, in the gaps between their rows.
///
/// Across, a unit is the width of a digit (an octet has three); down, it is a row.
struct PointerArcs {
    private static let width = OctetGrid.columns * 3
    private static let lanes = 6

    private let pointers: [(field: Int, offset: Int, target: Int)]
    private let rows: Int

    init(_ shown: ArraySlice<Annotation>) {
        let end = shown.last?.range.upperBound ?? 0
        pointers = shown.indices.compactMap { index in
            guard let target = shown[index].target, target < end else { return nil }
            return (index, shown[index].range.lowerBound, target)
        }
        rows = (end + OctetGrid.columns - 1) / OctetGrid.columns
    }

    func write(to html: inout HTMLWriter) {
        guard !pointers.isEmpty else { return }
        html.element(
            "svg",
            [
                "class": "arcs", "viewBox": "0 0 \(Self.width + Self.lanes) \(rows)", "preserveAspectRatio": "none",
                "style": "height:calc(\(rows)*var(--row))", "aria-hidden": "true", "focusable": "false",
            ]
        ) { html in
            for (lane, pointer) in pointers.enumerated() {
                html.element("g", ["data-f": "\(pointer.field)"]) { html in
                    html.element("path", ["d": path(pointer.offset, pointer.target, lane: lane % Self.lanes)])
                    html.element("path", ["class": "tip", "d": tip(pointer.target)])
                }
            }
        }
    }

    /// The middle of an octet, as a multiple of a digit's width with one decimal.
    private func middle(_ offset: Int) -> String { "\(offset % OctetGrid.columns * 3 + 1).5" }

    private func path(_ offset: Int, _ target: Int, lane: Int) -> String {
        let (row, up) = (offset / OctetGrid.columns, target / OctetGrid.columns)
        let from = "M\(middle(offset)) \(row).84V\(row).94"
        let to = "H\(middle(target))V\(up).9"
        guard row != up else { return from + to }
        let out = Self.width + lane
        return from + "H\(out).1Q\(out).7 \(row).94 \(out).7 \(row).6V\(up + 1).28Q\(out).7 \(up).94 \(out).1 \(up).94"
            + to
    }

    private func tip(_ target: Int) -> String {
        "M\(middle(target)) \(target / OctetGrid.columns).8l-.6 .13h1.2z"
    }
}
