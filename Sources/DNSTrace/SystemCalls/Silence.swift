/// Of which calls on a descriptor it is known beforehand that they say nothing, so that their lines need not be read.
///
/// It follows from what the descriptor is (``Socket/silence``), and whoever reads such a call in full says nothing of it
/// for the same reason.
struct Silence: OptionSet, Sendable {
    let rawValue: UInt8

    /// Calls that wait for it.
    static let waiting = Silence(rawValue: 1)
    /// Calls that receive or read.
    static let receiving = Silence(rawValue: 2)
    /// Calls that write, or send without naming where to.
    static let writing = Silence(rawValue: 4)
    /// Calls that send to an address.
    static let sending = Silence(rawValue: 8)
    /// Calls that move bytes with which no message can begin, and name no address.
    static let otherBytes = Silence(rawValue: 16)
    /// The call that closes it.
    static let closing = Silence(rawValue: 32)
    /// The call that receives the first bytes of a stream, if no message can begin with them.
    static let firstReceived = Silence(rawValue: 64)
    /// The call that sends the first bytes of a stream, if no message can begin with them.
    static let firstSent = Silence(rawValue: 128)

    /// What a descriptor says nothing by of which nothing is known.
    static let unknown: Silence = [.waiting, .otherBytes, .closing]
    /// What a file says nothing by, or whatever else is no socket of the internet; where it is a socket of netlink, the
    /// process may send a request that is part of a lookup.
    static let other: Silence = [.waiting, .receiving, .writing, .closing]
}
