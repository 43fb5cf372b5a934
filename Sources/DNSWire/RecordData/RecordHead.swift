/// The ten octets after a record's name: TYPE, CLASS, TTL and RDLENGTH (RFC 1035 §4.1.3).
///
/// It is the one reader of them. Whoever makes a head knows that all ten are in bounds.
@usableFromInline
struct RecordHead: BitwiseCopyable, ~Escapable {
    @usableFromInline let message: RawSpan
    /// The offset of TYPE.
    @usableFromInline let offset: Int

    /// How many octets a head has.
    @inlinable static var length: Int { 10 }

    @inlinable @inline(__always)
    @_lifetime(copy message)
    init(_ message: RawSpan, at offset: Int) {
        self.message = message
        self.offset = offset
    }

    /// TYPE.
    @inlinable @inline(__always) var type: UInt16 { message.uint16(offset) }

    /// CLASS.
    @inlinable @inline(__always) var recordClass: UInt16 { message.uint16(offset &+ 2) }

    /// TTL.
    @inlinable @inline(__always) var ttl: UInt32 { message.uint32(offset &+ 4) }

    /// RDLENGTH.
    @inlinable @inline(__always) var dataLength: Int { Int(message.uint16(offset &+ 8)) }

    /// The offset of RDATA.
    @inlinable @inline(__always) var data: Int { offset &+ RecordHead.length }

    /// The offset after RDATA, which may be out of bounds.
    @inlinable @inline(__always) var end: Int { data &+ dataLength }
}
