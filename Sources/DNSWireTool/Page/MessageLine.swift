import DNSTrace
import DNSWire

/// A message in one line: which way it went, its id, question, response code, flags and size.
struct MessageLine {
    let message: PayloadReading
    var lookup: Lookup?
    var offset: String?

    func write(to html: inout HTMLWriter) {
        let payload = message.payload
        let header = message.header
        let hasHeader = message.reading.counts != nil
        if let direction = payload.call?.direction {
            html.element("span", ["class": "way"], text: direction == .out ? "→ sent" : "← received")
        }
        if let offset { html.element("span", ["class": "time"], text: offset) }
        if hasHeader { html.element("code", text: "0x" + Self.hexadecimal(header.id)) }
        html.element("b", text: (message.name ?? lookup?.name)?.description ?? "name cut or missing")
        html.element("span", text: (message.type ?? lookup?.type)?.description ?? "")
        if hasHeader {
            html.element("span", ["class": "flags"], text: header.flagNames)
            if let code = message.responseCode {
                html.element("span", ["class": code == .noError ? "badge good" : "badge bad"], text: code.description)
            }
        }
        let size =
            payload.bytes.count < payload.length ? "\(payload.bytes.count) of \(payload.length)" : "\(payload.length)"
        html.element("span", ["class": "size"], text: size + " octets")
        if payload.isTruncated { html.element("span", ["class": "badge cut"], text: "✂ cut") }
    }

    /// A message id in four digits.
    static func hexadecimal(_ number: UInt16) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
