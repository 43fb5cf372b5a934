/// Room in which one record is put together after the other: its owner, its data, and the origin of both.
///
/// Places are offsets in the room. Each of the three parts has slack after it, so that whoever knows that a part is not full
/// yet may store a few words without asking again.
@safe
struct RecordRoom: ~Copyable {
    /// Where the origin is, an uncompressed name.
    static var origin: Int { 0 }
    /// Where the owner is, an uncompressed name.
    static var owner: Int { 512 }
    /// Where the data are.
    static var data: Int { 1024 }
    /// Where data that are as long as they may be end (RFC 1035 §3.2.1).
    static var end: Int { data + Int(UInt16.max) }
    /// How many octets after the largest owner, or the largest data, may be written.
    static var slack: Int { 256 }

    // Safe: end + 2 * slack octets are the room's own while it lives.
    private let base: UnsafeMutableRawPointer
    /// How many octets the origin has; 0 where there is none.
    private(set) var originCount = 0
    /// How many octets the owner has; 0 where there is none.
    private(set) var ownerCount = 0
    /// How many octets the data have.
    private(set) var dataCount = 0

    init() {
        let count = RecordRoom.end + 2 * RecordRoom.slack
        unsafe base = UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 16)
        unsafe base.initializeMemory(as: UInt8.self, repeating: 0, count: count)
    }

    deinit { unsafe base.deallocate() }

    /// Stores an octet at a place that the caller knows to be in the room.
    @inline(__always)
    func store(_ octet: UInt8, at place: Int) {
        assert(place >= 0 && place < RecordRoom.end + 2 * RecordRoom.slack)
        // Safe: callers have checked 0 <= place and place <= end + slack.
        unsafe base.storeBytes(of: octet, toByteOffset: place, as: UInt8.self)
    }

    /// Stores the octets of a big-endian number at a place that the caller knows to be in the room.
    @inline(__always)
    func store<Number: FixedWidthInteger & BitwiseCopyable>(bigEndian number: Number, at place: Int) {
        assert(place >= 0 && place < RecordRoom.end + 2 * RecordRoom.slack)
        // Safe: as before; a number has at most 16 octets.
        unsafe base.storeBytes(of: number.bigEndian, toByteOffset: place, as: Number.self)
    }

    /// Stores eight octets, the first one lowest, at a place that the caller knows to be in the room.
    @inline(__always)
    func store(word: UInt64, at place: Int) {
        assert(place >= 0 && place < RecordRoom.end + 2 * RecordRoom.slack)
        // Safe: as before.
        unsafe base.storeBytes(of: word.littleEndian, toByteOffset: place, as: UInt64.self)
    }

    /// The octet at a place that the caller knows to have been written.
    @inline(__always)
    func octet(at place: Int) -> UInt8 {
        // Safe: callers have checked 0 <= place and place <= end + slack.
        unsafe base.load(fromByteOffset: place, as: UInt8.self)
    }

    /// Copies the origin to a place from which a name of 255 octets would be in the room; returns how many octets it has.
    @inline(__always)
    func copyOrigin(to place: Int) -> Int {
        assert(place >= 0 && place < RecordRoom.end + RecordRoom.slack)
        // Safe: an origin has at most 255 octets, and the callers have checked the place.
        unsafe (base + place).copyMemory(from: base + RecordRoom.origin, byteCount: originCount)
        return originCount
    }

    /// Says how many octets of the owner have been stored, at most 255.
    @inline(__always)
    mutating func setOwner(count: Int) { ownerCount = max(0, min(count, 255)) }

    /// Says how many octets of the data have been stored, at most 65,535.
    @inline(__always)
    mutating func setData(count: Int) { dataCount = max(0, min(count, Int(UInt16.max))) }

    /// Takes an origin, at most 255 octets, or none.
    mutating func setOrigin(_ name: Span<UInt8>) {
        originCount = copy(name.extracting(first: 255), to: RecordRoom.origin)
    }

    /// Takes an owner, at most 255 octets, or none.
    mutating func setOwner(_ name: Span<UInt8>) { ownerCount = copy(name.extracting(first: 255), to: RecordRoom.owner) }

    /// Takes data, at most 65,535 octets.
    mutating func setData(_ data: Span<UInt8>) {
        dataCount = copy(data.extracting(first: Int(UInt16.max)), to: RecordRoom.data)
    }

    private func copy(_ octets: Span<UInt8>, to place: Int) -> Int {
        // Safe: there is room for as many octets at each of the three places.
        unsafe octets.withUnsafeBytes { octets in
            if let source = octets.baseAddress {
                unsafe (base + place).copyMemory(from: source, byteCount: octets.count)
            }
        }
        return octets.count
    }

    /// The owner.
    var ownerOctets: Span<UInt8> {
        @_lifetime(borrow self) get { octets(RecordRoom.owner, ownerCount) }
    }

    /// The data.
    var dataOctets: Span<UInt8> {
        @_lifetime(borrow self) get { octets(RecordRoom.data, dataCount) }
    }

    @inline(__always)
    @_lifetime(borrow self)
    private func octets(_ place: Int, _ count: Int) -> Span<UInt8> {
        // Safe: so many octets are in that part of the room.
        let span = unsafe Span<UInt8>(_unsafeBytes: UnsafeRawBufferPointer(start: base + place, count: count))
        return unsafe _overrideLifetime(span, borrowing: self)
    }
}
