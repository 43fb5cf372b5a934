extension EDNSOption {
    /// Reads an option as ``digPresentation`` writes it, or as dig does: `CLIENT-SUBNET: 192.0.2.0/24/16`.
    ///
    /// - Throws: `unknownMnemonic` where no option has the name; `invalidValue` where the words are not those of the option, or
    ///   say two things.
    init(parsingWords text: Span<UInt8>) throws(PresentationError) {
        var reader = WordReader(text)
        let code: EDNSOptionCode
        if reader.skip("OPT="), let number = reader.number(as: UInt16.self) {
            code = EDNSOptionCode(rawValue: number)
        } else if let name = reader.word(until: ":"), let known = EDNSOption.code(named: text.extracting(name)) {
            code = known
        } else {
            throw PresentationError(.unknownMnemonic, at: 0)
        }
        guard reader.skip(":") else { throw PresentationError(.missing, at: reader.position) }
        reader.skipSpaces()
        let start = reader.position
        var end = text.count
        while end > start, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
        guard end > start else {
            self.init(code: code)
            return
        }
        let words = text.extracting(start..<end)
        var octets = WordReader(words)
        if let data = octets.describedOctets(), octets.isAtEnd {
            self.init(code: code, data: Octets(data))
            return
        }
        guard let known = EDNSOptionPrograms.all[code], let data = EDNSOptionReadings.all.readings[known.index](words)
        else {
            throw PresentationError(.invalidValue, at: start)
        }
        self.init(code: code, data: data)
        // What is said twice must agree.
        guard EDNSOption.isSame(words, as: self.words) else { throw PresentationError(.invalidValue, at: start) }
    }

    /// The code of a name: that of IANA, or dig 9.18's.
    private static func code(named name: Span<UInt8>) -> EDNSOptionCode? {
        if let code = EDNSOptionCode(name) { return code }
        var reader = WordReader(name)
        if reader.skip("PAD"), reader.isAtEnd { return .padding }
        if reader.skip("TCP KEEPALIVE"), reader.isAtEnd { return .tcpKeepalive }
        return nil
    }

    /// Whether words of dig are those of this library, but for what dig says of a cookie, and names of errors that it lacks.
    private static func isSame(_ words: Span<UInt8>, as own: String) -> Bool {
        var dig = WordReader(words)
        if dig.skip(own) {
            return dig.isAtEnd
                || [" (good)", " (bad)", " (echoed)"].contains { (remark: String) in
                    var rest = dig
                    return rest.skip(remark) && rest.isAtEnd
                }
        }
        dig = WordReader(words)
        var named = WordReader(own.utf8.span)
        guard let number = dig.number(as: UInt16.self), named.number(as: UInt16.self) == number, named.skip(" ("),
            named.word(until: ")") != nil, named.skip(")")
        else { return false }
        var rest: [UInt8] = []
        rest.append(named.rest)
        return dig.skip(String(decoding: rest, as: UTF8.self)) && dig.isAtEnd
    }
}
