import DNSWire

/// Writes HTML that is well-formed and escaped by construction.
///
/// The names of elements and attributes are `StaticString`, so that nothing from an input can become one; every other
/// text goes through ``text(_:)`` or an attribute's value, which escape it. Elements end with their closures.
struct HTMLWriter {
    /// The document so far, in UTF-8.
    private(set) var bytes: [UInt8] = []

    /// Attributes in their order; those without a value are left out.
    typealias Attributes = KeyValuePairs<StaticString, String?>

    /// Writes an element with what the closure writes inside it.
    mutating func element(
        _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout HTMLWriter) -> Void = { _ in }
    ) {
        open(name, attributes)
        content(&self)
        bytes.append(contentsOf: "</".utf8)
        literal(name)
        bytes.append(UInt8(ascii: ">"))
    }

    /// Writes an element with a text inside it.
    mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
        element(name, attributes) { $0.text(text) }
    }

    /// Writes an element that has no end (`meta`).
    mutating func void(_ name: StaticString, _ attributes: Attributes = [:]) { open(name, attributes) }

    /// Writes a text that is part of the program: a style sheet, a script, the document type.
    mutating func literal(_ text: StaticString) { bytes.append(contentsOf: "\(text)".utf8) }

    /// Writes data for the script to read.
    mutating func data(_ data: PageData) {
        element("script", ["type": "application/json"]) { $0.bytes.append(contentsOf: data.bytes) }
    }

    /// Ends a line, for those who look at the source.
    mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

    /// Writes text.
    mutating func text(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes.append(contentsOf: "&amp;".utf8)
            case "<": bytes.append(contentsOf: "&lt;".utf8)
            case ">": bytes.append(contentsOf: "&gt;".utf8)
            case "\"": bytes.append(contentsOf: "&quot;".utf8)
            case "'": bytes.append(contentsOf: "&#39;".utf8)
            default: VisibleText.append(scalar, to: &bytes)
            }
        }
    }

    private mutating func open(_ name: StaticString, _ attributes: Attributes) {
        bytes.append(UInt8(ascii: "<"))
        literal(name)
        for (key, value) in attributes {
            guard let value else { continue }
            bytes.append(UInt8(ascii: " "))
            literal(key)
            bytes.append(contentsOf: "=\"".utf8)
            text(value)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }
}
