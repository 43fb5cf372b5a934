/// The message id and the sixteen bits after it, every one of which is kept (RFC 1035 §4.1.1, RFC 6895 §2).
///
///     QR | Opcode (4) | AA | TC | RD | RA | Z | AD | CD | RCODE (4)
///
/// The counts are not part of it: a ``Message`` has its entries, a ``MessageView`` its ``SectionCounts``.
public struct Header: Hashable, Sendable, BitwiseCopyable {
    /// The number that ties a response to its query.
    public var id: UInt16
    /// The sixteen bits as they are on the wire.
    public var bits: UInt16

    /// The octets that the header takes, its counts included.
    public static var length: Int { 12 }

    /// Makes a header of an id and bits.
    @inlinable
    public init(id: UInt16, bits: UInt16 = 0) {
        self.id = id
        self.bits = bits
    }

    @inlinable
    func isSet(_ bit: UInt16) -> Bool { bits & bit != 0 }

    @inlinable
    mutating func set(_ bit: UInt16, _ isSet: Bool) { bits = isSet ? bits | bit : bits & ~bit }

    /// QR: whether this is a response.
    @inlinable public var isResponse: Bool {
        get { isSet(0x8000) }
        set { set(0x8000, newValue) }
    }

    /// What kind of request it is.
    @inlinable public var opcode: Opcode {
        get { Opcode(rawValue: UInt8(truncatingIfNeeded: bits &>> 11 & 0x0F)) }
        set { bits = bits & 0x87FF | UInt16(newValue.rawValue & 0x0F) &<< 11 }
    }

    /// AA: whether the responder is an authority for the name asked for.
    @inlinable public var isAuthoritative: Bool {
        get { isSet(0x0400) }
        set { set(0x0400, newValue) }
    }

    /// TC: whether the message was cut to fit its transport.
    @inlinable public var isTruncated: Bool {
        get { isSet(0x0200) }
        set { set(0x0200, newValue) }
    }

    /// RD: whether recursion is desired.
    @inlinable public var isRecursionDesired: Bool {
        get { isSet(0x0100) }
        set { set(0x0100, newValue) }
    }

    /// RA: whether recursion is available.
    @inlinable public var isRecursionAvailable: Bool {
        get { isSet(0x0080) }
        set { set(0x0080, newValue) }
    }

    /// Z: the reserved bit.
    @inlinable public var isReservedBitSet: Bool {
        get { isSet(0x0040) }
        set { set(0x0040, newValue) }
    }

    /// AD: whether the data are authentic (RFC 4035 §3.2.3).
    @inlinable public var isDataAuthentic: Bool {
        get { isSet(0x0020) }
        set { set(0x0020, newValue) }
    }

    /// CD: whether checking is disabled (RFC 4035 §3.2.2).
    @inlinable public var isCheckingDisabled: Bool {
        get { isSet(0x0010) }
        set { set(0x0010, newValue) }
    }

    /// The low four bits of the response code; ``Message/responseCode`` and ``MessageView/responseCode`` have all twelve.
    @inlinable public var responseCode: ResponseCode { ResponseCode(rawValue: bits & 0x000F) }

    /// Sets the low four bits of the response code, of which the high eight are 0.
    ///
    /// - Throws: `valueOutOfRange` for a code above 15, of which an OPT record has the other bits: set
    ///   ``Message/responseCode`` instead (RFC 6891 §6.1.3).
    @inlinable
    public mutating func setResponseCode(_ code: ResponseCode) throws(WireEncodingError) {
        guard code.rawValue <= 15 else { throw WireEncodingError(.valueOutOfRange) }
        bits = bits & 0xFFF0 | code.rawValue
    }
}
