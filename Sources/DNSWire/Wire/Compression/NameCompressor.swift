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

    /// Writes a message into the free part of `output`, as ``CompressionTable`` does; returns whether it did.
    @inline(__always)
    static func write(
        with compressor: NameCompressor?, head: UInt32, counts: UInt64, question name: borrowing Octets, fixed: UInt32,
        _ records: StoredRecords, to output: inout OutputSpan<UInt8>, limit: Int
    ) -> Bool {
        // Safe: the caller has the compressor meanwhile. It is not reached by way of the reference, as that would be counted.
        let table = unsafe compressor?.table
        return unsafe output.withUnsafeMutableBufferPointer { buffer, count in
            guard let base = buffer.baseAddress, let table = unsafe table else { return false }
            // Safe: the octets from `count` on are free.
            let written = unsafe table.pointee.write(
                head: head, counts: counts, question: name, fixed: fixed, records,
                to: UnsafeMutableRawPointer(base + count), room: min(limit, buffer.count &- count))
            count &+= written
            return written > 0
        }
    }

    deinit {
        unsafe table.deinitialize(count: 1)
        unsafe table.deallocate()
    }
}
