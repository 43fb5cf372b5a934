/// Octets in pieces of any sizes, the same ones each time for the same octets.
struct Pieces {
    private var generator: SeededGenerator
    private let count: Int
    private var start = 0

    init(of octets: Span<UInt8>) {
        generator = SeededGenerator(octets)
        count = octets.count
    }

    /// The next piece, which may be empty, or `nil` at the end.
    mutating func next() -> Range<Int>? {
        guard start < count else { return nil }
        // Short ones mostly, so that every place is the end of one before long.
        let most = [1, 2, 7, 40, 2000].randomElement(using: &generator) ?? 1
        let end = min(count, start + Int.random(in: 0...most, using: &generator))
        defer { start = end }
        return start..<end
    }
}

extension SeededGenerator {
    /// Begins with a number that octets give (FNV-1a).
    init(_ octets: Span<UInt8>) {
        var seed: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in octets.indices { seed = (seed ^ UInt64(octets[index])) &* 0x100_0000_01B3 }
        self.init(seed: seed)
    }
}
