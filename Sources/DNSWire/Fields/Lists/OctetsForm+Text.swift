extension OctetsForm {
    /// Writes the octets as text.
    func print(_ octets: Octets, to writer: inout PresentationWriter) {
        octets.withSpan { print($0, to: &writer) }
    }

    /// Writes the octets as text.
    func print(_ octets: Span<UInt8>, to writer: inout PresentationWriter) {
        switch notation {
        case .quoted: return writer.write(quoted: octets)
        case .word: return writer.write(unquoted: octets)
        case .countedBase64: writer.write(decimal: UInt(truncatingIfNeeded: octets.count))
        case .generic:
            writer.write("\\#")
            writer.write(decimal: UInt(truncatingIfNeeded: octets.count))
        case .hex, .base64, .base32Hex:
            guard octets.count == 0 else { break }
            switch absence {
            case .nothing: break
            case .hyphen: writer.write("-")
            case .quotes: writer.write("\"\"")
            }
        }
        guard octets.count > 0 else { return }
        if writer.style.splitWidth > 0, isDigitsToEnd { return printSplit(octets, to: &writer) }
        writer.beginToken()
        writer.append { append(octets, to: &$0) }
    }

    /// Appends the digits of octets.
    private func append(_ octets: Span<UInt8>, to text: inout [UInt8]) {
        switch notation {
        case .hex, .generic: Base16.append(octets, to: &text)
        case .base32Hex: Base32Hex.append(octets, to: &text)
        default: Base64.append(octets, to: &text)
        }
    }

    /// Writes the digits of octets in several tokens; in the form for all types they are in parentheses of their own where
    /// they go over several lines.
    private func printSplit(_ octets: Span<UInt8>, to writer: inout PresentationWriter) {
        var digits: [UInt8] = []
        append(octets, to: &digits)
        let isOpen = notation == .generic && writer.style.isMultiline
        if isOpen { writer.openParenthesis(breakingLine: false) }
        writer.write(digits: digits)
        if isOpen { writer.closeParenthesis(breakingLine: false) }
    }

    /// Reads the octets from text.
    ///
    /// - Throws: `invalidEncoding`, `invalidEscape`, `invalidGenericData`, `tooLong`, `missing`.
    func parse(_ reader: inout PresentationReader) throws(PresentationError) -> Octets {
        switch notation {
        case .quoted, .word:
            let token = try reader.read()
            return try checked(try reader.unescaped(token), at: token.range.lowerBound)
        case .hex: return try parse(&reader, as: Base16.self)
        case .base64: return try parse(&reader, as: Base64.self)
        case .base32Hex: return try parse(&reader, as: Base32Hex.self)
        case .countedBase64: return try parseCounted(&reader)
        case .generic: return try parseGeneric(&reader)
        }
    }

    /// Reads octets in a base encoding: one token, or all that are left where the field reaches to the end.
    private func parse<Encoding: BaseEncoding>(
        _ reader: inout PresentationReader, as encoding: Encoding.Type
    ) throws(PresentationError) -> Octets {
        var decoder = Encoding.Decoder()
        var octets: [UInt8] = []
        var end = reader.position
        var next = absence == .nothing ? try reader.next() : try reader.read()
        while let token = next {
            end = token.range.upperBound
            let text = reader.octets(of: token)
            if absence == .hyphen, text.count == 1, text[0] == UInt8(ascii: "-") { break }
            do throws(BaseDecodingError) {
                try decoder.feed(text, into: &octets)
            } catch {
                throw PresentationError(.invalidEncoding, at: token.range.lowerBound + error.offset)
            }
            next = extent == .rest ? try reader.next() : nil
        }
        do throws(BaseDecodingError) {
            try decoder.finish()
        } catch {
            throw PresentationError(.invalidEncoding, at: end)
        }
        return try checked(octets, at: end)
    }

    /// Reads a number of octets, and as many octets in base 64.
    private func parseCounted(_ reader: inout PresentationReader) throws(PresentationError) -> Octets {
        let start = reader.position
        let count = try reader.readNumber(upTo: UInt64(UInt16.max))
        let octets = count == 0 ? [] : try parse(&reader, as: Base64.self)
        guard octets.count == Int(count) else { throw PresentationError(.invalidEncoding, at: start) }
        return octets
    }

    /// Reads `\#`, a number of octets, and as many octets in base 16.
    private func parseGeneric(_ reader: inout PresentationReader) throws(PresentationError) -> Octets {
        let mark = try reader.read()
        guard reader.isGenericMark(mark) else {
            throw PresentationError(.invalidGenericData, at: mark.range.lowerBound)
        }
        let start = reader.position
        let count = try reader.readNumber(upTo: UInt64(UInt16.max))
        let octets = try OctetsForm(.rest, .hex).parse(&reader)
        guard octets.count == Int(count) else { throw PresentationError(.invalidGenericData, at: start) }
        return octets
    }

    private func checked(_ octets: [UInt8], at offset: Int) throws(PresentationError) -> Octets {
        guard octets.count >= minimum else { throw PresentationError(.missing, at: offset) }
        let fits =
            switch extent {
            case .rest, .counted16: octets.count <= maximum
            case .counted8: octets.count <= min(maximum, Int(UInt8.max))
            case .fixed(let count): octets.count == count
            }
        guard fits else { throw PresentationError(.tooLong, at: offset) }
        guard alphabet.firstFault(octets.span) == nil else {
            throw PresentationError(.invalidValue, at: offset)
        }
        return Octets(octets)
    }
}

extension PresentationReader {
    /// Whether the token is `\#`, which is before data in the form for all types (RFC 3597 §5).
    func isGenericMark(_ token: Token) -> Bool {
        let text = octets(of: token)
        return !token.isQuoted && text.count == 2 && text[0] == UInt8(ascii: "\\") && text[1] == UInt8(ascii: "#")
    }
}
