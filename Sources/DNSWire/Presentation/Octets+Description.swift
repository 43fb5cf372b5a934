extension Octets: CustomStringConvertible {
    /// The octets in hexadecimal.
    public var description: String {
        var text: [UInt8] = []
        withSpan { Base16.append($0, to: &text) }
        return String(decoding: text, as: UTF8.self)
    }
}
