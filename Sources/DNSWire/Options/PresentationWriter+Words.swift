extension PresentationWriter {
    /// Adds octets in base 16 with spaces between them, and after them what of them is printable: `61 00 ("a.")`.
    mutating func append(describing octets: Span<UInt8>) {
        append { text in
            for index in octets.indices {
                if index > 0 { text.append(UInt8(ascii: " ")) }
                text.append(Base16.lowercaseDigit(of: octets[index] >> 4))
                text.append(Base16.lowercaseDigit(of: octets[index] & 15))
            }
            var copy: [UInt8] = []
            copy.append(octets)
            if !copy.isEmpty { text.append(UInt8(ascii: " ")) }
            text += PresentationWriter.printable(copy)
        }
    }

    /// What of octets is printable, the others as dots: `("a.")`.
    static func printable(_ octets: [UInt8]) -> [UInt8] {
        var text = Array("(\"".utf8)
        for octet in octets { text.append(octet >= 0x20 && octet < 0x7F ? octet : UInt8(ascii: ".")) }
        return text + Array("\")".utf8)
    }

    /// Adds a number of seconds in words: `1 week 2 hours`.
    mutating func append(inWords seconds: UInt32) {
        var rest = seconds
        var isFirst = true
        for (unit, name) in [
            (604_800, "week"), (86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second"),
        ] as [(UInt32, String)] {
            let count = rest / unit
            rest %= unit
            guard count > 0 || unit == 1 && isFirst else { continue }
            append((isFirst ? "" : " ") + "\(count) " + (count == 1 ? name : name + "s"))
            isFirst = false
        }
    }

    /// Adds text in UTF-8; a backslash, and whatever a terminal would act on or is no character, is written as an escape.
    mutating func append(visible octets: Span<UInt8>) {
        var copy: [UInt8] = []
        copy.append(octets)
        append { text in
            var parser = Unicode.UTF8.ForwardParser()
            var iterator = copy.makeIterator()
            var position = 0
            while true {
                let count: Int
                switch parser.parseScalar(from: &iterator) {
                case .emptyInput: return
                case .error(let length): count = length
                case .valid(let encoded):
                    let scalar = Unicode.UTF8.decode(encoded)
                    guard VisibleText.isActive(scalar) else {
                        if scalar == "\\" { text.append(UInt8(ascii: "\\")) }
                        text.append(contentsOf: encoded)
                        position += encoded.count
                        continue
                    }
                    count = encoded.count
                }
                for octet in copy[position..<position + count] { PresentationEscape.appendDecimal(octet, to: &text) }
                position += count
            }
        }
    }
}
