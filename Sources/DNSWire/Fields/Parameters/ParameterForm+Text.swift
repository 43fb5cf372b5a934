extension ParameterForm {
    /// Whether a checked value has a text form of its own, from which it can be read again: a path of one empty segment and
    /// a transport with a separator in its name have none.
    func hasText(for value: Octets) -> Bool {
        switch self {
        case .segments: value != [0]
        case .weights: !value.contains(UInt8(ascii: ",")) && !value.contains(UInt8(ascii: "\\"))
        default: true
        }
    }

    /// Appends a checked value's text form, with the `=` in front of it; nothing where there is no value.
    func append<Key: RegisteredNumber>(_ value: Octets, keys: Key.Type, to text: inout [UInt8])
    where Key.RawValue == UInt16 {
        guard value.count > 0 else { return }
        text.append(UInt8(ascii: "="))
        value.withSpan { value in
            switch self {
            case .configurations: Base64.append(value, to: &text)
            case .nothing, .octets, .template: append(quoted: value, to: &text)
            case .protocols, .segments: appendStrings(value, to: &text)
            case .names: appendNames(value, to: &text)
            case .keys, .number, .groups, .ipv4Addresses, .ipv6Addresses, .weights:
                appendItems(value, keys: keys, to: &text)
            }
        }
    }

    private func append(quoted value: Span<UInt8>, to text: inout [UInt8]) {
        text.append(UInt8(ascii: "\""))
        for index in value.indices { PresentationEscape.append(value[index], inQuotes: true, to: &text) }
        text.append(UInt8(ascii: "\""))
    }

    /// Appends names between commas, which are escaped once more for the list where they are in a name.
    private func appendNames(_ value: Span<UInt8>, to text: inout [UInt8]) {
        var reader = WireReader(value)
        var isFirst = true
        var list: [UInt8] = []
        while !reader.isAtEnd, let name = try? reader.readName() {
            if !isFirst { list.append(UInt8(ascii: ",")) }
            isFirst = false
            var own: [UInt8] = []
            name.append(to: &own)
            for octet in own {
                if octet == UInt8(ascii: ",") || octet == UInt8(ascii: "\\") { list.append(UInt8(ascii: "\\")) }
                list.append(octet)
            }
        }
        append(quoted: list.span, to: &text)
    }

    /// Appends a list of strings: commas and backslashes within them are escaped once for the list, and once more for the
    /// text (RFC 9460 Appendix A.1).
    private func appendStrings(_ value: Span<UInt8>, to text: inout [UInt8]) {
        var list: [UInt8] = []
        var isFirst = true
        CharacterStrings(checked: Octets(value)).forEachSpan { string in
            if !isFirst { list.append(UInt8(ascii: ",")) }
            isFirst = false
            for index in string.indices {
                if string[index] == UInt8(ascii: ",") || string[index] == UInt8(ascii: "\\") {
                    list.append(UInt8(ascii: "\\"))
                }
                list.append(string[index])
            }
        }
        append(quoted: list.span, to: &text)
    }

    /// Appends values with commas between them; each is read as what it is until nothing is left.
    private func appendItems<Key: RegisteredNumber>(_ value: Span<UInt8>, keys: Key.Type, to text: inout [UInt8])
    where Key.RawValue == UInt16 {
        var reader = WireReader(value)
        var isFirst = true
        while !reader.isAtEnd {
            let start = text.count
            if !isFirst { text.append(UInt8(ascii: ",")) }
            isFirst = false
            do throws(WireDecodingError) { try appendItem(&reader, keys: keys, to: &text) } catch {
                text.removeSubrange(start...)
                return
            }
        }
    }

    private func appendItem<Key: RegisteredNumber>(
        _ reader: inout WireReader, keys: Key.Type, to text: inout [UInt8]
    ) throws(WireDecodingError) where Key.RawValue == UInt16 {
        switch self {
        case .keys: Key(rawValue: try reader.readUInt16()).append(to: &text)
        case .ipv4Addresses: try IPv4Address(reading: &reader).append(to: &text)
        case .ipv6Addresses: try IPv6Address(reading: &reader).append(to: &text)
        case .weights:
            let transport = try reader.readSpan(Int(try reader.readUInt8()))
            for index in transport.indices {
                PresentationEscape.append(transport[index], inQuotes: false, to: &text)
            }
            text.append(UInt8(ascii: ":"))
            DecimalNumber.append(UInt64(try reader.readUInt8()), to: &text)
        default: DecimalNumber.append(UInt64(try reader.readUInt16()), to: &text)
        }
    }

    /// The wire form of a value that is given as text, its escapes already replaced, or `nil` where it lacks the form.
    ///
    /// What the form asks for beside its notation is checked on the wire form.
    func wire<Key: RegisteredNumber>(
        of text: [UInt8], keys: Key.Type, name: ([UInt8]) -> [UInt8]?
    ) -> [UInt8]? where Key.RawValue == UInt16 {
        switch self {
        case .nothing, .octets, .template: return text
        case .configurations: return try? Base64.decode(text.span)
        default: break
        }
        guard !text.isEmpty else { return [] }
        guard var items = ParameterForm.split(text, unescaping: isListOfStrings) else { return nil }
        if case .keys = self {
            // Keys may be written in any order, yet are in ascending order on the wire (RFC 9460 §8).
            items.sort { (Key($0.span)?.rawValue ?? 0) < (Key($1.span)?.rawValue ?? 0) }
        }
        var wire: [UInt8] = []
        for item in items {
            let octets: [UInt8]? =
                switch self {
                case .keys: Key(item.span).map { $0.rawValue.bigEndianOctets }
                case .names: name(item)
                default: self.wire(ofItem: item)
                }
            guard let octets else { return nil }
            wire += octets
        }
        return wire
    }

    private var isListOfStrings: Bool {
        switch self {
        case .protocols, .segments, .names: true
        default: false
        }
    }

    private func wire(ofItem item: [UInt8]) -> [UInt8]? {
        switch self {
        case .protocols, .segments:
            return UInt8(exactly: item.count).map { [$0] + item }
        case .ipv4Addresses: return IPv4Address(item.span).map { $0.rawValue.bigEndianOctets }
        case .ipv6Addresses: return IPv6Address(item.span).map { $0.rawValue.bigEndianOctets }
        case .weights:
            guard let colon = item.lastIndex(of: UInt8(ascii: ":")), let count = UInt8(exactly: colon),
                let weight = DecimalNumber.parse(item.span.extracting(droppingFirst: colon + 1), as: UInt8.self)
            else { return nil }
            return [count] + item[..<colon] + [weight]
        default: return DecimalNumber.parse(item.span, as: UInt16.self).map { $0.bigEndianOctets }
        }
    }

    /// Cuts a list at its commas; `\,` and `\\` within it stand for themselves (RFC 9460 Appendix A.1).
    private static func split(_ text: [UInt8], unescaping: Bool) -> [[UInt8]]? {
        var items: [[UInt8]] = [[]]
        var isEscaped = false
        for octet in text {
            if isEscaped {
                guard octet == UInt8(ascii: ",") || octet == UInt8(ascii: "\\") else { return nil }
                items[items.count - 1].append(octet)
                isEscaped = false
            } else if unescaping, octet == UInt8(ascii: "\\") {
                isEscaped = true
            } else if octet == UInt8(ascii: ",") {
                items.append([])
            } else {
                items[items.count - 1].append(octet)
            }
        }
        return isEscaped ? nil : items
    }
}
