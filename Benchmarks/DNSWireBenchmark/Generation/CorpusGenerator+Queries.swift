import DNSWire

extension CorpusGenerator {
    /// A query of 29 to 45 octets, a third of them with EDNS.
    mutating func query() throws -> [UInt8] {
        while true {
            let type: RecordType = dice.chance(0.03) ? .https : dice.chance(0.4) ? .aaaa : .a
            let header = header(dice.chance(0.9) ? 0x0100 : 0x0120)
            var draft = try MessageDraft(header, inSomeCase(host()), type)
            if dice.chance(0.35) { draft.add(try edns(dnssec: dice.chance(0.3), options: false)) }
            let message = try draft.message.encoded()
            if 29...45 ~= message.count { return message }
        }
    }
}
