extension IPv6Address: LosslessStringConvertible {
    /// The recommended text form: `2001:db8::1`, `::ffff:192.0.2.1` (RFC 5952 §4, §5).
    public var description: String {
        var text: [UInt8] = []
        append(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads any of the forms of RFC 4291 §2.2, or gives `nil` where the text is no address.
    public init?(_ description: String) { self.init(Array(description.utf8).span) }

    /// Whether this is an IPv4-mapped address, `::ffff:0:0/96` (RFC 4291 §2.5.5.2).
    public var isIPv4Mapped: Bool { rawValue >> 32 == 0xFFFF }

    /// Appends the recommended text form to UTF-8 text (RFC 5952 §4, §5).
    public func append(to text: inout [UInt8]) {
        text.append(addingCapacity: Self.textRoom) { append(to: &$0) }
    }

    /// 39 characters, and the room that the last group asks for.
    package static var textRoom: Int { 48 }

    /// Appends the recommended text form where there is as much room.
    package func append(to text: inout OutputSpan<UInt8>) {
        if isIPv4Mapped {
            text.append("::ffff:")
            return IPv4Address(rawValue: UInt32(truncatingIfNeeded: rawValue)).append(to: &text)
        }
        let zeros = longestZeroRun
        var index = 0
        while index < 8 {
            if index == zeros.lowerBound, !zeros.isEmpty {
                text.append("::")
                index = zeros.upperBound
                continue
            }
            if index > 0, index != zeros.upperBound || zeros.isEmpty { text.append(UInt8(ascii: ":")) }
            IPv6Address.append(group: group(index), to: &text)
            index += 1
        }
    }

    /// The groups that `::` stands for: the longest run of two or more zeros, the first one of equals (RFC 5952 §4.2).
    private var longestZeroRun: Range<Int> {
        var longest = 0..<0
        var start = 0
        for index in 0..<8 {
            if group(index) != 0 {
                start = index + 1
            } else if index + 1 - start > max(longest.count, 1) {
                longest = start..<index + 1
            }
        }
        return longest
    }

    /// Appends a group in hexadecimal, in lower case and without leading zeros (RFC 5952 §4.1, §4.3).
    private static func append(group: UInt16, to text: inout OutputSpan<UInt8>) {
        // A digit an octet, the first one lowest.
        let number = UInt64(group)
        let digits = number &>> 12 | (number & 0xF00) | (number & 0xF0) &<< 12 | (number & 0xF) &<< 24
        // Of digits from ten on, six more reach the next four bits; "a" is 39 characters after what follows "9".
        let letters = (digits &+ 0x0606_0606) &>> 4 & 0x0101_0101
        let characters = digits &+ 0x3030_3030 &+ letters &* 39
        let zeros = min(group.leadingZeroBitCount &>> 2, 3)
        text.append(characters &>> UInt64(truncatingIfNeeded: zeros &<< 3), length: 4 &- zeros)
    }

    /// Reads eight groups, fewer with one `::` among them, the last two perhaps as an IPv4 address (RFC 4291 §2.2).
    public init?(_ text: Span<UInt8>) {
        var value: UInt128 = 0
        var count = 0
        // How many groups stood before the `::`, if there was one.
        var gap: Int?
        var offset = 0
        if text.count >= 2, text[0] == UInt8(ascii: ":"), text[1] == UInt8(ascii: ":") {
            gap = 0
            offset = 2
        }
        while offset < text.count {
            guard count < 8 else { return nil }
            if let address = IPv4Address(text.extracting(droppingFirst: offset)) {
                guard count <= 6 else { return nil }
                value = value &<< 32 | UInt128(address.rawValue)
                count += 2
                offset = text.count
                break
            }
            guard let group = IPv6Address.readGroup(text, at: &offset) else { return nil }
            value = value &<< 16 | UInt128(group)
            count += 1
            guard offset < text.count else { break }
            guard text[offset] == UInt8(ascii: ":") else { return nil }
            offset += 1
            // A single colon at the end is before nothing.
            guard offset < text.count else { return nil }
            if text[offset] == UInt8(ascii: ":") {
                guard gap == nil else { return nil }
                gap = count
                offset += 1
            }
        }
        if let gap {
            guard count < 8 else { return nil }
            let bitsAfter = UInt128(truncatingIfNeeded: 16 * (count - gap))
            let low = bitsAfter == 0 ? 0 : value & (UInt128.max >> (128 - bitsAfter))
            let high = gap == 0 ? 0 : (value >> bitsAfter) << UInt128(truncatingIfNeeded: 128 - 16 * gap)
            rawValue = high | low
        } else {
            guard count == 8 else { return nil }
            rawValue = value
        }
    }

    /// Reads one to four hexadecimal digits.
    private static func readGroup(_ text: Span<UInt8>, at offset: inout Int) -> UInt16? {
        let start = offset
        var group: UInt16 = 0
        while offset < text.count, offset - start < 4 {
            let digit = Base16.value(of: text[offset])
            guard digit < 16 else { break }
            group = group &<< 4 | UInt16(digit)
            offset += 1
        }
        return offset > start ? group : nil
    }
}
