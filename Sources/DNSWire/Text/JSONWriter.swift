/// Writes JSON (RFC 8259) on one line, members in the order in which they are given.
///
/// In strings, characters that a terminal would act on are escaped, too (`VisibleText`): people look at JSON.
public struct JSONWriter: Sendable {
    /// The text so far, in UTF-8.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// Starts with an empty text.
    public init() {}

    /// The text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    private mutating func beginValue() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    /// Writes an object whose members `body` writes.
    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        beginValue()
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
        body(&self)
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    /// Writes an array whose elements `body` writes.
    public mutating func array(_ body: (inout JSONWriter) -> Void) {
        beginValue()
        bytes.append(UInt8(ascii: "["))
        needsComma = false
        body(&self)
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    /// Writes a member's name; its value comes next.
    public mutating func key(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a number.
    public mutating func number(_ value: some FixedWidthInteger) {
        beginValue()
        bytes.append(contentsOf: String(value).utf8)
    }

    /// Writes a number with a fraction; one that is not finite becomes `null`.
    public mutating func number(_ value: Double) {
        beginValue()
        bytes.append(contentsOf: (value.isFinite ? "\(value)" : "null").utf8)
    }

    /// Writes `true` or `false`.
    public mutating func bool(_ value: Bool) {
        beginValue()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    /// Writes `null`.
    public mutating func null() {
        beginValue()
        bytes.append(contentsOf: "null".utf8)
    }

    /// Writes a string.
    public mutating func string(_ value: String) {
        beginValue()
        bytes.append(UInt8(ascii: "\""))
        for scalar in value.unicodeScalars { append(scalar) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes octets as a string in base 16.
    public mutating func hex(_ octets: Span<UInt8>) {
        beginValue()
        bytes.append(UInt8(ascii: "\""))
        Base16.append(octets, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": bytes.append(contentsOf: "\\\"".utf8)
        case "\\": bytes.append(contentsOf: "\\\\".utf8)
        case "\n": bytes.append(contentsOf: "\\n".utf8)
        case "\t": bytes.append(contentsOf: "\\t".utf8)
        case "\r": bytes.append(contentsOf: "\\r".utf8)
        case _ where VisibleText.isActive(scalar):
            for unit in UTF16.encode(scalar) ?? .init() {
                bytes.append(contentsOf: "\\u".utf8)
                Base16.appendLowercase([UInt8(unit >> 8), UInt8(unit & 0xFF)].span, to: &bytes)
            }
        default: bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
        }
    }
}

extension JSONWriter {
    /// Writes a member with a number.
    public mutating func member(_ name: String, _ value: some FixedWidthInteger) {
        key(name)
        number(value)
    }

    /// Writes a member with a string.
    public mutating func member(_ name: String, _ value: String) {
        key(name)
        string(value)
    }

    /// Writes a member with `true` or `false`.
    public mutating func member(_ name: String, _ value: Bool) {
        key(name)
        bool(value)
    }
}
