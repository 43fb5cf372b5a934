extension PresentationWriter {
    /// Adds octets in base 16 with spaces between them, and after them what of them is printable: `61 00 ("a.")`.
    mutating func append(describing octets: Span<UInt8>) {
        append { text in
            for index in octets.indices {
                if index > 0 { text.append(UInt8(ascii: " ")) }
                text.append(Base16.lowercaseDigit(of: octets[index] >> 4))
                text.append(Base16.lowercaseDigit(of: octets[index] & 15))
            }
            text.append(contentsOf: " (\"".utf8)
            for index in octets.indices {
                let octet = octets[index]
                text.append(octet >= 0x20 && octet < 0x7F ? octet : UInt8(ascii: "."))
            }
            text.append(contentsOf: "\")".utf8)
        }
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

    /// Adds text in UTF-8, a dot for each character that a terminal would act on.
    mutating func append(visible octets: Span<UInt8>) {
        append { text in
            var copy: [UInt8] = []
            copy.append(octets)
            for scalar in String(decoding: copy, as: UTF8.self).unicodeScalars {
                text.append(contentsOf: UTF8.encode(VisibleText.isActive(scalar) ? "." : scalar) ?? .init())
            }
        }
    }
}
