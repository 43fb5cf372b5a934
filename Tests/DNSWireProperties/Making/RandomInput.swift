import DNSWire

/// Octets of each kind, made of random messages; one in three is damaged.
package enum RandomInput {
    /// Octets of a kind.
    package static func make(_ kind: InputKind, using generator: inout SeededGenerator) -> [UInt8] {
        let input: [UInt8] =
            switch kind {
            case .messages: RandomWire.message(using: &generator)
            case .text: text(using: &generator)
            case .zones: zone(using: &generator)
            case .json: json(using: &generator)
            case .streams: stream(using: &generator)
            case .captures: RandomCapture.make(using: &generator)
            case .notations: RandomNotation.make(using: &generator)
            case .traces: RandomNotation.trace(using: &generator)
            case .choices: generator.bytes(upTo: 60)
            }
        guard kind != .messages, Int.random(in: 0..<3, using: &generator) == 0 else { return input }
        return change(input, of: kind, using: &generator)
    }

    /// Octets of a kind changed in their parts.
    package static func change(_ input: [UInt8], of kind: InputKind, using generator: inout SeededGenerator) -> [UInt8]
    {
        switch kind {
        case .messages: return MessageMutation.apply(to: input, using: &generator)
        case .streams, .captures, .choices: return Mutation.apply(to: input, using: &generator)
        case .text, .zones, .json, .notations, .traces:
            guard Int.random(in: 0..<4, using: &generator) > 0 else {
                return Mutation.apply(to: input, using: &generator)
            }
            let other = Int.random(in: 0..<3, using: &generator) == 0 ? make(kind, using: &generator) : input
            return TextMutation.apply(to: input, other, using: &generator)
        }
    }

    private static func records(using generator: inout SeededGenerator) -> [Record] {
        let message = MessageReading(RandomWire.message(using: &generator)).message
        return MessageSection.allCases.dropFirst().flatMap { Array(message[$0]) }
    }

    private static func text(using generator: inout SeededGenerator) -> [UInt8] {
        let record = records(using: &generator).randomElement(using: &generator)
        return Array((record?.description ?? "a. IN A 192.0.2.1").utf8)
    }

    private static func zone(using generator: inout SeededGenerator) -> [UInt8] {
        let lines = [
            "$TTL 1h\n", "$ORIGIN b\n", "$GENERATE 1-3/2 host$ A 10.0.0.${1,2,d}\n", "$INCLUDE other\n",
            "@ IN SOA a b ( 1 ; serial\n 2 3\n 4 5 )\n", " A 192.0.2.1\n", "a TXT ( \"one\n two\" ; end\n three )\n",
            "\n",
        ]
        var writer = ZoneWriter(
            origin: Bool.random(using: &generator) ? "example." : nil,
            ttl: Bool.random(using: &generator) ? 300 : nil, omitsOwners: Bool.random(using: &generator))
        for record in records(using: &generator) { writer.append(record) }
        var zone = writer.bytes
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
            zone += (lines.randomElement(using: &generator) ?? "").utf8
        }
        return zone
    }

    private static func json(using generator: inout SeededGenerator) -> [UInt8] {
        let options = MessageJSON.Options(rawValue: .random(in: 0...31, using: &generator))
        return Array(MessageJSON(RandomWire.message(using: &generator), options: options).text.utf8)
    }

    private static func stream(using generator: inout SeededGenerator) -> [UInt8] {
        var stream: [UInt8] = []
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            stream += (try? Message.framed(RandomWire.message(using: &generator))) ?? []
        }
        return stream
    }
}
