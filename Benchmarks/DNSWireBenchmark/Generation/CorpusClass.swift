import DNSWire

/// A kind of corpus.
enum CorpusClass: String, CaseIterable {
    case querySmall = "query-small"
    case responseTypical = "response-typical"
    case responseDNSSEC = "response-dnssec"
    case responseLarge = "response-large"
    /// What a resolver's port sees: half queries, mostly typical answers, some with DNSSEC, a few large ones.
    case mixed
    /// The records of typical responses in one message as long as a message can be.
    case typical64K = "typical-64k"
    /// Queries and typical responses with a cookie, some with a client subnet before it.
    case edns
    /// One query and its response.
    case seed

    /// Makes the corpora of all classes.
    static func generateAll() throws -> [(CorpusClass, Corpus)] {
        var generator = CorpusGenerator(seed: 20531)
        let queries = try generator.distinct(8000) { try $0.query() }
        let typical = try generator.distinct(6000) { try $0.typicalResponse() }
        let signed = try generator.distinct(4000) { try $0.signedResponse() }
        let large = try generator.distinct(1000) { try $0.largeResponse() }
        var mixed: [[UInt8]] = []
        for part in [queries.prefix(2000), typical.prefix(1500), signed.prefix(484), large.prefix(16)] { mixed += part }
        mixed = generator.dice.shuffled(mixed)
        var edns: [[UInt8]] = []
        for message in queries.prefix(2000) + typical.prefix(2000) { edns.append(try generator.withCookie(message)) }
        return try allCases.map { kind in
            switch kind {
            case .querySmall: (kind, Corpus(queries))
            case .responseTypical: (kind, Corpus(typical))
            case .responseDNSSEC: (kind, Corpus(signed))
            case .responseLarge: (kind, Corpus(large))
            case .mixed: (kind, Corpus(mixed))
            case .typical64K: (kind, Corpus([try joined(typical)]))
            case .edns: (kind, Corpus(edns))
            case .seed: (kind, Corpus(try seedMessages()))
            }
        }
    }

    /// The records of the first responses in one message, of as many as fit; without those to names in random case, which
    /// one message would not have side by side.
    private static func joined(_ responses: [[UInt8]]) throws -> [UInt8] {
        let decoded = try responses.map { try Message(decoding: $0) }.filter { response in
            !response.questions.contains { $0.name.description.contains(where: \.isUppercase) }
        }
        guard var message = decoded.first else { return [] }
        var encoded = try message.encoded()
        for response in decoded.dropFirst() {
            for section in [MessageSection.answer, .authority, .additional] {
                message[section] += response[section].filter { $0.type != .opt }
            }
            // Some room is left, so that no response is cut off.
            guard let longer = try? message.encoded(), longer.count <= 64 * 1024 - 1024 else { break }
            encoded = longer
        }
        return encoded
    }

    /// A query of 29 octets and its response of 61.
    private static func seedMessages() throws -> [[UInt8]] {
        let name = DomainName("safia.rocks")
        var message = Message(query: name, .a, id: 0xAA5F)
        let query = try message.encoded()
        message.header.bits = 0x8180
        for address in [IPv4Address(104, 27, 160, 94), IPv4Address(104, 27, 161, 94)] {
            message.answers.append(try Record(name: name, ttl: 300, data: RDATA.A(address: address)))
        }
        return [query, try message.encoded()]
    }
}
