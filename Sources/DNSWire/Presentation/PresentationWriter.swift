/// Writes the fields of a record as text: tokens with one space between them (RFC 1035 §5.1).
public struct PresentationWriter: Sendable {
    /// The text so far, in UTF-8 (in fact ASCII).
    public private(set) var bytes: [UInt8]
    private var needsSpace = false
    /// Whether a value was met that its notation cannot say whole, so that what has been written counts for nothing.
    private(set) var isIncomplete = false
    /// In which of several ways to write.
    let style: PresentationStyle
    /// What names are written relative to, in wire form; all are absolute where it is `nil`.
    var origin: Octets?

    /// Starts with an empty text, or goes on after `bytes`.
    public init(bytes: [UInt8] = []) { self.init(bytes: bytes, style: .plain) }

    /// Goes on after `bytes` in a style.
    public init(bytes: [UInt8] = [], style: PresentationStyle) {
        self.bytes = bytes
        self.style = style
    }

    /// The text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Begins a token: puts a space between it and the one before.
    public mutating func beginToken() {
        if needsSpace { bytes.append(UInt8(ascii: " ")) }
        needsSpace = true
    }

    /// Has the next token begin without a space before it.
    mutating func omitSpace() { needsSpace = false }

    /// Has the next token begin with a space before it, also at the beginning of a line.
    mutating func requireSpace() { needsSpace = true }

    /// What has been written so far, to come back to.
    struct Mark: Equatable {
        fileprivate let count: Int
        fileprivate let needsSpace: Bool
    }

    /// What has been written so far.
    var mark: Mark { Mark(count: bytes.count, needsSpace: needsSpace) }

    /// Takes back what has been written since.
    mutating func rewind(to mark: Mark) {
        bytes.removeLast(max(0, bytes.count - mark.count))
        needsSpace = mark.needsSpace
        isIncomplete = false
    }

    /// Notes that the value has no text form of its own: the data are then written in the form for all types, such as
    /// `\# 2 ABCD` (RFC 3597 §5).
    public mutating func markIncomplete() { isIncomplete = true }

    /// Adds an octet as it is to the token.
    public mutating func append(_ octet: UInt8) { bytes.append(octet) }

    /// Adds text as it is to the token.
    public mutating func append(_ text: StaticString) {
        bytes.append(text)
    }

    /// Adds text as it is to the token.
    public mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Adds a decimal number to the token.
    public mutating func append(decimal number: some FixedWidthInteger & UnsignedInteger) {
        DecimalNumber.append(UInt64(truncatingIfNeeded: number), to: &bytes)
    }

    /// Writes a decimal number as a token.
    public mutating func write(decimal number: some FixedWidthInteger & UnsignedInteger) {
        beginToken()
        append(decimal: number)
    }

    /// Writes text as it is as a token.
    public mutating func write(_ text: String) {
        beginToken()
        append(text)
    }

    /// Lends the text to `body`, which appends octets to the token.
    public mutating func append(_ body: (inout [UInt8]) -> Void) { body(&bytes) }

    /// Writes octets as a quoted string (RFC 1035 §5.1).
    public mutating func write(quoted octets: Span<UInt8>) {
        beginToken()
        append(quoted: octets)
    }

    /// Adds octets as a quoted string to the token.
    public mutating func append(quoted octets: Span<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        for index in octets.indices { PresentationEscape.append(octets[index], inQuotes: true, to: &bytes) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes octets as a token without quotes.
    public mutating func write(unquoted octets: Span<UInt8>) {
        beginToken()
        for index in octets.indices { PresentationEscape.append(octets[index], inQuotes: false, to: &bytes) }
    }
}
