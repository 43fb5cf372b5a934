internal import DNSWire

/// Says where a cut message ends: the fields of the entry that the text ends in, and what is missing.
struct CutText {
    /// The lines: how deep they stand, what they say, and their role.
    private(set) var lines: [(depth: Int, text: String, role: StoryRole)] = []

    /// The fixed fields behind the name of a record (RFC 1035 §4.1.3), with their lengths.
    private static let fields = [("type", 2), ("class", 2), ("ttl", 4), ("length", 2)]

    /// Reads where `payload` ends.
    init(_ payload: Payload) {
        let outline = MessageOutline(payload)
        let reading = outline.reading
        let bytes = payload.bytes
        let missing = payload.length - bytes.count
        let end = "<- text ends here" + (missing > 0 ? "; \(Quantity.count(missing, "byte")) missing" : "")
        guard let counts = reading.counts else {
            lines.append((0, "cut within the header, after \(Quantity.count(bytes.count, "byte"))  \(end)", .cut))
            return
        }
        let cut = reading.cut
        let section = cut?.section ?? .header
        if section == .question {
            lines.append((0, "cut within the question: \(outline.namePart.map { $0 + "|" } ?? "")  \(end)", .cut))
            return
        }
        let promised = Self.promised(counts)
        let offset = min(cut?.offset ?? reading.endOffset, bytes.count)
        let kept = bytes.count - offset
        let whole = reading.message[section == .header ? .answer : section].count
        let noun = cut.map { Self.noun($0.section) } ?? "answer"
        guard kept > 0, cut != nil else {
            if !promised.isEmpty {
                lines.append((0, "\(promised), cut before the \(Quantity.ordinal(whole)) \(noun)  \(end)", .cut))
            }
            return
        }
        let which = Quantity.ordinal(whole) + (noun == "answer" ? "" : " " + noun)
        lines.append((0, "\(promised), cut: the trace kept \(Quantity.count(kept, "byte")) of the \(which)", .cut))
        writeFields(bytes, from: offset, cut: cut, end: end)
    }

    /// "2 answers", "1 answer, 1 authority record".
    private static func promised(_ counts: SectionCounts) -> String {
        [
            (counts[.answer], "answer", "answers"), (counts[.authority], "authority record", "authority records"),
            (counts[.additional], "additional record", "additional records"),
        ].filter { $0.0 > 0 }.map { Quantity.count($0.0, $0.1, plural: $0.2) }.joined(separator: ", ")
    }

    private static func noun(_ section: MessageSection) -> String {
        switch section {
        case .authority: "authority record"
        case .additional: "additional record"
        default: "answer"
        }
    }

    /// The owner, whole or not, then each field up to the one that is cut.
    private mutating func writeFields(_ bytes: [UInt8], from start: Int, cut: CutEntry?, end: String) {
        var offset = start
        while offset < bytes.count, bytes[offset] != 0, bytes[offset] < 0xC0 { offset += Int(bytes[offset]) + 1 }
        let isPointer = offset < bytes.count && bytes[offset] >= 0xC0
        let nameEnd = offset + (isPointer ? 2 : 1)
        guard let name = cut?.name, nameEnd <= bytes.count else {
            lines.append((1, "[\(start)] name \(Self.escaped(bytes[start...]))..   \(end)", .cut))
            return
        }
        let target = isPointer ? " -> offset \(Int(bytes[offset] & 0x3F) << 8 | Int(bytes[offset + 1]))" : ""
        lines.append((1, "[\(start)] \(Self.escaped(bytes[start..<nameEnd]))\(target) = \(name)", .plain))
        offset = nameEnd
        for (index, field) in Self.fields.enumerated() {
            guard offset + field.1 <= bytes.count else {
                lines.append((1, "[\(offset)] \(field.0) \(Self.hexadecimal(bytes[offset...]))..   \(end)", .cut))
                return
            }
            let value: String? =
                switch index {
                case 0: cut?.type?.description
                case 1: cut?.recordClass?.description
                case 2: cut?.ttl.map { String($0) }
                default: cut?.rdataLength.map { String($0) }
                }
            lines.append(
                (1, "[\(offset)] \(field.0) \(value ?? Self.hexadecimal(bytes[offset..<(offset + field.1)]))", .plain))
            offset += field.1
        }
        lines.append((1, "[\(offset)] data \(Self.hexadecimal(bytes[offset...]))..   \(end)", .cut))
    }

    /// The bytes as strace writes them.
    private static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
        var text = ""
        for (index, byte) in zip(bytes.indices, bytes) {
            switch byte {
            case 9: text += "\\t"
            case 10: text += "\\n"
            case 11: text += "\\v"
            case 12: text += "\\f"
            case 13: text += "\\r"
            case 0x22, 0x5C: text += "\\" + String(UnicodeScalar(byte))
            case 0x20...0x7E: text += String(UnicodeScalar(byte))
            default:
                let digits = String(byte, radix: 8)
                let isBeforeDigit = index + 1 < bytes.endIndex && (0x30...0x37).contains(bytes[index + 1])
                text += "\\" + String(repeating: "0", count: isBeforeDigit ? 3 - digits.utf8.count : 0) + digits
            }
        }
        return text
    }

    private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
        bytes.prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " ")
    }
}
