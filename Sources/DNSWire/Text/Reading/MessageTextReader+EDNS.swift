extension MessageTextReader {
    /// `; EDNS: version: 0, flags: do; udp: 1232`, and after it a line for each option.
    @_lifetime(words: copy words)
    mutating func take(edns words: inout WordReader) throws(PresentationError) {
        guard words.skip("; ") else { throw PresentationError(.unexpected, at: 0) }
        guard edns != nil else {
            guard words.skip("EDNS: version: "), let version = words.number(as: UInt8.self), words.skip(", flags:")
            else {
                throw PresentationError(.unexpected, at: words.position)
            }
            var flags = OPTFlags()
            flags.version = version
            if words.skip(" do") { flags.isDNSSECOK = true }
            if words.skip(" co") { flags.isCompactAnswersOK = true }
            guard words.skip("; ") else { throw PresentationError(.unexpected, at: words.position) }
            if words.skip("MBZ: 0x") {
                let start = words.position
                let digits = words.word()
                var octets: [UInt8] = []
                if let digits { octets = (try? Base16.decode(words.text.extracting(digits))) ?? [] }
                guard octets.count == 2, words.skip(", ") else { throw PresentationError(.invalidNumber, at: start) }
                flags.bits |= UInt16(octets[0]) << 8 | UInt16(octets[1])
            }
            guard words.skip("udp: "), let size = words.number(as: UInt16.self), words.isAtEnd else {
                throw PresentationError(.unexpected, at: words.position)
            }
            edns = EDNS(payloadSize: size, flags: flags)
            return
        }
        let start = words.position
        do throws(PresentationError) {
            options.append(try EDNSOption(parsingWords: words.rest))
        } catch {
            throw PresentationError(error.reason, at: start + error.offset)
        }
    }
}
