extension DomainName {
    /// Reads a host name as a person gives it, and refuses characters beyond ASCII, for which the wire has another form.
    ///
    /// This library has no tables of Unicode, without which such a name cannot be turned into its A-label form. Names below
    /// `local.` are in UTF-8 as they are (RFC 6762 §16), and so is what has escapes.
    ///
    /// - Throws: `hostNameNotASCII` with the offset of the first such character, and as `init(parsing:)`.
    public init(hostName text: Span<UInt8>) throws(PresentationError) {
        try self.init(parsing: text)
        var offset = 0
        while offset < text.count, text[offset] < 0x80 { offset += 1 }
        guard offset == text.count || isSubdomain(of: "local") else {
            throw PresentationError(.hostNameNotASCII, at: offset)
        }
    }

    /// Reads a host name as a person gives it, with the caller's IDNA for what is not ASCII (RFC 5891 §5).
    ///
    /// - Parameters:
    ///   - text: the name.
    ///   - toASCII: makes the A-label form of a whole name, or gives `nil` where it has none.
    /// - Throws: as `init(hostName:)`, where `toASCII` gives `nil`.
    public init(hostName text: String, toASCII: (String) -> String? = { _ in nil }) throws(PresentationError) {
        do throws(PresentationError) {
            try self.init(hostName: Array(text.utf8).span)
        } catch {
            guard error.reason == .hostNameNotASCII, let ascii = toASCII(text) else { throw error }
            try self.init(hostName: Array(ascii.utf8).span)
        }
    }

    /// The presentation form with its A-labels as characters, for people to read: `münchen.example.` for
    /// `xn--mnchen-3ya.example.` (RFC 5890 §2.3.2.1).
    ///
    /// It is what Punycode says and no more (RFC 3492): nothing is checked by tables of Unicode, and names that look alike may
    /// differ. A label stays as it is where it is no Punycode, where it stands for ASCII alone, or for characters that do
    /// not show or change how others do. The text is not to be read back.
    public var unicodePresentation: String {
        guard !isRoot else { return "." }
        var text = ""
        for label in labels {
            if let characters = label.withSpan({ DomainName.characters(ofALabel: $0) }) {
                text += characters
            } else {
                var escaped: [UInt8] = []
                label.withSpan { label in
                    escaped.append(addingCapacity: 4 &* label.count) {
                        PresentationEscape.append(label: label, to: &$0)
                    }
                }
                text += String(decoding: escaped, as: UTF8.self)
            }
            text += "."
        }
        return text
    }

    /// The characters that a label stands for, or `nil` where it is to be shown as it is.
    private static func characters(ofALabel label: Span<UInt8>) -> String? {
        guard label.count > 4, ASCIICase.lower(label[0]) == UInt8(ascii: "x"),
            ASCIICase.lower(label[1]) == UInt8(ascii: "n"), label[2] == UInt8(ascii: "-"),
            label[3] == UInt8(ascii: "-"), let scalars = Punycode.decode(label.extracting(droppingFirst: 4)),
            scalars.contains(where: { !$0.isASCII })
        else { return nil }
        var text = String.UnicodeScalarView()
        for scalar in scalars {
            guard !VisibleText.isActive(scalar), !isInvisible(scalar),
                !scalar.isASCII || isHostOctet(UInt8(truncatingIfNeeded: scalar.value))
            else { return nil }
            text.append(scalar)
        }
        return String(text)
    }

    /// Whether a character shows as nothing or as a space, joins others, or changes how one before it looks.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xA0, 0xAD, 0x34F, 0x115F, 0x1160, 0x1680, 0x17B4, 0x17B5, 0x180B...0x180F, 0x2000...0x200F, 0x202F,
            0x205F...0x206F, 0x3000, 0x3164, 0xFE00...0xFE0F, 0xFFA0, 0xFFF0...0xFFFB, 0xE0000...0xE0FFF:
            true
        default: false
        }
    }

    /// Letters, digits and the hyphen (RFC 5890 §2.3.1).
    private static func isHostOctet(_ octet: UInt8) -> Bool {
        PresentationEscape.isDigit(octet) || octet == UInt8(ascii: "-")
            || ASCIICase.lower(octet) &- UInt8(ascii: "a") < 26
    }
}
