/// The memory of a compressing encoder: which names the output already holds (RFC 1035 §4.1.4).
///
/// Names are matched with their case, so that a name that is decoded again is spelt as it was. An encoder makes one for
/// itself; whoever encodes many messages keeps one and lends it to each encoder in turn, which then allocates nothing.
@safe
public final class NameCompressor {
    // Safe: the class is not Sendable, it frees the table when nobody has it any more, and no call on the table makes
    // another call on it while it lasts.
    let table: UnsafeMutablePointer<CompressionTable>

    /// Makes an empty compressor.
    public init() {
        unsafe table = .allocate(capacity: 1)
        unsafe table.initialize(to: CompressionTable())
    }

    deinit {
        unsafe table.deinitialize(count: 1)
        unsafe table.deallocate()
    }
}
