extension PresentationReader {
    /// Reads a name: a relative one is completed as the reader was told, and a free-standing `@` is the origin
    /// (RFC 1035 §5.1).
    ///
    /// - Throws: `missingOrigin`; as `DomainName.init(parsing:)`, and as `read()`.
    @_lifetime(self: copy self)
    public mutating func readName() throws(PresentationError) -> DomainName {
        let token = try read()
        do throws(PresentationError) {
            return try name(octets(of: token), isQuoted: token.isQuoted)
        } catch {
            throw PresentationError(error.reason, at: token.range.lowerBound + error.offset)
        }
    }

    /// The name that a text stands for here.
    func name(_ text: Span<UInt8>, isQuoted: Bool = false) throws(PresentationError) -> DomainName {
        if !isQuoted, text.count == 1, text[0] == UInt8(ascii: "@") {
            guard case .origin(let origin) = relativeNames else { throw PresentationError(.missingOrigin, at: 0) }
            return DomainName(checked: origin)
        }
        let name = try DomainName(parsing: text)
        guard !PresentationEscape.endsInDot(text) else { return name }
        switch relativeNames {
        case .absolute: return name
        case .refused: throw PresentationError(.missingOrigin, at: 0)
        case .origin(let origin):
            var wire = [UInt8](name.wire)
            wire.removeLast()
            origin.withSpan { wire.append($0) }
            guard wire.count <= DomainName.maximumLength else { throw PresentationError(.nameTooLong, at: text.count) }
            return DomainName(checked: Octets(wire))
        }
    }
}

extension PresentationEscape {
    /// Whether a name's text ends in a dot that is none of its last label's octets.
    static func endsInDot(_ text: Span<UInt8>) -> Bool {
        guard text.count > 0, text[text.count - 1] == UInt8(ascii: ".") else { return false }
        var backslashes = 0
        while backslashes + 2 <= text.count, text[text.count - 2 - backslashes] == UInt8(ascii: "\\") {
            backslashes += 1
        }
        return backslashes % 2 == 0
    }
}
