/// A fragment of a datagram of IP (RFC 791 §3.2, RFC 8200 §4.5).
struct Fragment: Sendable {
    /// What all fragments of a datagram have in common.
    struct Key: Hashable, Sendable {
        /// The sender's and the receiver's address.
        var source, destination: IPAddress?
        /// What the datagram carries.
        var next: UInt8
        /// The number that the sender gave it.
        var identification: UInt32
    }

    /// Which datagram it is of.
    var key: Key
    /// Where the fragment is in the datagram.
    var offset: Int
    /// Whether others follow.
    var hasMore: Bool
    /// Its octets, and how many there were on the wire.
    var bytes: [UInt8]
    var length: Int

    /// Whether it is of a datagram of IPv6.
    var isIPv6: Bool {
        if case .v6 = key.source { true } else { false }
    }
}
