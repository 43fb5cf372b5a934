/// Records of a store, which are looked at without counting a reference to it.
@safe
struct StoredRecords: ~Escapable {
    // Safe: the memory of a store that somebody else keeps, as the lifetime dependence ensures; nil for no records.
    let base: UnsafeRawPointer?
    /// The indices of the records.
    let indices: Range<Int>

    /// Some of the records of a store, or none where there is no store.
    @inline(__always)
    @_lifetime(borrow store)
    init(_ store: borrowing OctetStore?, _ indices: Range<Int>) {
        unsafe base = store.map { unsafe UnsafeRawPointer($0.base) }
        self.indices = unsafe base == nil ? 0..<0 : indices
    }

    /// One of the records.
    ///
    /// - Precondition: the index is among `indices`.
    @inline(__always)
    subscript(index: Int) -> RecordEntry {
        precondition(indices.contains(index))
        // Safe: the store has an entry for each of its indices, in front.
        return unsafe base.unsafelyUnwrapped.load(
            fromByteOffset: index &* MemoryLayout<RecordEntry>.stride, as: RecordEntry.self)
    }

    /// The uncompressed name of a record's owner.
    @_lifetime(copy self)
    func name(of entry: RecordEntry) -> Span<UInt8> { octets(entry.name, Int(entry.nameCount)) }

    /// The data of a record, every name in them written out.
    @_lifetime(copy self)
    func data(of entry: RecordEntry) -> Span<UInt8> { octets(entry.data, Int(entry.dataCount)) }

    @_lifetime(copy self)
    private func octets(_ start: UInt32, _ count: Int) -> Span<UInt8> {
        // Safe: an entry leads to octets of its store.
        let octets = unsafe UnsafeRawBufferPointer(start: base.map { unsafe $0 + Int(start) }, count: count)
        return unsafe _overrideLifetime(Span(_unsafeBytes: octets), copying: self)
    }
}
