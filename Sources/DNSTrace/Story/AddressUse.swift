public import DNSWire

/// What became of an address: a connection to it, after the lookup.
public struct AddressUse: Hashable, Sendable {
    /// How the address is tied to the answer.
    public enum Certainty: Hashable, Sendable {
        /// The answer can be read, and the address is in it.
        case answered
        /// The answer is cut; family, number and time fit.
        case inferred
    }

    /// The address and port, IPv4 in its own form also where the call had it mapped into IPv6.
    public var endpoint: Endpoint
    /// The type of the record that holds the address.
    public var type: RecordType
    /// The lookup that gave the address, as an index into the episode's lookups.
    public var lookup: Int
    /// How the address is tied to the answer.
    public var certainty: Certainty
    /// Whether it was only tried which own address would be used, to sort the addresses (RFC 6724 §6): a datagram
    /// socket that nothing is sent through.
    public var isTrial: Bool
    /// Why the connection failed; nil where it did not, EINPROGRESS where it was begun.
    public var error: String?
    /// The process's own end, where it asked for it.
    public var local: Endpoint?
    /// The line of the call.
    public var line: Int
    /// The file descriptor.
    var descriptor: Int?
}
