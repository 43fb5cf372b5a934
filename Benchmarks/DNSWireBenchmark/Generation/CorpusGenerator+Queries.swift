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

    /// The message with an OPT record of its own: a cookie, and before it a client subnet in a third of the messages.
    mutating func withCookie(_ octets: [UInt8]) throws -> [UInt8] {
        var message = try Message(decoding: octets)
        var options: [EDNSOption] = []
        if dice.chance(0.33) {
            options.append(EDNSOption(code: .clientSubnet, data: Octets([0, 1, 24, 0] + dice.octets(3))))
        }
        options.append(EDNSOption(code: .cookie, data: Octets(dice.octets(message.header.isResponse ? 24 : 8))))
        message.edns = EDNS(
            payloadSize: 1232, flags: OPTFlags(ttl: dice.chance(0.3) ? 0x8000 : 0), options: try EDNSOptions(options))
        return try message.encoded()
    }
}
