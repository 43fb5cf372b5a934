import DNSWire

/// Changes a message in its parts: whole records, names, pointers, types, lengths and counts.
package enum MessageMutation {
    /// A message that is made of another one.
    package static func apply(to message: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        guard message.count >= Header.length else { return RandomWire.message(using: &generator) }
        let entries = PlainReading(message.span).entries
        var octets = message
        switch Int.random(in: 0..<12, using: &generator) {
        case 0: return RandomWire.message(using: &generator)
        case 1, 2:
            octets += RandomWire.record(after: octets, using: &generator)
            add(1, toCount: 3, of: &octets)
        case 3:
            guard let entry = entries.randomElement(using: &generator), entry.end <= octets.count else { break }
            octets.removeSubrange(entry.offset..<entry.end)
            add(-1, toCount: Int(entry.section.rawValue) - 1, of: &octets)
        case 4:
            guard let entry = entries.randomElement(using: &generator), entry.end <= octets.count else { break }
            octets += octets[entry.offset..<entry.end]
            add(1, toCount: 3, of: &octets)
        case 5:
            add(
                [-1, 1].randomElement(using: &generator) ?? 1, toCount: .random(in: 0...3, using: &generator),
                of: &octets)
        case 6:
            // Another type for the same data, or another class.
            guard let entry = entries.last(where: { $0.section != .question && $0.ttlOffset >= 4 }) else { break }
            let place = entry.ttlOffset - (Bool.random(using: &generator) ? 4 : 2)
            octets[place + 1] = UInt8.random(in: 0...255, using: &generator)
        case 7:
            // One octet more or less by the length alone.
            guard let entry = entries.randomElement(using: &generator), entry.ttlOffset > 0 else { break }
            octets[entry.ttlOffset + 5] &+= Bool.random(using: &generator) ? 1 : 255
        case 8, 9:
            // A pointer in place of two octets, to where an entry begins or near it.
            guard let place = octets.indices.dropFirst(Header.length).dropLast().randomElement(using: &generator)
            else { break }
            let target =
                (entries.randomElement(using: &generator)?.offset ?? 12) + .random(in: 0...3, using: &generator)
            octets[place] = 0xC0 | UInt8(truncatingIfNeeded: target >> 8) & 0x3F
            octets[place + 1] = UInt8(truncatingIfNeeded: target)
        case 10: octets[2] = [0x00, 0x28, 0x30, 0x84, 0x01].randomElement(using: &generator) ?? 0
        default: return Mutation.apply(to: octets, using: &generator)
        }
        return octets
    }

    /// Adds to the count of a section; 0 is that of the questions.
    private static func add(_ number: Int, toCount index: Int, of octets: inout [UInt8]) {
        let place = 4 + 2 * index
        guard octets.indices.contains(place + 1) else { return }
        let count = (Int(octets[place]) << 8 | Int(octets[place + 1])) + number
        octets[place] = UInt8(truncatingIfNeeded: count >> 8)
        octets[place + 1] = UInt8(truncatingIfNeeded: count)
    }
}
