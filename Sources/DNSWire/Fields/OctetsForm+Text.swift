extension OctetsForm {
    /// Writes the octets as text; empty octets at the end of a record are nothing, elsewhere `-`.
    func print(_ octets: Octets, to writer: inout PresentationWriter) {
        octets.withSpan { octets in
            switch notation {
            case .quoted: writer.write(quoted: octets)
            case .word: writer.write(unquoted: octets)
            case .hex, .base64, .base32Hex:
                if octets.count == 0 {
                    if extent != .rest { writer.write("-") }
                    return
                }
                writer.beginToken()
                writer.append { text in
                    switch notation {
                    case .hex: Base16.append(octets, to: &text)
                    case .base64: Base64.append(octets, to: &text)
                    default: Base32Hex.append(octets, to: &text)
                    }
                }
            }
        }
    }

    /// Reads the octets from text.
    ///
    /// - Throws: `invalidEncoding`, `invalidEscape`, `tooLong`, `missing`.
    func parse(_ reader: inout PresentationReader) throws(PresentationError) -> Octets {
        switch notation {
        case .quoted, .word:
            let token = try reader.read()
            return try checked(try reader.unescaped(token), at: token.range.lowerBound)
        case .hex: return try parse(&reader, as: Base16.self)
        case .base64: return try parse(&reader, as: Base64.self)
        case .base32Hex: return try parse(&reader, as: Base32Hex.self)
        }
    }

    /// Reads octets in a base encoding: one token, or all that are left where the field reaches to the end.
    private func parse<Encoding: BaseEncoding>(
        _ reader: inout PresentationReader, as encoding: Encoding.Type
    ) throws(PresentationError) -> Octets {
        var decoder = Encoding.Decoder()
        var octets: [UInt8] = []
        var end = reader.position
        repeat {
            guard let token = extent == .rest ? try reader.next() : try reader.read() else { break }
            end = token.range.upperBound
            let text = reader.octets(of: token)
            // Nothing at all is written as a hyphen where another field follows (RFC 5155 §3.3).
            if extent != .rest, text.count == 1, text[0] == UInt8(ascii: "-") { break }
            do throws(BaseDecodingError) {
                try decoder.feed(text, into: &octets)
            } catch {
                throw PresentationError(.invalidEncoding, at: token.range.lowerBound + error.offset)
            }
        } while extent == .rest
        do throws(BaseDecodingError) {
            try decoder.finish()
        } catch {
            throw PresentationError(.invalidEncoding, at: end)
        }
        return try checked(octets, at: end)
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
        return Octets(octets)
    }
}
