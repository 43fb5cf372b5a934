/// Writes DNS fields into memory that someone else owns.
///
/// An append that fails leaves the writer as it was. Offsets count from the first octet of the output.
@safe
public struct WireWriter: ~Copyable, ~Escapable {
    // Safe: base is valid for capacity octets while the writer lives, which its lifetime dependence ensures.
    @usableFromInline let base: UnsafeMutableRawPointer?
    @usableFromInline let memoryCount: Int
    @usableFromInline var _capacity: Int
    @usableFromInline var _count = 0

    /// Writes into `output` from its first octet on, at most `limit` octets.
    @_lifetime(copy output)
    public init(_ output: consuming MutableSpan<UInt8>, limit: Int = .max) {
        let memory = unsafe output.withUnsafeMutableBytes { unsafe $0 }
        unsafe self.init(memory)
        setLimit(limit)
    }

    /// Writes into memory that outlives the writer.
    @_lifetime(immortal)
    init(_ memory: UnsafeMutableRawBufferPointer) {
        unsafe base = memory.baseAddress
        memoryCount = memory.count
        _capacity = memory.count
    }

    /// The most octets that may be written.
    @inlinable public var capacity: Int { _capacity }

    /// Sets the most octets that may be written; never more than there is memory for, nor fewer than have been written.
    mutating func setLimit(_ limit: Int) { _capacity = max(_count, min(limit, memoryCount)) }

    /// The number of octets written.
    @inlinable public var count: Int { _count }

    /// How many octets can still be written.
    @inlinable public var room: Int { _capacity &- _count }

    /// The octets written so far.
    @inlinable
    public var bytes: Span<UInt8> {
        @_lifetime(borrow self)
        get {
            // Safe: count octets from base on have been written.
            let span = unsafe Span<UInt8>(_unsafeBytes: UnsafeRawBufferPointer(start: base, count: _count))
            return unsafe _overrideLifetime(span, borrowing: self)
        }
    }

    @inline(never) @usableFromInline
    func noRoom(for count: Int) -> WireEncodingError { WireEncodingError(.noRoom, octets: count &- room) }

    /// The place for the next `count` octets, which are thereby taken.
    @inlinable @inline(__always)
    mutating func take(_ count: Int) throws(WireEncodingError) -> UnsafeMutableRawPointer {
        guard count <= room, let base = unsafe base else { throw noRoom(for: count) }
        // Safe: 0 <= _count and _count + count <= _capacity.
        let place = unsafe base + _count
        _count &+= count
        return unsafe place
    }

    /// Counts what has been written past `take`, up to `count` octets, for which there was room.
    @inline(__always)
    mutating func advance(to count: Int) { _count = max(_count, min(count, _capacity)) }

    /// Appends one octet.
    @inlinable
    public mutating func append(_ value: UInt8) throws(WireEncodingError) {
        let place = try unsafe take(1)
        unsafe place.storeBytes(of: value, as: UInt8.self)
    }

    /// Appends a number in two octets.
    @inlinable
    public mutating func appendUInt16(_ value: UInt16) throws(WireEncodingError) {
        let place = try unsafe take(2)
        unsafe place.storeBytes(of: value.bigEndian, as: UInt16.self)
    }

    /// Appends a number in four octets.
    @inlinable
    public mutating func appendUInt32(_ value: UInt32) throws(WireEncodingError) {
        let place = try unsafe take(4)
        unsafe place.storeBytes(of: value.bigEndian, as: UInt32.self)
    }

    /// Appends a number in six octets.
    ///
    /// - Throws: `valueOutOfRange` where it does not fit into them.
    @inlinable
    public mutating func appendUInt48(_ value: UInt64) throws(WireEncodingError) {
        guard value < 1 &<< 48 else { throw WireEncodingError(.valueOutOfRange) }
        let place = try unsafe take(6)
        unsafe place.storeBytes(of: UInt16(truncatingIfNeeded: value &>> 32).bigEndian, as: UInt16.self)
        unsafe place.storeBytes(of: UInt32(truncatingIfNeeded: value).bigEndian, toByteOffset: 2, as: UInt32.self)
    }

    /// Appends a number in eight octets.
    @inlinable
    public mutating func appendUInt64(_ value: UInt64) throws(WireEncodingError) {
        let place = try unsafe take(8)
        unsafe place.storeBytes(of: value.bigEndian, as: UInt64.self)
    }

    /// Appends a message's header, all counts 0.
    @inline(__always)
    mutating func appendHeader(id: UInt16, bits: UInt16) throws(WireEncodingError) {
        let place = try unsafe take(12)
        unsafe place.storeBytes(of: (UInt32(id) &<< 16 | UInt32(bits)).bigEndian, as: UInt32.self)
        unsafe place.storeBytes(of: 0, toByteOffset: 4, as: UInt64.self)
    }

    /// Appends TYPE, CLASS and TTL of a record, and an RDLENGTH of 0 that is filled in later.
    @inline(__always)
    mutating func appendFixedFields(type: UInt16, class recordClass: UInt16, ttl: UInt32) throws(WireEncodingError) {
        let place = try unsafe take(10)
        unsafe place.storeBytes(of: type.bigEndian, as: UInt16.self)
        unsafe place.storeBytes(of: recordClass.bigEndian, toByteOffset: 2, as: UInt16.self)
        unsafe place.storeBytes(of: ttl.bigEndian, toByteOffset: 4, as: UInt32.self)
        unsafe place.storeBytes(of: 0, toByteOffset: 8, as: UInt16.self)
    }

    /// Appends octets as they are.
    @inlinable
    public mutating func append(_ octets: Span<UInt8>) throws(WireEncodingError) {
        guard octets.count > 0 else { return }
        let place = try unsafe take(octets.count)
        // Safe: both have room for octets.count octets; what is written never overlaps what the writer owns alone.
        unsafe octets.withUnsafeBytes {
            unsafe place.copyMemory(from: $0.baseAddress.unsafelyUnwrapped, byteCount: $0.count)
        }
    }

    /// Appends octets as they are.
    public mutating func append(_ octets: Octets) throws(WireEncodingError) {
        try octets.withSpan { (span) throws(WireEncodingError) in try append(span) }
    }

    /// Writes a number over the two octets at `offset`, which have been written before.
    @inlinable
    mutating func patchUInt16(_ value: UInt16, at offset: Int) {
        guard offset >= 0, offset &+ 2 <= _count, let base = unsafe base else { return }
        // Safe: both octets have been written.
        unsafe base.storeBytes(of: value.bigEndian, toByteOffset: offset, as: UInt16.self)
    }

    /// Takes back what was written from `count` on.
    @inlinable
    mutating func rewind(to count: Int) { _count = max(0, min(count, _count)) }

    /// Has `body` write into a new array of at most `capacity` octets and say how many it wrote.
    static func array<Failure: Error>(
        capacity: Int, _ body: (consuming WireWriter) throws(Failure) -> Int
    ) throws(Failure) -> [UInt8] {
        var failure: Failure?
        let octets = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
            // Safe: the writer does not outlive the closure, and has set the octets that it counts.
            do throws(Failure) {
                initialized = try unsafe body(WireWriter(UnsafeMutableRawBufferPointer(buffer)))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return octets
    }

    /// Has `body` write at most `capacity` octets, and keeps no more memory than they take.
    static func octets<Failure: Error>(
        capacity: Int, _ body: (inout WireWriter) throws(Failure) -> Void
    ) throws(Failure) -> Octets {
        try unsafe withUnsafeTemporaryAllocation(byteCount: capacity, alignment: 8) { buffer throws(Failure) in
            // Safe: the writer does not outlive the closure.
            var writer = unsafe WireWriter(buffer)
            try body(&writer)
            return Octets(writer.bytes)
        }
    }

    /// Has `body` write into the free part of `output` and say how many octets it wrote; where it throws, `output` keeps
    /// its count.
    static func writing<Failure: Error>(
        into output: inout OutputSpan<UInt8>, _ body: (consuming WireWriter) throws(Failure) -> Int
    ) throws(Failure) {
        try unsafe output.withUnsafeMutableBufferPointer { buffer, initialized throws(Failure) in
            let room = unsafe UnsafeMutableRawBufferPointer(
                UnsafeMutableBufferPointer(rebasing: buffer[initialized...]))
            initialized += try unsafe body(WireWriter(room))
        }
    }

    /// The same for memory without a type.
    static func writing<Failure: Error>(
        into output: inout OutputRawSpan, _ body: (consuming WireWriter) throws(Failure) -> Int
    ) throws(Failure) {
        try unsafe output.withUnsafeMutableBytes { buffer, initialized throws(Failure) in
            let room = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[initialized...])
            initialized += try unsafe body(WireWriter(room))
        }
    }
}
