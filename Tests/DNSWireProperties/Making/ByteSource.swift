/// Random numbers that octets choose, so that whoever changes the octets changes what is made of them; after the last one
/// they are those of a seed.
struct ByteSource: RandomNumberGenerator {
    private var octets: ArraySlice<UInt8>
    private var generator: SeededGenerator

    init(_ octets: Span<UInt8>) {
        self.octets = [UInt8](copying: octets)[...]
        generator = SeededGenerator(octets)
    }

    /// The next octet decides in which part of a range the number is.
    mutating func next() -> UInt64 {
        guard let first = octets.popFirst() else { return generator.next() }
        return UInt64(first) << 56 | generator.next() >> 8
    }
}
