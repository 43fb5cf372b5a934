extension ParameterList {
    /// Each parameter with its key and length.
    public var parts: [FieldPart] {
        var parts: [FieldPart] = []
        var parameters = KeyedOctets(wire)
        while let parameter = parameters.next() {
            let key = Key(rawValue: parameter.key)
            var text: [UInt8] = []
            Self.form(of: key).append(parameter.value, keys: Key.self, to: &text)
            parts.append(
                FieldPart(
                    name: key.description, length: 4 + parameter.value.count,
                    text: String(decoding: text.dropFirst(), as: UTF8.self)))
        }
        return parts
    }

    /// Prints each parameter as `key=value` (RFC 9460 §2.1).
    public func print(to writer: inout PresentationWriter) {
        var parameters = KeyedOctets(wire)
        while let parameter = parameters.next() {
            let key = Key(rawValue: parameter.key)
            writer.beginToken()
            writer.append { text in
                let form = Self.form(of: key)
                if form.hasText(for: parameter.value) {
                    key.append(to: &text)
                    form.append(parameter.value, keys: Key.self, to: &text)
                } else {
                    text.append(contentsOf: Key.mnemonics.prefix.utf8)
                    DecimalNumber.append(UInt64(parameter.key), to: &text)
                    ParameterForm.octets.append(parameter.value, keys: Key.self, to: &text)
                }
            }
        }
    }

    /// Reads parameters, in any order, up to the end of the text (RFC 9460 §2.1).
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        var parameters: [(key: Key, value: Octets)] = []
        var end = reader.position
        while let token = try reader.nextParameter() {
            end = token.range.lowerBound
            parameters.append(try reader.parameter(token, of: Self.self))
        }
        do throws(WireDecodingError) {
            try self.init(sorting: parameters)
        } catch {
            throw PresentationError(.invalidValue, at: end)
        }
    }
}

extension PresentationReader {
    /// Reads `key`, `key=value` or `key="value"`.
    ///
    /// The form `keyNNNNN`, of whatever key, has its value in wire form (RFC 9460 §2.1).
    fileprivate func parameter<List: ParameterList>(
        _ token: Token, of list: List.Type
    ) throws(PresentationError) -> (key: List.Key, value: Octets) {
        let start = token.range.lowerBound
        let text = octets(of: token)
        var split = 0
        while split < text.count, text[split] != UInt8(ascii: "=") { split += 1 }
        let name = text.extracting(0..<split)
        guard let key = List.Key(name), !token.isQuoted else { throw PresentationError(.unknownMnemonic, at: start) }
        var range = min(split + 1, text.count)..<text.count
        if range.count > 0, text[range.lowerBound] == UInt8(ascii: "\"") {
            guard range.count >= 2, text[text.count - 1] == UInt8(ascii: "\"") else {
                throw PresentationError(.unterminatedString, at: start + range.lowerBound)
            }
            range = range.lowerBound + 1..<text.count - 1
        }
        if let quote = firstQuote(in: text.extracting(range)) {
            throw PresentationError(.unterminatedString, at: start + range.lowerBound + quote)
        }
        let value = try unescaped(
            Token(range: start + range.lowerBound..<start + range.upperBound, isQuoted: true))
        let isNumbered = List.Key.mnemonics.plainNumber(of: name) != nil
        let form = isNumbered ? ParameterForm.octets : List.form(of: key)
        guard let wire = form.wire(of: value, keys: List.Key.self, name: { self.nameWire($0) }) else {
            throw PresentationError(.invalidValue, at: start + range.lowerBound)
        }
        return (key, Octets(wire))
    }

    /// The offset of the first quote that is not escaped.
    private func firstQuote(in text: Span<UInt8>) -> Int? {
        var position = 0
        while position < text.count {
            if text[position] == UInt8(ascii: "\"") { return position }
            position += text[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }

    /// The wire form of a name among others, or `nil` where it is none.
    private func nameWire(_ text: [UInt8]) -> [UInt8]? {
        (try? name(text.span)).map { [UInt8]($0.wire) }
    }
}
