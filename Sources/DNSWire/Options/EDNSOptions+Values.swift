extension EDNSOptions {
    /// The data of the first option with a code, or `nil` where there is none.
    ///
    /// Setting it replaces the first option with that code, takes out any others, and appends one where there was none;
    /// `nil` takes all of them out.
    public subscript(code: EDNSOptionCode) -> Octets? {
        get { first { $0.code == code }?.data }
        set {
            guard let newValue else { return remove(code) }
            replace(with: EDNSOption(code: code, data: newValue))
        }
    }

    /// The first option of a type, or `nil` where there is none or its data are malformed.
    public subscript<Data: EDNSOptionData>(type: Data.Type) -> Data? { (try? decode(type)) ?? nil }

    /// The first option of a type, or `nil` where there is none.
    ///
    /// - Throws: what is wrong with its data; offsets count from the first octet of the data.
    public func decode<Data: EDNSOptionData>(_ type: Data.Type = Data.self) throws(WireDecodingError) -> Data? {
        guard let option = first(where: { $0.code == Data.code }) else { return nil }
        return try option.decode(type)
    }

    /// All options of a type, those left out whose data are malformed.
    public func all<Data: EDNSOptionData>(_ type: Data.Type = Data.self) -> [Data] {
        compactMap { option in option.code == Data.code ? try? option.decode(type) : nil }
    }

    /// Appends an option.
    ///
    /// - Throws: `tooLong` for more than 65,535 octets of data.
    public mutating func append(_ option: EDNSOption) throws(WireEncodingError) {
        guard let count = UInt16(exactly: option.data.count) else {
            throw WireEncodingError(.tooLong, octets: option.data.count)
        }
        wire = try WireWriter.octets(capacity: wire.count + 4 + option.data.count) {
            (writer) throws(WireEncodingError) in
            try writer.append(wire)
            try writer.appendUInt16(option.code.rawValue)
            try writer.appendUInt16(count)
            try writer.append(option.data)
        }
    }

    /// Appends an option of typed data.
    ///
    /// - Throws: where a value does not fit its field.
    public mutating func append<Data: EDNSOptionData>(_ data: Data) throws(WireEncodingError) {
        try append(EDNSOption(data))
    }

    /// Puts an option of typed data in the place of those of its code, or at the end where there are none.
    ///
    /// - Throws: where a value does not fit its field.
    public mutating func set<Data: EDNSOptionData>(_ data: Data) throws(WireEncodingError) {
        replace(with: try EDNSOption(data))
    }

    /// Takes out all options with a code.
    public mutating func remove(_ code: EDNSOptionCode) {
        self = EDNSOptions(framing: filter { $0.code != code })
    }

    private mutating func replace(with option: EDNSOption) {
        var options: [EDNSOption] = []
        var isPlaced = false
        for other in self {
            if other.code != option.code {
                options.append(other)
            } else if !isPlaced {
                options.append(option)
                isPlaced = true
            }
        }
        if !isPlaced { options.append(option) }
        self = EDNSOptions(framing: options)
    }

    /// Puts options together, of which one may be longer than its length can say: then all of them are longer than the data of
    /// a record can be, and the encoder refuses them.
    private init(framing options: [EDNSOption]) {
        var wire: [UInt8] = []
        for option in options {
            wire += option.code.rawValue.bigEndianOctets + UInt16(clamping: option.data.count).bigEndianOctets
            option.data.withSpan { wire.append($0) }
        }
        self.init(checked: Octets(wire))
    }
}
