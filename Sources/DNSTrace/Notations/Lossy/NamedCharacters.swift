/// The output of `od -a`, which names control characters and drops the highest bit of each byte.
struct NamedCharacters: LossyForm {
    private static let names = Set([
        "nul", "soh", "stx", "etx", "eot", "enq", "ack", "bel", "so", "si", "dle", "sp", "fs",
    ])

    func explanation(of text: SourceText) -> String? {
        var named = 0
        for word in text.bytes.prefix(4096).split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) where word.count <= 3 {
            if Self.names.contains(String(decoding: word, as: UTF8.self)) { named &+= 1 }
        }
        guard named >= 4 else { return nil }
        return
            "This is a dump of named characters (od -a). It drops the highest bit of each byte, so that the bytes from"
            + " 0x80 on are lost; od -tx1 keeps them."
    }
}
