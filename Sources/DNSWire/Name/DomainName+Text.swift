extension DomainName: LosslessStringConvertible, ExpressibleByStringLiteral {
    /// The presentation form, escaped and with the dot at its end: `safia.rocks.` (RFC 1035 §5.1).
    public var description: String {
        var text: [UInt8] = []
        append(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends the presentation form to a text in UTF-8.
    public func append(to text: inout [UInt8]) {
        wire.withSpan { wire in
            if !text.appendPlainName(of: wire.raw, from: 0) { DomainName.append(uncompressed: wire, to: &text) }
        }
    }

    /// Reads the presentation form; the dot at the end may be missing, `.` is the root.
    ///
    /// - Throws: `missing` for an empty text, `invalidLabel`, `nameTooLong`, `invalidEscape`, each with its offset.
    public init(parsing text: Span<UInt8>) throws(PresentationError) {
        guard text.count > 0 else { throw PresentationError(.missing, at: 0) }
        if text.count == 1, text[0] == UInt8(ascii: ".") {
            self = .root
            return
        }
        var wire: [UInt8] = [0]
        var label = 0
        var position = 0
        while position < text.count {
            let start = position
            let octet = text[position]
            if octet == UInt8(ascii: ".") {
                guard wire.count - label > 1 else { throw PresentationError(.invalidLabel, at: start) }
                wire[label] = UInt8(truncatingIfNeeded: wire.count - label - 1)
                label = wire.count
                wire.append(0)
                position += 1
            } else {
                wire.append(octet == UInt8(ascii: "\\") ? try PresentationEscape.read(text, at: &position) : octet)
                if position == start { position += 1 }
                guard wire.count - label - 1 <= DomainName.maximumLabelLength else {
                    throw PresentationError(.invalidLabel, at: start)
                }
            }
            guard wire.count <= DomainName.maximumLength else { throw PresentationError(.nameTooLong, at: start) }
        }
        if wire.count - label > 1 {
            wire[label] = UInt8(truncatingIfNeeded: wire.count - label - 1)
            wire.append(0)
            guard wire.count <= DomainName.maximumLength else { throw PresentationError(.nameTooLong, at: text.count) }
        }
        self.init(checked: Octets(wire))
    }

    /// Reads the presentation form of a name, or gives `nil` where it is none.
    public init?(_ text: String) {
        guard let name = try? DomainName(parsing: Array(text.utf8).span) else { return nil }
        self = name
    }

    /// Takes the presentation form from a literal.
    ///
    /// - Precondition: the literal is a name.
    public init(stringLiteral text: StaticString) {
        self = DomainName(literal: Array(text.description.utf8), text)
    }

    private init(literal octets: [UInt8], _ text: StaticString) {
        guard let name = try? DomainName(parsing: octets.span) else { fatalError("\"\(text)\" is no domain name") }
        self = name
    }

    /// Appends the presentation form of an uncompressed name relative to another: `@`, the labels before it without a dot
    /// at their end, or the whole name where it is not below the other (RFC 1035 §5.1).
    static func append(uncompressed wire: Span<UInt8>, relativeTo origin: Octets, to text: inout [UInt8]) {
        var start = 0
        while start < wire.count, wire.count - start > origin.count { start += Int(wire[start]) + 1 }
        let isBelow =
            wire.count - start == origin.count
            && Octets(wire.extracting(droppingFirst: start)) == origin
        guard isBelow else { return append(uncompressed: wire, to: &text) }
        guard start > 0 else { return text.append(UInt8(ascii: "@")) }
        append(uncompressed: wire.extracting(0..<start), to: &text)
        text.removeLast()
    }

    /// Appends the presentation form of an uncompressed name.
    static func append(uncompressed wire: Span<UInt8>, to text: inout [UInt8]) {
        guard wire.count > 1 else { return text.append(UInt8(ascii: ".")) }
        // An octet takes four characters at most, and each label a dot in the place of its length.
        text.append(addingCapacity: 4 &* wire.count) { text in
            var position = 0
            while position < wire.count, wire[position] > 0 {
                let end = min(position &+ 1 &+ Int(wire[position]), wire.count)
                PresentationEscape.append(label: wire.extracting(position &+ 1..<end), to: &text)
                text.append(UInt8(ascii: "."))
                position = end
            }
        }
    }
}
