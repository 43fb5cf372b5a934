/// Base32 and its variant with the extended hex alphabet (RFC 4648 §6, §7), of either case.
///
///     text = 1*( ALPHA / "2" - "7" ) *6"="   /   1*( DIGIT / "A" - "V" ) *6"="
struct Base32: Notation {
    private static let packing = BitPacking(bits: 5, alphabet: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", ignoresCase: true)
    private static let extended = BitPacking(bits: 5, alphabet: "0123456789ABCDEFGHIJKLMNOPQRSTUV", ignoresCase: true)

    func readings(of text: SourceText) -> [Reading] {
        PackedText(name: "base32", packing: Self.packing, fewest: 20, confidence: -2).readings(of: text)
            + PackedText(name: "base32hex", packing: Self.extended, fewest: 20, confidence: -3).readings(of: text)
    }
}
