/// Octets as C and system-call tracers write them in a string: `\300\f`.
package enum OctetEscapes {
    /// Printable octets as they are, the others as the shortest escape that cannot be misread.
    package static func text(of octets: Span<UInt8>) -> String {
        var text: [UInt8] = []
        for index in octets.indices {
            let octet = octets[index]
            switch octet {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += [UInt8(ascii: "\\"), octet]
            case 0x20...0x7E: text.append(octet)
            case 0x0A: text += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            case 0x0C: text += [UInt8(ascii: "\\"), UInt8(ascii: "f")]
            case 0x0D: text += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
            case 0x09: text += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
            case 0x0B: text += [UInt8(ascii: "\\"), UInt8(ascii: "v")]
            default:
                text.append(UInt8(ascii: "\\"))
                let next = index + 1 < octets.count ? octets[index + 1] : 0
                let isDigitNext = next >= UInt8(ascii: "0") && next <= UInt8(ascii: "7")
                if octet >= 0o100 || isDigitNext { text.append(UInt8(ascii: "0") + octet >> 6) }
                if octet >= 0o10 || isDigitNext { text.append(UInt8(ascii: "0") + (octet >> 3 & 7)) }
                text.append(UInt8(ascii: "0") + (octet & 7))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
