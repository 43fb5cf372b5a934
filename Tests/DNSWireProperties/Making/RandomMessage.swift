package import DNSWire

/// Messages drawn from a seeded generator: names from small pools, so that there is something to compress, and data of
/// every record type that the registry has.
package enum RandomMessage {
    /// A name of up to five labels, mostly of letters, sometimes of any octets, rarely as long as may be.
    package static func name(using generator: inout SeededGenerator) -> DomainName {
        let count = Int.random(in: 0...5, using: &generator)
        let isWild = Int.random(in: 0..<8, using: &generator) == 0
        var labels: [Octets] = []
        var length = 1
        for _ in 0..<count {
            let longest = isWild ? 63 : 9
            let octets = (0..<Int.random(in: 1...longest, using: &generator)).map { _ in
                isWild
                    ? UInt8.random(in: 0...255, using: &generator)
                    : UInt8(ascii: "aAbBcC0-".unicodeScalars.randomElement(using: &generator) ?? "x")
            }
            guard length + octets.count + 1 <= DomainName.maximumLength else { break }
            length += octets.count + 1
            labels.append(Octets(octets))
        }
        return (try? DomainName(labels: labels)) ?? .root
    }

    /// A whole message whose names come from one pool.
    package static func message(using generator: inout SeededGenerator) -> Message {
        let base = name(using: &generator)
        var pool = [DomainName.root, base]
        for _ in 0..<4 {
            let parent = pool.randomElement(using: &generator) ?? base
            let label = name(using: &generator).labels.first { _ in true } ?? [0x77]
            if let child = try? DomainName(label: label, under: parent) { pool.append(child) }
        }
        pool.append(name(using: &generator))

        var message = Message(header: Header(id: .random(in: 0...UInt16.max, using: &generator)))
        // Any bits but the opcodes UPDATE and DSO, whose records obey rules of their own.
        repeat {
            message.header.bits = .random(in: 0...UInt16.max, using: &generator)
        } while message.header.opcode == .dso || message.header.opcode == .update
        for _ in 0..<Int.random(in: 0...2, using: &generator) {
            message.questions.append(
                Question(
                    name: pool.randomElement(using: &generator) ?? base,
                    type: RecordType(rawValue: .random(in: 0...UInt16.max, using: &generator)),
                    class: Bool.random(using: &generator)
                        ? .internet : RecordClass(rawValue: .random(in: 0...UInt16.max, using: &generator))))
        }
        for section in [MessageSection.answer, .authority, .additional] {
            for _ in 0..<Int.random(in: 0...6, using: &generator) {
                if let record = record(from: pool, using: &generator) { message[section].append(record) }
            }
        }
        if Int.random(in: 0..<3, using: &generator) == 0 {
            message.edns = EDNS(
                payloadSize: .random(in: 0...UInt16.max, using: &generator),
                flags: OPTFlags(ttl: .random(in: 0...UInt32.max, using: &generator)),
                options: (try? EDNSOptions(options(using: &generator))) ?? EDNSOptions())
        }
        return message
    }

    private static func options(using generator: inout SeededGenerator) -> [EDNSOption] {
        (0..<Int.random(in: 0...3, using: &generator)).map { _ in
            EDNSOption(
                code: EDNSOptionCode(rawValue: .random(in: 0...UInt16.max, using: &generator)),
                data: Octets(generator.bytes(upTo: 40)))
        }
    }

    /// A record of a known type in two of three cases, else of one that no registry has.
    private static func record(from pool: [DomainName], using generator: inout SeededGenerator) -> Record? {
        guard let owner = pool.randomElement(using: &generator) else { return nil }
        let ttl = UInt32.random(in: 0...UInt32.max, using: &generator)
        if Int.random(in: 0..<3, using: &generator) == 0 {
            return Record(
                name: owner, type: RecordType(rawValue: .random(in: 0xFF00...0xFFFE, using: &generator)),
                class: RecordClass(rawValue: .random(in: 0...0x7FFF, using: &generator)), ttl: ttl,
                rdata: Octets(generator.bytes(upTo: 60)))
        }
        guard let type = RandomMessage.types.randomElement(using: &generator) else { return nil }
        let recordClass = RecordClass.internet
        var fill = FillData(type, generator: generator, pool: pool)
        RecordDataRegistry.forEach(&fill)
        generator = fill.generator
        guard let rdata = fill.octets else { return nil }
        return Record(name: owner, type: type, class: recordClass, ttl: ttl, rdata: rdata)
    }

    /// Every type that the registry has a form for and that may be in any section.
    package static let types: [RecordType] = {
        var list = ListTypes()
        RecordDataRegistry.forEach(&list)
        return list.types.filter { $0 != .opt && $0 != .tsig && !$0.isQueryOnly }
    }()

    private struct ListTypes: RecordDataOperation {
        var types: [RecordType] = []

        mutating func apply<Data: RecordData>(to type: Data.Type) throws(Never) {
            if Data.isDefined(in: .internet) { types.append(Data.type) }
        }
    }
}
