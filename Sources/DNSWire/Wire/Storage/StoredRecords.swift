/// Records of a store, which are looked at without counting a reference to it.
@safe
struct StoredRecords: ~Escapable {
    // Safe: the entries, `count` of them, and the memory that they lead to, of a store that somebody else keeps, as the
    // lifetime dependence ensures.
    let entries: UnsafeRawPointer
    let octets: UnsafeRawPointer
    /// The number of records.
    let count: Int

    /// Some of the records of a store, whose indices are in bounds; none where there is no store.
    @inline(__always)
    @_lifetime(borrow store)
    init(_ store: borrowing OctetStore?, from lower: Int, to upper: Int) {
        if let (base, first) = unsafe store.map({ unsafe (UnsafeRawPointer($0.base), Int($0.extent.firstEntry)) }) {
            unsafe octets = base
            unsafe entries = base + (first &+ lower &* MemoryLayout<RecordEntry>.stride)
            count = upper &- lower
        } else {
            unsafe octets = UnsafeRawPointer(bitPattern: 1).unsafelyUnwrapped
            unsafe entries = octets
            count = 0
        }
    }

    /// One of the records.
    ///
    /// - Precondition: the index is in bounds.
    @inline(__always)
    subscript(index: Int) -> RecordEntry {
        precondition(index >= 0 && index < count)
        // Safe: there are count entries.
        return unsafe entries.load(fromByteOffset: index &* MemoryLayout<RecordEntry>.stride, as: RecordEntry.self)
    }

    /// The uncompressed name of a record's owner.
    @_lifetime(copy self)
    func name(of entry: RecordEntry) -> Span<UInt8> { span(entry.name, Int(entry.nameCount)) }

    /// The data of a record, every name in them written out.
    @_lifetime(copy self)
    func data(of entry: RecordEntry) -> Span<UInt8> { span(entry.data, Int(entry.dataCount)) }

    @_lifetime(copy self)
    private func span(_ start: UInt32, _ count: Int) -> Span<UInt8> {
        // Safe: an entry leads to octets of its store.
        let memory = unsafe UnsafeRawBufferPointer(start: octets + Int(start), count: count)
        return unsafe _overrideLifetime(Span(_unsafeBytes: memory), copying: self)
    }
}
