/// A file that a program has compressed: what there is in it must be had out of it first.
struct Compression {
    /// What to do.
    let text: String

    /// How such files begin, and which program undoes it.
    private static let kinds: [(beginning: [UInt8], name: String, command: String)] = [
        ([0x1F, 0x8B], "gzip", "gzip -dc"), ([0x28, 0xB5, 0x2F, 0xFD], "zstd", "zstd -dc"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz", "xz -dc"), ([0x04, 0x22, 0x4D, 0x18], "lz4", "lz4 -dc"),
        ([0x42, 0x5A, 0x68], "bzip2", "bzip2 -dc"),
    ]

    /// Recognises one by its first octets; nil where it is none.
    init?(_ beginning: [UInt8]) {
        let kind = Self.kinds.first { kind in
            // What bzip2 writes begins with letters: its first block is looked at, too.
            beginning.starts(with: kind.beginning)
                && (kind.name != "bzip2" || beginning.dropFirst(4).starts(with: [0x31, 0x41, 0x59]))
        }
        guard let kind else { return nil }
        text = "it is compressed by \(kind.name); read it with: \(kind.command) FILE | dnswire -"
    }
}
