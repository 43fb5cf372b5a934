/// The memory of a compressing encoder: which names the output already holds (RFC 1035 §4.1.4).
///
/// Names are matched with their case, so that a name that is decoded again is spelt as it was. An encoder makes one for
/// itself; whoever encodes many messages keeps one and lends it to each encoder in turn, which then allocates nothing.
public final class NameCompressor {
    // Safe: the class is not Sendable, and no call on it makes another call on it while it lasts.
    @exclusivity(unchecked) private var table = CompressionTable()
    // Counts the encoders that have used this one, so that an earlier one notices when it has lost it.
    @exclusivity(unchecked) private var _session = 0

    /// The number of the encoder that used it last.
    var session: Int { unsafe _session }

    /// Makes an empty compressor.
    public init() {}

    /// Forgets everything and begins a message; returns the number by which its encoder is known.
    func begin() -> Int {
        unsafe table.rewind(to: 0)
        unsafe _session &+= 1
        return session
    }

    /// A mark to which `rewind` can go back.
    var mark: Int { unsafe table.count }

    /// Forgets what was remembered after `mark`.
    func rewind(to mark: Int) { unsafe table.rewind(to: mark) }

    /// Appends a name, its longest known suffix replaced by a pointer where `compress` allows it, and remembers it.
    ///
    /// The name's own bytes must stand in a message that begins at the writer's first octet.
    func append(
        _ wire: Span<UInt8>, compress: Bool, to writer: inout WireWriter
    ) throws(WireEncodingError) {
        _ = try unsafe table.append(wire, compress: compress, to: &writer)
    }
}
