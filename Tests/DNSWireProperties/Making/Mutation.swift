/// Damages a message at random: octets changed, taken out, put in or repeated, the end cut off.
package enum Mutation {
    package static func apply(to message: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        var octets = message
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            guard !octets.isEmpty else { return octets }
            let place = Int.random(in: 0..<octets.count, using: &generator)
            let length = min(Int.random(in: 1...8, using: &generator), octets.count - place)
            switch Int.random(in: 0..<8, using: &generator) {
            case 0: octets[place] = UInt8.random(in: 0...255, using: &generator)
            case 1: octets[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
            case 2: octets[place] = [0, 0xFF, 0xC0, 0x3F, 0x40, 0x80, 1].randomElement(using: &generator) ?? 0
            case 3: octets.removeSubrange(place..<place + length)
            case 4: octets.insert(contentsOf: octets[place..<place + length], at: place)
            case 5: octets.insert(contentsOf: generator.bytes(upTo: 4), at: place)
            case 6: octets.removeSubrange(place...)
            default:
                // A pointer to some place before it.
                octets[place] = 0xC0 | UInt8(truncatingIfNeeded: place >> 9)
                if place + 1 < octets.count {
                    octets[place + 1] = UInt8.random(in: 0...UInt8(clamping: place), using: &generator)
                }
            }
        }
        return octets
    }
}
