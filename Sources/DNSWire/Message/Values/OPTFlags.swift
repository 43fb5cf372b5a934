/// What an OPT record keeps where others have their TTL (RFC 6891 §6.1.3).
///
///     extended RCODE (8) | version (8) | DO | CO | Z (14)
public struct OPTFlags: Hashable, Sendable, BitwiseCopyable {
    /// The 32 bits as they are in the TTL field.
    public var ttl: UInt32

    /// Takes the 32 bits of the TTL field.
    @inlinable
    public init(ttl: UInt32 = 0) { self.ttl = ttl }

    /// The high eight bits of the response code.
    public var extendedResponseCode: UInt8 {
        get { UInt8(truncatingIfNeeded: ttl >> 24) }
        set { ttl = ttl & 0x00FF_FFFF | UInt32(newValue) << 24 }
    }

    /// The version of EDNS; 0 is the only one so far.
    public var version: UInt8 {
        get { UInt8(truncatingIfNeeded: ttl >> 16) }
        set { ttl = ttl & 0xFF00_FFFF | UInt32(newValue) << 16 }
    }

    /// DO: whether DNSSEC records are wanted (RFC 3225 §3).
    public var isDNSSECOK: Bool {
        get { ttl & 0x8000 != 0 }
        set { ttl = newValue ? ttl | 0x8000 : ttl & ~0x8000 }
    }

    /// CO: whether compact answers that deny existence are understood (RFC 9824 §5).
    public var isCompactAnswersOK: Bool {
        get { ttl & 0x4000 != 0 }
        set { ttl = newValue ? ttl | 0x4000 : ttl & ~0x4000 }
    }

    /// The sixteen flags, DO and CO among them.
    public var bits: UInt16 {
        get { UInt16(truncatingIfNeeded: ttl) }
        set { ttl = ttl & 0xFFFF_0000 | UInt32(newValue) }
    }
}
