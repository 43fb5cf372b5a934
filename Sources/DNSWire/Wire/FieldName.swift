/// The name of a field, fixed when the program is built; it costs no allocation to carry.
public struct FieldName: Hashable, Sendable, BitwiseCopyable, ExpressibleByStringLiteral, CustomStringConvertible {
    @usableFromInline package let text: StaticString

    /// Takes the name.
    @inlinable
    public init(_ text: StaticString) { self.text = text }

    /// Takes the name from a literal.
    @inlinable
    public init(stringLiteral text: StaticString) { self.text = text }

    /// The name as text.
    public var description: String { text.description }

    /// Compares the texts.
    public static func == (left: FieldName, right: FieldName) -> Bool { left.description == right.description }

    /// Hashes the text.
    public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}
