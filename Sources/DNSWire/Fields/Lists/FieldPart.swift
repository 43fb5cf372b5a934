/// A part of a field's octets, for those who explain a message octet by octet.
public struct FieldPart: Hashable, Sendable {
    /// What the part is called, such as `alpn` or `window 0`.
    public var name: String
    /// How many octets it takes, those that count it included.
    public var length: Int
    /// Its value as text.
    public var text: String

    /// Makes a part.
    public init(name: String, length: Int, text: String) {
        self.name = name
        self.length = length
        self.text = text
    }
}
