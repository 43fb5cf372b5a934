extension MessageTextReader {
    /// `opcode: QUERY, status: NOERROR, id: 4660`.
    @_lifetime(words: copy words)
    mutating func take(header words: inout WordReader) throws(PresentationError) {
        try MessageTextReader.expect("opcode: ", &words)
        header.opcode = try MessageTextReader.number(&words)
        try MessageTextReader.expect(", status: ", &words)
        statusPlace = (line, words.position + 1)
        status = try MessageTextReader.number(&words)
        try MessageTextReader.expect(", id: ", &words)
        words.skipSpaces()
        guard let id = words.number(as: UInt16.self) else {
            throw PresentationError(.invalidNumber, at: words.position)
        }
        header = Header(id: id, bits: header.bits)
        guard words.isAtEnd else { throw PresentationError(.unexpected, at: words.position) }
        part = .flags
    }

    /// `flags: qr rd ra; MBZ: 0x4; QUERY: 1, ANSWER: 2, AUTHORITY: 0, ADDITIONAL: 1`.
    @_lifetime(words: copy words)
    mutating func take(flags words: inout WordReader) throws(PresentationError) {
        try MessageTextReader.expect("flags:", &words)
        while words.skip(" ") {
            let start = words.position
            let flag = MessageTextReader.flags.first { words.skip($0.name) }
            guard let flag, words.text.count > words.position, header.bits & flag.bit == 0 else {
                throw PresentationError(.unknownMnemonic, at: start)
            }
            header.bits |= flag.bit
        }
        if words.skip("; MBZ: 0x4") { header.bits |= 0x0040 }
        try MessageTextReader.expect("; ", &words)
        countsPlace = (line, words.position + 1)
        for (index, title) in SectionTitle.all(of: header.opcode).enumerated() {
            if index > 0 { try MessageTextReader.expect(", ", &words) }
            // dig has the names of QUERY in an UPDATE, too, nsupdate has not.
            let other = SectionTitle.all(of: .query)[index]
            guard words.skip(title.count + ": ") || words.skip(other.count + ": ") else {
                throw PresentationError(.unexpected, at: words.position)
            }
            guard let count = words.number(as: UInt16.self) else {
                throw PresentationError(.invalidNumber, at: words.position)
            }
            counts[title.section] = Int(count)
        }
        guard words.isAtEnd else { throw PresentationError(.unexpected, at: words.position) }
        part = .remarks
    }

    /// The flags by the names that dig has for them.
    private static var flags: [(name: String, bit: UInt16)] {
        [
            ("qr", 0x8000), ("aa", 0x0400), ("tc", 0x0200), ("rd", 0x0100), ("ra", 0x0080), ("ad", 0x0020),
            ("cd", 0x0010),
        ]
    }

    @_lifetime(words: copy words)
    private static func expect(_ text: String, _ words: inout WordReader) throws(PresentationError) {
        guard words.skip(text) else { throw PresentationError(.unexpected, at: words.position) }
    }

    /// Reads a name of a registry; one without a name is `OPCODE3` here, `RESERVED3` or `?17` with dig.
    @_lifetime(words: copy words)
    private static func number<Number: RegisteredNumber>(_ words: inout WordReader) throws(PresentationError) -> Number
    {
        let start = words.position
        if words.skip("RESERVED") || words.skip("?"), let number = words.number(as: Number.RawValue.self) {
            return Number(rawValue: number)
        }
        words.position = start
        guard let word = words.word(), let number = Number(words.text.extracting(word)) else {
            throw PresentationError(.unknownMnemonic, at: start)
        }
        return number
    }
}
