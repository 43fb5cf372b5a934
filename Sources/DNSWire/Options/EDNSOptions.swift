/// The options of an OPT record, in their order (RFC 6891 §6.1.2).
///
/// They are kept as they are on the wire; iterate to get them one by one. Any data in the right frame is whole here: an
/// option that is malformed costs itself, and whoever asks for it by its type is told what is wrong.
///
///     var options = EDNSOptions()
///     try options.append(EDNSOption.ClientSubnet(IPv4Address(192, 0, 2, 0), prefixLength: 24))
///     if let error = try edns.options.decode(EDNSOption.ExtendedError.self) { print(error.code) }
public struct EDNSOptions: OctetsRun, Sequence {
    /// The options as they are on the wire.
    public internal(set) var wire: Octets

    init(checked wire: Octets) { self.wire = wire }

    /// No options.
    public init() { wire = [] }

    /// Puts options together, in the order given.
    ///
    /// - Throws: `tooLong` for an option with more than 65,535 octets of data.
    public init(_ options: some Sequence<EDNSOption>) throws(WireEncodingError) {
        var wire: [UInt8] = []
        for option in options {
            guard let count = UInt16(exactly: option.data.count) else {
                throw WireEncodingError(.tooLong, octets: option.data.count)
            }
            for number in [option.code.rawValue, count] {
                wire.append(UInt8(truncatingIfNeeded: number >> 8))
                wire.append(UInt8(truncatingIfNeeded: number))
            }
            option.data.withSpan { wire.append($0) }
        }
        self.wire = Octets(wire)
    }

    /// Options.
    @inlinable public static var wireForm: FieldForm { .options }

    static func pass(over reader: inout WireReader) throws(WireDecodingError) {
        try KeyedOctets.pass(over: &reader)
    }
}

extension EDNSOptions {
    /// Goes over the options.
    public struct Iterator: IteratorProtocol {
        var parameters: KeyedOctets

        /// The next option.
        public mutating func next() -> EDNSOption? {
            parameters.next().map { EDNSOption(code: EDNSOptionCode(rawValue: $0.key), data: $0.value) }
        }
    }

    /// Goes over the options.
    public func makeIterator() -> Iterator { Iterator(parameters: KeyedOctets(wire)) }

    /// Prints each option as `COOKIE=0123456789ABCDEF`, one without data as its name alone.
    ///
    /// OPT has no agreed text form; this one reads back as the same octets.
    public func print(to writer: inout PresentationWriter) {
        for option in self {
            writer.beginToken()
            writer.append { text in
                option.code.append(to: &text)
                guard option.data.count > 0 else { return }
                text.append(UInt8(ascii: "="))
                option.data.withSpan { Base16.append($0, to: &text) }
            }
        }
    }

    /// Reads options up to the end of the text, each as `print(to:)` writes it.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        var options: [EDNSOption] = []
        while let token = try reader.next() {
            let text = reader.octets(of: token)
            var split = 0
            while split < text.count, text[split] != UInt8(ascii: "=") { split += 1 }
            guard let code = EDNSOptionCode(text.extracting(0..<split)) else {
                throw PresentationError(.unknownMnemonic, at: token.range.lowerBound)
            }
            var data: [UInt8] = []
            do throws(BaseDecodingError) {
                try Base16.decode(text.extracting(droppingFirst: split + 1), into: &data)
            } catch {
                throw PresentationError(.invalidEncoding, at: token.range.lowerBound + split + 1 + error.offset)
            }
            options.append(EDNSOption(code: code, data: Octets(data)))
        }
        do throws(WireEncodingError) {
            try self.init(options)
        } catch {
            throw PresentationError(.tooLong, at: reader.position)
        }
    }
}
