/// Why a signature by a shared key does not hold (RFC 8945 §5.2, §5.4).
public enum TSIGFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The message cannot be read as far as its signature, or the length of the MAC is none that may be (RFC 8945 §5.2.2.1): a
    /// server answers FORMERR.
    case malformed(WireDecodingError)
    /// There is no signature where there must be one.
    case notSigned
    /// The key or the algorithm is another one: BADKEY (RFC 8945 §5.2.1).
    case badKey
    /// The MAC is not the one that the key makes: BADSIG (RFC 8945 §5.2.2).
    case badSignature
    /// The MAC is right, and the time is too far from the present one: BADTIME (RFC 8945 §5.2.3).
    case badTime
    /// The MAC is right, and shorter than is accepted: BADTRUNC (RFC 8945 §5.2.4).
    case badTruncation
    /// The other side says that the signature of the request was not right. Whether it was the other side, its own signature
    /// says; for BADTIME it tells its time in seconds since 1970 (RFC 8945 §5.3.2).
    case refused(ResponseCode, isAuthentic: Bool, time: SigningTime?)

    /// The code for the error field of an answer's TSIG record; `nil` where the answer has none, and is FORMERR
    /// (RFC 8945 §5.2).
    public var code: ResponseCode? {
        switch self {
        case .badKey: .badKey
        case .badSignature: .badSig
        case .badTime: .badTime
        case .badTruncation: .badTrunc
        case .malformed, .notSigned, .refused: nil
        }
    }

    /// The failure in words.
    public var description: String {
        switch self {
        case .malformed(let error): "\(error)"
        case .notSigned: "the message is not signed"
        case .badKey: "the message is signed by another key or algorithm"
        case .badSignature: "the MAC is not the one that the key makes"
        case .badTime: "the message was signed at another time"
        case .badTruncation: "the MAC is cut shorter than is accepted"
        case .refused(let code, let isAuthentic, _):
            "the request was refused: \(code)" + (isAuthentic ? "" : ", which is not signed")
        }
    }
}
