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
        guard extent != .rest || notation == .quoted || notation == .word else { return try parseRest(&reader) }
        let token = try reader.read()
        let octets: [UInt8]
        switch notation {
        case .quoted, .word: octets = try reader.unescaped(token)
        case .hex, .base64, .base32Hex:
            if reader.octets(of: token).hasSameOctets(as: ([UInt8(ascii: "-")] as [UInt8]).span) {
                octets = []
            } else {
                var decoder = TextDecoder(notation)
                try decoder.feed(token, of: reader)
                octets = try decoder.finish(at: token.range.upperBound)
            }
        }
        try check(octets.count, at: token.range.lowerBound)
        return Octets(octets)
    }

    private func parseRest(_ reader: inout PresentationReader) throws(PresentationError) -> Octets {
        var decoder = TextDecoder(notation)
        while let token = try reader.next() { try decoder.feed(token, of: reader) }
        let octets = try decoder.finish(at: reader.position)
        try check(octets.count, at: reader.position)
        return Octets(octets)
    }

    private func check(_ count: Int, at offset: Int) throws(PresentationError) {
        guard count >= minimum else { throw PresentationError(.missing, at: offset) }
        let fits =
            switch extent {
            case .rest, .counted16: count <= Int(UInt16.max)
            case .counted8: count <= Int(UInt8.max)
            case .fixed(let length): count == length
            }
        guard fits else { throw PresentationError(count < minimum ? .missing : .tooLong, at: offset) }
    }
}
