import DNSTrace
import DNSWire

/// A message in one line: which way it went, its id, question, response code, flags and size.
struct MessageLine {
    let message: PayloadReading
    var lookup: Lookup?
    var offset: String?

    /// The line, piece by piece.
    var pieces: [PagePiece] {
        var pieces: [PagePiece] = []
        let payload = message.payload
        let hasHeader = message.reading.counts != nil
        if let direction = payload.call?.direction {
            pieces.append(PagePiece("way", direction == .out ? "→ sent" : "← received"))
        }
        if let offset { pieces.append(PagePiece("time", offset)) }
        if hasHeader { pieces.append(PagePiece("id", "0x" + Self.hexadecimal(message.header.id))) }
        pieces.append(PagePiece("qtype", (message.type ?? lookup?.type)?.description ?? ""))
        if hasHeader, let code = message.responseCode {
            pieces.append(PagePiece(code == .noError ? "badge good" : "badge bad", code.description))
        }
        pieces.append(PagePiece("asked", (message.name ?? lookup?.name)?.description ?? "name cut or missing"))
        if hasHeader { pieces.append(PagePiece("flags", message.header.flagNames)) }
        let size =
            payload.bytes.count < payload.length ? "\(payload.bytes.count) of \(payload.length)" : "\(payload.length)"
        pieces.append(PagePiece("size", size + " octets"))
        if payload.isTruncated { pieces.append(PagePiece("badge cut", "✂ cut")) }
        return pieces
    }

    /// A message id in four digits.
    static func hexadecimal(_ number: UInt16) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
