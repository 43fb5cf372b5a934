/// The keys and values in the TXT record of a service (RFC 6763 §6).
///
/// A key that is absent, one without a value (`duplex`), one with an empty value (`note=`) and one with a value are four
/// different things (§6.4).
///
///     if let text = record.data(as: RDATA.TXT.self)?.attributes["rp"]?.text { print("queue", text) }
public struct TextAttributes: Hashable, Sendable {
    /// What a key that is present has.
    public enum Value: Hashable, Sendable {
        /// No `=`: the key is an attribute by being there.
        case flag
        /// The octets after the `=`, which may be none.
        case octets(Octets)

        /// The value as text, empty for an attribute without one; `nil` where its octets are not UTF-8.
        public var text: String? {
            switch self {
            case .flag: return ""
            case .octets(let octets): return String(validating: octets, as: UTF8.self)
            }
        }
    }

    /// A key and what it has.
    public struct Attribute: Hashable, Sendable {
        /// The key, in the case in which it is written; it is compared without.
        public let key: String
        /// What it has.
        public let value: Value
    }

    /// The attributes, in their order.
    public private(set) var attributes: [Attribute] = []

    /// No attributes.
    public init() {}

    /// Takes the attributes of a record's strings.
    ///
    /// Strings without octets, or without a key, are passed over, and so is a key that was there before, in either case
    /// (§6.1, §6.4).
    public init(_ strings: CharacterStrings) {
        var known: Set<String> = []
        for string in strings {
            var split = 0
            while split < string.count, string[split] != UInt8(ascii: "=") { split += 1 }
            let key = string.slice(0..<split)
            guard key.count > 0, key.allSatisfy(TextAttributes.isKeyOctet) else { continue }
            let name = String(decoding: key, as: UTF8.self)
            guard known.insert(TextAttributes.folded(name)).inserted else { continue }
            let value = split < string.count ? Value.octets(string.slice(split + 1..<string.count)) : .flag
            attributes.append(Attribute(key: name, value: value))
        }
    }

    /// What a key has, without regard to case; `nil` where it is absent.
    ///
    /// Setting it replaces what the key has, or appends it; `nil` takes it out.
    public subscript(key: String) -> Value? {
        get {
            let folded = TextAttributes.folded(key)
            return attributes.first { TextAttributes.folded($0.key) == folded }?.value
        }
        set {
            let folded = TextAttributes.folded(key)
            let place = attributes.firstIndex { TextAttributes.folded($0.key) == folded }
            switch (place, newValue) {
            case (let place?, let value?): attributes[place] = Attribute(key: attributes[place].key, value: value)
            case (let place?, nil): attributes.remove(at: place)
            case (nil, let value?): attributes.append(Attribute(key: key, value: value))
            case (nil, nil): break
            }
        }
    }

    /// The strings of a record; one empty string where there are no attributes (§6.1).
    ///
    /// - Throws: `tooLong` where key and value have more than 255 octets, `valueOutOfRange` for a key that is empty or has
    ///   anything but printable ASCII without `=` (§6.4).
    public func strings() throws(WireEncodingError) -> CharacterStrings {
        guard !attributes.isEmpty else { return CharacterStrings() }
        var strings: [Octets] = []
        for attribute in attributes {
            var octets = Array(attribute.key.utf8)
            guard !octets.isEmpty, octets.allSatisfy(TextAttributes.isKeyOctet) else {
                throw WireEncodingError(.valueOutOfRange, octets: octets.count)
            }
            if case .octets(let value) = attribute.value {
                octets.append(UInt8(ascii: "="))
                value.withSpan { octets.append($0) }
            }
            strings.append(Octets(octets.span))
        }
        return try CharacterStrings(strings)
    }

    /// Printable ASCII but `=` (§6.4).
    private static func isKeyOctet(_ octet: UInt8) -> Bool { 0x20...0x7E ~= octet && octet != UInt8(ascii: "=") }

    private static func folded(_ key: String) -> String {
        String(decoding: key.utf8.map { ASCIICase.lower($0) }, as: UTF8.self)
    }
}

extension RDATA.TXT {
    /// The strings as keys and values of a service (RFC 6763 §6).
    public var attributes: TextAttributes { TextAttributes(strings) }

    /// Makes the data of a service's keys and values.
    ///
    /// - Throws: as ``TextAttributes/strings()``.
    public init(attributes: TextAttributes) throws(WireEncodingError) { self.init(strings: try attributes.strings()) }
}
