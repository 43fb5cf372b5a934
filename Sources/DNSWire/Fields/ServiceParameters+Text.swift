extension ServiceParameters {
    /// Each parameter with its key and length.
    public var parts: [FieldPart] {
        map { parameter in
            var text: [UInt8] = []
            ServiceParameterForm(of: parameter.key).append(parameter.value, to: &text)
            return FieldPart(
                name: parameter.key.description, length: 4 + parameter.value.count,
                text: String(decoding: text.dropFirst(), as: UTF8.self))
        }
    }

    /// Prints each parameter as `key=value` (RFC 9460 §2.1).
    public func print(to writer: inout PresentationWriter) {
        for parameter in self {
            writer.beginToken()
            writer.append { text in
                let form = ServiceParameterForm(of: parameter.key)
                if form.hasText(for: parameter.value) {
                    parameter.key.append(to: &text)
                    form.append(parameter.value, to: &text)
                } else {
                    text.append(contentsOf: SvcParamKey.mnemonics.prefix.utf8)
                    DecimalNumber.append(UInt64(parameter.key.rawValue), to: &text)
                    ServiceParameterForm.octets.append(parameter.value, to: &text)
                }
            }
        }
    }

    /// Reads parameters, in any order, up to the end of the text (RFC 9460 §2.1).
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        var parameters: [ServiceParameter] = []
        var end = reader.position
        while let token = try reader.next() {
            end = token.range.lowerBound
            parameters.append(try ServiceParameter(reader, token))
        }
        do throws(WireDecodingError) {
            try self.init(parameters)
        } catch {
            throw PresentationError(.invalidValue, at: end)
        }
    }
}

extension ServiceParameter {
    /// Reads `key`, `key=value` or `key="value"`.
    ///
    /// The form `keyNNNNN`, of whatever key, has its value in wire form (RFC 9460 §2.1).
    fileprivate init(
        _ reader: borrowing PresentationReader, _ token: PresentationReader.Token
    ) throws(PresentationError) {
        let start = token.range.lowerBound
        let text = reader.octets(of: token)
        var split = 0
        while split < text.count, text[split] != UInt8(ascii: "=") { split += 1 }
        guard let key = SvcParamKey(text.extracting(0..<split)), !token.isQuoted else {
            throw PresentationError(.unknownMnemonic, at: start)
        }
        var range = min(split + 1, text.count)..<text.count
        if range.count >= 2, text[range.lowerBound] == UInt8(ascii: "\"") {
            guard text[text.count - 1] == UInt8(ascii: "\"") else {
                throw PresentationError(.unterminatedString, at: start + range.lowerBound)
            }
            range = range.lowerBound + 1..<text.count - 1
        }
        let value = try reader.unescaped(
            PresentationReader.Token(range: start + range.lowerBound..<start + range.upperBound, isQuoted: true))
        let isGeneric = text.count > 2 && ASCIICase.lower(text[0]) == UInt8(ascii: "k") && key.isNumbered(text)
        let form = isGeneric ? ServiceParameterForm.octets : ServiceParameterForm(of: key)
        guard let wire = form.wire(of: value) else {
            throw PresentationError(.invalidValue, at: start + range.lowerBound)
        }
        self.init(key: key, value: Octets(wire))
    }
}

extension SvcParamKey {
    /// Whether the text that was read as this key is `key` and its number.
    fileprivate func isNumbered(_ text: Span<UInt8>) -> Bool {
        text.count > 3 && PresentationEscape.isDigit(text[3])
    }
}
