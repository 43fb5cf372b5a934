/// What is in front of a record's data in a zone file, and what holds where it is not there (RFC 1035 §5.1, RFC 2308 §4).
struct RecordHeadText: BitwiseCopyable, Sendable {
    /// The TTL of the record.
    var ttl: UInt32 = 0
    /// The class of the record.
    var recordClass = RecordClass.internet
    /// The type of the record.
    var type: UInt16 = 0
    /// The TTL that `$TTL` has stated.
    var defaultTTL: UInt32?
    /// The TTL that was stated last with a record.
    var lastTTL: UInt32?
    /// The class that was stated last.
    var lastClass = RecordClass.internet

    /// The TTL of a record that states none: that of `$TTL`, else the last one stated.
    @inline(__always)
    var usualTTL: UInt32? { defaultTTL ?? lastTTL }
}
