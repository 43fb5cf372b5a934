internal import DNSWire

/// What can be seen of a question's name that is cut, or that cannot be read to its end.
struct VisibleName {
    /// The labels, with a dot after each that is whole; nil where nothing of the name is there.
    let text: String?

    /// Looks at the name of the first question of a payload's message.
    init(_ payload: Payload) { self.init(payload.bytes.span, at: Header.length) }

    /// Looks at the name that begins at an offset.
    init(_ octets: Span<UInt8>, at start: Int) {
        guard start < octets.count else {
            text = nil
            return
        }
        var text = ""
        var position = start
        while position < octets.count {
            let length = Int(octets[position])
            // What is no label's length is the root, a pointer, or nothing that could be shown.
            guard length > 0, length <= DomainName.maximumLabelLength else { break }
            let label = octets.extracting(position &+ 1..<min(position &+ 1 &+ length, octets.count))
            if let name = try? DomainName(labels: CollectionOfOne(Octets(label))) {
                let shown = name.description
                text += label.count == length ? shown : String(shown.dropLast())
            }
            position &+= 1 &+ length
        }
        self.text = text.isEmpty ? "." : text
    }
}
