import DNSTrace

/// Traces for the tests, and what they say.
enum TraceSample {
    /// All events of a trace.
    static func events(_ text: String) -> [TraceEvent] {
        events(Array(text.utf8))
    }

    /// All events of a trace, as bytes.
    static func events(_ text: [UInt8]) -> [TraceEvent] {
        var reader = TraceReader()
        var events: [TraceEvent] = []
        for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let line = Array(line)
            events += reader.read(line: line.span)
        }
        return events + reader.finish()
    }

    /// The messages of a trace.
    static func messages(_ text: String) -> [Payload] {
        events(text).compactMap { if case .message(let payload) = $0 { payload } else { nil } }
    }

    /// The steps of a trace.
    static func steps(_ text: String) -> [TraceStep] {
        events(text).compactMap { if case .step(let step) = $0 { step } else { nil } }
    }

    /// The episodes of a trace.
    static func episodes(_ text: String) -> [Episode] {
        var story = Story()
        let episodes = events(text).flatMap { story.read($0) }
        return episodes + story.finish()
    }

    /// A query for `name` (RFC 1035 §4.1).
    static func query(_ id: UInt16, _ name: String, type: UInt8 = 1) -> [UInt8] {
        [UInt8(id >> 8), UInt8(id & 255), 1, 0, 0, 1, 0, 0, 0, 0, 0, 0] + labels(name) + [0, type, 0, 1]
    }

    /// An answer with that many addresses, all after a pointer to the question's name.
    static func answer(_ id: UInt16, _ name: String, type: UInt8 = 1, count: UInt8 = 1) -> [UInt8] {
        var bytes = query(id, name, type: type)
        bytes[2] = 0x81
        bytes[3] = 0x80
        bytes[7] = count
        for number in 0..<count {
            let address: [UInt8] = type == 28 ? [0x20, 1, 0x0D, 0xB8] + Array(repeating: 0, count: 11) : [192, 0, 2]
            bytes += [0xC0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, UInt8(address.count + 1)] + address + [number + 1]
        }
        return bytes
    }

    private static func labels(_ name: String) -> [UInt8] {
        name.split(separator: ".").flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) } + [0]
    }

    /// The bytes as strace -x writes them, cut at `limit`.
    static func string(_ bytes: [UInt8], limit: Int = 1 << 16) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = bytes.prefix(limit).flatMap { byte in
            [UInt8(ascii: "\\"), UInt8(ascii: "x"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return "\"" + String(decoding: text, as: UTF8.self) + "\"" + (bytes.count > limit ? "..." : "")
    }

    /// The lines in which strace -e read and -e write print the bytes of a call below it.
    static func dump(_ bytes: [UInt8]) -> [String] {
        stride(from: 0, to: bytes.count, by: 16).map { start in
            let row = bytes[start..<min(start + 16, bytes.count)]
            let digits = row.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
            let cells = [digits.prefix(8), digits.dropFirst(8)].map { $0.joined(separator: " ") }.joined(
                separator: "  ")
            let offset = String(start, radix: 16)
            let text = row.map { $0 >= 0x20 && $0 < 0x7F ? String(UnicodeScalar($0)) : "." }.joined()
            return " | " + String(repeating: "0", count: 5 - offset.utf8.count) + "\(offset)  \(cells)"
                + String(repeating: " ", count: 50 - cells.utf8.count) + "\(text) |"
        }
    }

    /// The bytes as strace prints them without flags: octal in its shortest form.
    static func octal(_ bytes: [UInt8], limit: Int = 1 << 16) -> String {
        var text = "\""
        let shown = Array(bytes.prefix(limit))
        for (index, byte) in shown.enumerated() {
            let next = index + 1 < shown.count ? shown[index + 1] : 0
            switch byte {
            case 34, 92: text += "\\" + String(UnicodeScalar(byte))
            case 10: text += "\\n"
            case 13: text += "\\r"
            case 9: text += "\\t"
            case 11: text += "\\v"
            case 12: text += "\\f"
            case 32...126: text += String(UnicodeScalar(byte))
            default:
                let digits = String(byte, radix: 8)
                let isPadded = (48...55).contains(next)
                text += "\\" + (isPadded ? String(repeating: "0", count: 3 - digits.count) : "") + digits
            }
        }
        return text + "\"" + (bytes.count > limit ? "..." : "")
    }
}
