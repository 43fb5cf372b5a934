import DNSTrace
import DNSWire

/// A message for the page: its octets, its fields, what is missing and what is wrong.
struct MessageData {
    /// More octets of a message are not shown.
    private static let mostOctets = 2048
    /// Longer values are shortened, and said to be.
    private static let mostText = 300
    /// So many problems are listed.
    private static let mostProblems = 16

    let message: PayloadReading
    var deduction: Deduction?
    /// Addresses that were connected to later and may be in what is cut.
    var likely: [AddressUse] = []

    /// Writes the members of the message's object; takes what it shows from the octets that are left for the page.
    func write(to data: inout PageData, octetsLeft: inout Int) {
        guard octetsLeft > 0 else {
            data.member("gone", "Octets and fields are left out here, as the page has as many as it takes.")
            return
        }
        let (payload, reading) = (message.payload, message.reading)
        let dump = AnnotatedDump(payload.bytes, length: payload.length, policy: reading.policy)
        let shown = dump.annotations.prefix { $0.range.upperBound <= Self.mostOctets }
        let end = shown.last?.range.upperBound ?? 0
        octetsLeft -= max(end, 16)
        data.member("hex", hex: payload.bytes.span.extracting(..<end))
        write(shown, to: &data)
        if end < payload.bytes.count {
            data.member(
                "more",
                "\(payload.bytes.count - end) more octets are there and are not shown here; dnswire --explain prints them."
            )
        }
        if payload.isTruncated {
            let missing = payload.length - payload.bytes.count
            data.member(
                "cut",
                (missing > 0 ? "\(Quantity.count(missing, "octet")) missing" : "the text ends here")
                    + ": \(payload.bytes.count) of \(missing > 0 ? "\(payload.length)" : "more") were kept")
        }
        if let deduction { data.member("deduced", deduction.description) }
        if !likely.isEmpty {
            let addresses = likely.map { "\($0.endpoint.address) (line \($0.line))" }.joined(separator: ", ")
            data.member("inferred", "from later connects, not read in the message: " + addresses)
        }
        writeProblems(to: &data)
    }

    private func writeProblems(to data: inout PageData) {
        let diagnostics = message.reading.diagnostics
        // What was done to a payload that is shown by itself is said above it.
        let notes = message.payload.packet == nil ? [] : message.payload.notes
        guard !diagnostics.isEmpty || !notes.isEmpty else { return }
        data.member(
            "problems",
            array: { data in
                for diagnostic in diagnostics.prefix(Self.mostProblems) {
                    data.string("\(diagnostic.severity.rawValue): \(diagnostic)")
                }
                let more = diagnostics.count - Self.mostProblems
                if more > 0 { data.string("and \(more) more") }
                for note in notes { data.string("note: \(note)") }
            })
    }

    /// Writes the sections' entries, and in each its fields: offset, length, kind, name, value, the field that a pointer leads
    /// to or -1, and the place in the text.
    private func write(_ shown: ArraySlice<Annotation>, to data: inout PageData) {
        data.member(
            "entries",
            array: { data in
                var start = shown.startIndex
                while start < shown.endIndex {
                    let entry = Self.entry(shown[start])
                    var end = start + 1
                    while end < shown.endIndex, Self.entry(shown[end]) == entry { end += 1 }
                    data.array { data in
                        let title = entry.description
                        data.string(title.isEmpty ? "outside all sections" : title)
                        data.string(Self.short(content(entry) ?? ""))
                        for field in shown[start..<end] { write(field, of: shown, to: &data) }
                    }
                    start = end
                }
            })
    }

    private func write(_ field: Annotation, of shown: ArraySlice<Annotation>, to data: inout PageData) {
        data.array { data in
            data.number(field.range.lowerBound)
            data.number(field.range.count)
            data.string(FieldKind(field).rawValue)
            data.string(field.fieldName)
            data.string(Self.short(field.text))
            data.number(field.target.flatMap { Self.field(at: $0, of: shown) } ?? -1)
            data.string(textPlace(field.range))
        }
    }

    private static func entry(_ annotation: Annotation) -> FieldPath {
        var path = annotation.path
        path.field = nil
        return path
    }

    /// The record or question of an entry as text, where it could be read whole.
    private func content(_ entry: FieldPath) -> String? {
        guard let section = entry.section, let index = entry.index, index >= 0, section != .header else { return nil }
        if section == .question {
            let questions = message.message.questions
            return questions.indices.contains(index) ? questions[index].description : nil
        }
        let records = message.message[section]
        return index < records.count ? records[index].description : nil
    }

    /// The field that an octet is in.
    private static func field(at offset: Int, of shown: ArraySlice<Annotation>) -> Int? {
        var (low, high) = (shown.startIndex, shown.endIndex)
        while low < high {
            let middle = (low + high) / 2
            if shown[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < shown.endIndex ? low : nil
    }

    /// Where the octets are in the text.
    private func textPlace(_ range: Range<Int>) -> String {
        let positions = message.payload.positions
        let range = range.clamped(to: positions.indices)
        guard let first = range.first, let last = range.last else { return "" }
        let (from, to) = (positions[first], positions[last])
        return from == to ? "\(from)" : "\(from) to \(to)"
    }

    private static func short(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count > mostText else { return text }
        return String(String.UnicodeScalarView(scalars.prefix(mostText)))
            + "… (\(scalars.count - mostText) characters more)"
    }
}
