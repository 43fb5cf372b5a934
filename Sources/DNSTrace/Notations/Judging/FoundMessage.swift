/// A DNS message that was found in a reading's bytes.
struct FoundMessage: Sendable {
    /// The bytes with their places.
    var data: LocatedBytes
    /// The true length, where it is known.
    var length: Int?
    /// Whether bytes are missing.
    var isCut: Bool
    /// How it looks.
    var plausibility: Plausibility
    /// What was taken off, as sentences.
    var notes: [String]
    /// The headers of the packet that it came in, where they are before it.
    var packet: Packet?
}
