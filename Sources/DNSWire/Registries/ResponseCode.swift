/// The outcome of a request, RCODE (RFC 1035 §4.1.1, RFC 6895 §2.3).
///
/// The header holds its low four bits, the OPT record eight more (RFC 6891 §6.1.3), the error field of TSIG and TKEY
/// all sixteen. The text form is `NXDOMAIN`, or `RCODE24` where there is no mnemonic. Number 16 has two names:
/// ``badVers`` in a message, ``badSig`` in the error field of TSIG; see ``signatureErrorDescription``.
public struct ResponseCode: RegisteredNumber {
    /// The number in the message.
    public let rawValue: UInt16

    /// Makes the value of a number, registered or not.
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Makes the code whose low four bits are in the header and whose other eight in the OPT record, 0 if there is none.
    @inlinable public init(headerBits: UInt8, extendedBits: UInt8) {
        rawValue = UInt16(extendedBits) << 4 | UInt16(headerBits & 0x0F)
    }

    /// The low four bits, which the header holds (RFC 1035 §4.1.1).
    @inlinable public var headerBits: UInt8 { UInt8(truncatingIfNeeded: rawValue & 0x0F) }

    /// The next eight bits, which the OPT record holds (RFC 6891 §6.1.3); any above them are left out.
    @inlinable public var extendedBits: UInt8 { UInt8(truncatingIfNeeded: rawValue >> 4) }

    /// Whether the header alone can hold the code, without an OPT record: it is at most 15.
    @inlinable public var fitsHeader: Bool { rawValue <= 0x000F }

    /// Whether the header and the OPT record together can hold the code: it is at most 4095.
    @inlinable public var fitsMessage: Bool { rawValue <= 0x0FFF }

    /// The text of a code that is in the error field of TSIG, where 16 is `BADSIG` (RFC 8945 §3).
    public var signatureErrorDescription: String { self == .badSig ? "BADSIG" : description }
}

extension ResponseCode {
    /// NOERROR (0): no error (RFC 1035 §4.1.1).
    @inlinable public static var noError: ResponseCode { ResponseCode(rawValue: 0) }
    /// FORMERR (1): a format error (RFC 1035 §4.1.1).
    @inlinable public static var formErr: ResponseCode { ResponseCode(rawValue: 1) }
    /// SERVFAIL (2): a server failure (RFC 1035 §4.1.1).
    @inlinable public static var servFail: ResponseCode { ResponseCode(rawValue: 2) }
    /// NXDOMAIN (3): the name does not exist (RFC 1035 §4.1.1).
    @inlinable public static var nxDomain: ResponseCode { ResponseCode(rawValue: 3) }
    /// NOTIMP (4): the kind of request is not implemented (RFC 1035 §4.1.1).
    @inlinable public static var notImp: ResponseCode { ResponseCode(rawValue: 4) }
    /// REFUSED (5): the server refuses (RFC 1035 §4.1.1).
    @inlinable public static var refused: ResponseCode { ResponseCode(rawValue: 5) }
    /// YXDOMAIN (6): a name exists when it should not (RFC 2136 §2.2, RFC 6672).
    @inlinable public static var yxDomain: ResponseCode { ResponseCode(rawValue: 6) }
    /// YXRRSET (7): an RRset exists when it should not (RFC 2136 §2.2).
    @inlinable public static var yxRRSet: ResponseCode { ResponseCode(rawValue: 7) }
    /// NXRRSET (8): an RRset that should exist does not (RFC 2136 §2.2).
    @inlinable public static var nxRRSet: ResponseCode { ResponseCode(rawValue: 8) }
    /// NOTAUTH (9): not authoritative for the zone, or not authorized (RFC 2136 §2.2, RFC 8945 §5.2).
    @inlinable public static var notAuth: ResponseCode { ResponseCode(rawValue: 9) }
    /// NOTZONE (10): a name is not in the zone (RFC 2136 §2.2).
    @inlinable public static var notZone: ResponseCode { ResponseCode(rawValue: 10) }
    /// DSOTYPENI (11): the DSO type is not implemented (RFC 8490 §10.2).
    @inlinable public static var dsoTypeNI: ResponseCode { ResponseCode(rawValue: 11) }
    /// BADVERS (16): a bad version of EDNS (RFC 6891 §6.1.3).
    @inlinable public static var badVers: ResponseCode { ResponseCode(rawValue: 16) }
    /// BADSIG (16): the signature does not verify, in TSIG (RFC 8945 §5.2.2).
    @inlinable public static var badSig: ResponseCode { ResponseCode(rawValue: 16) }
    /// BADKEY (17): the key is not recognized (RFC 8945 §5.2.1).
    @inlinable public static var badKey: ResponseCode { ResponseCode(rawValue: 17) }
    /// BADTIME (18): the signature is out of its time window (RFC 8945 §5.2.3).
    @inlinable public static var badTime: ResponseCode { ResponseCode(rawValue: 18) }
    /// BADMODE (19): a bad TKEY mode (RFC 2930 §2.6).
    @inlinable public static var badMode: ResponseCode { ResponseCode(rawValue: 19) }
    /// BADNAME (20): a duplicate key name (RFC 2930 §2.6).
    @inlinable public static var badName: ResponseCode { ResponseCode(rawValue: 20) }
    /// BADALG (21): the algorithm is not supported (RFC 2930 §2.6).
    @inlinable public static var badAlg: ResponseCode { ResponseCode(rawValue: 21) }
    /// BADTRUNC (22): a bad truncation (RFC 8945 §5.2.4).
    @inlinable public static var badTrunc: ResponseCode { ResponseCode(rawValue: 22) }
    /// BADCOOKIE (23): a bad or missing server cookie (RFC 7873 §8).
    @inlinable public static var badCookie: ResponseCode { ResponseCode(rawValue: 23) }

    /// The mnemonics, by number; any other is written `RCODE` and its number.
    public static let mnemonics = MnemonicTable<ResponseCode>(
        prefix: "RCODE",
        [
            (.noError, "NOERROR"),
            (.formErr, "FORMERR"),
            (.servFail, "SERVFAIL"),
            (.nxDomain, "NXDOMAIN"),
            (.notImp, "NOTIMP"),
            (.refused, "REFUSED"),
            (.yxDomain, "YXDOMAIN"),
            (.yxRRSet, "YXRRSET"),
            (.nxRRSet, "NXRRSET"),
            (.notAuth, "NOTAUTH"),
            (.notZone, "NOTZONE"),
            (.dsoTypeNI, "DSOTYPENI"),
            (.badVers, "BADVERS"),
            (.badSig, "BADSIG"),
            (.badKey, "BADKEY"),
            (.badTime, "BADTIME"),
            (.badMode, "BADMODE"),
            (.badName, "BADNAME"),
            (.badAlg, "BADALG"),
            (.badTrunc, "BADTRUNC"),
            (.badCookie, "BADCOOKIE"),
        ])
}
