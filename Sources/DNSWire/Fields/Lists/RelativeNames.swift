/// What a name without a dot at its end means in the text of a record (RFC 1035 §5.1).
public enum RelativeNames: Hashable, Sendable {
    /// It is absolute all the same: `www.example` is `www.example.`, and a free-standing `@` is refused.
    case absolute
    /// It is refused, as in a zone file that has stated no origin.
    case refused
    /// It is completed with this name, the origin, which a free-standing `@` means.
    case within(DomainName)

    /// The rule as the reader of tokens knows it.
    var rule: RelativeNameRule {
        switch self {
        case .absolute: .absolute
        case .refused: .refused
        case .within(let origin): .origin(origin.wire)
        }
    }
}

extension PresentationReader {
    /// Reads the whole of `text`, in which names without a dot at their end mean what `relativeNames` says.
    @_lifetime(copy text)
    public init(_ text: Span<UInt8>, relativeNames: RelativeNames) {
        self.init(text, rule: relativeNames.rule)
    }
}
