/// Why a transfer is broken: what was received of it is to be thrown away (RFC 5936 §2.2, RFC 1995 §4).
public enum TransferError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The server refuses, or cannot read the request.
    case refused(ResponseCode)
    /// The message is no response to the request: another id, opcode or question, or a query.
    case notTheResponse
    /// The message was cut (TC), which none over TCP may be.
    case truncated
    /// The transfer does not begin with the zone's SOA record.
    case noSOA
    /// A record is not in the zone, or of another class; it has the number `index` in its message, from 0.
    case outsideZone(index: Int)
    /// An SOA record with a serial that does not belong there: the zone has changed meanwhile, or the differences are not one
    /// after the other.
    case otherVersion(UInt32)
    /// Something follows the end.
    case afterEnd
    /// The connection has ended before the transfer has.
    case unfinished

    /// The error in words.
    public var description: String {
        switch self {
        case .refused(let code): "the server answers \(code)"
        case .notTheResponse: "the message is no response to the request"
        case .truncated: "the message is cut"
        case .noSOA: "the transfer does not begin with the zone's SOA record"
        case .outsideZone(let index): "record \(index + 1) is not in the zone"
        case .otherVersion(let serial): "the serial \(serial) does not belong there"
        case .afterEnd: "records follow the end of the transfer"
        case .unfinished: "the transfer is not complete"
        }
    }
}
