/// A compressor while an encoder has it, or none.
///
/// The encoder that was made last has it; one that was made before notices, and compresses no more.
@safe
struct LentCompressor: ~Copyable {
    private let compressor: NameCompressor?
    // Safe: the table of `compressor`, which lives as long as this value does. It is not reached by way of the reference, as
    // that would be counted each time.
    private let table: UnsafeMutablePointer<CompressionTable>?
    private let session: Int

    /// Borrows a compressor, which forgets what it has.
    @inline(__always)
    init(_ compressor: NameCompressor?) {
        self.compressor = compressor
        unsafe table = compressor?.table
        session = unsafe table?.pointee.begin() ?? 0
    }

    /// Whether there is a compressor, and this encoder still has it.
    @inline(__always)
    var isThere: Bool { unsafe table?.pointee.session == session }

    /// Forgets the names that began at `offset` or after it.
    func rewind(to offset: Int) {
        if isThere { unsafe table?.pointee.rewind(to: offset) }
    }

    /// Appends a name, its longest known suffix replaced by a pointer where `compress` allows it, and remembers it.
    ///
    /// The name's own bytes must be in a message that begins at the writer's first octet.
    @inline(__always)
    func append(_ name: Span<UInt8>, compress: Bool, to writer: inout WireWriter) throws(WireEncodingError) {
        guard isThere, let table = unsafe table else { return try writer.append(name) }
        try unsafe table.pointee.append(name, compress: compress, to: &writer)
    }

    /// Appends a name, as one that is given as a span.
    @inline(__always)
    func append(_ name: Octets, compress: Bool, to writer: inout WireWriter) throws(WireEncodingError) {
        guard isThere, let table = unsafe table else { return try writer.append(name) }
        try unsafe table.pointee.append(name, compress: compress, to: &writer)
    }

    /// Appends records up to the first that may not fit, whatever becomes of its names, at most `most`; returns how many.
    @inline(__always)
    func append(_ records: StoredRecords, most: Int, to writer: inout WireWriter) -> Int {
        guard isThere, let table = unsafe table else { return 0 }
        return unsafe table.pointee.append(records, most: most, to: &writer)
    }
}
