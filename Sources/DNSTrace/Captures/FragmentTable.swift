/// A fragment of a datagram of IP (RFC 791 §3.2, RFC 8200 §4.5).
struct Fragment: Hashable, Sendable {
    /// What all fragments of a datagram have in common: addresses, protocol, identification.
    var key: [UInt8]
    /// What the datagram carries.
    var next: UInt8
    /// Where the fragment is in the datagram.
    var offset: Int
    /// Whether others follow.
    var hasMore: Bool
    /// The sender's and the receiver's address.
    var source, destination: [UInt8]
    /// Its octets, and how many there were on the wire.
    var bytes: [UInt8]
    var length: Int
}

/// Puts datagrams together from their fragments, which may come in any order and more than once.
struct FragmentTable: Sendable {
    private struct Datagram: Sendable {
        var pieces: [Fragment] = []
        var order: Int
    }

    private var datagrams: [[UInt8]: Datagram] = [:]
    private var count = 0
    private var size = 0

    /// So many datagrams are waited for, and so many octets kept.
    private static let most = 256
    private static let mostOctets = 1 << 22
    private static let longest = 1 << 16

    /// Takes a fragment; gives the octets of the datagram that it completes.
    mutating func take(_ fragment: Fragment) -> [UInt8]? {
        guard fragment.offset &+ fragment.bytes.count <= Self.longest else { return nil }
        var datagram = datagrams.removeValue(forKey: fragment.key) ?? Datagram(order: count)
        count &+= 1
        size &-= datagram.pieces.reduce(0) { $0 &+ $1.bytes.count }
        if !datagram.pieces.contains(where: { $0.offset == fragment.offset }) { datagram.pieces.append(fragment) }
        datagram.pieces.sort { $0.offset < $1.offset }
        if let whole = Self.whole(datagram.pieces) { return whole }
        size &+= datagram.pieces.reduce(0) { $0 &+ $1.bytes.count }
        datagrams[fragment.key] = datagram
        while datagrams.count > Self.most || size > Self.mostOctets {
            guard let oldest = datagrams.min(by: { $0.value.order < $1.value.order }) else { break }
            size &-= oldest.value.pieces.reduce(0) { $0 &+ $1.bytes.count }
            datagrams[oldest.key] = nil
        }
        return nil
    }

    private static func whole(_ pieces: [Fragment]) -> [UInt8]? {
        var bytes: [UInt8] = []
        for (index, piece) in pieces.enumerated() {
            guard piece.offset <= bytes.count else { return nil }
            // What overlaps was there before.
            bytes += piece.bytes.dropFirst(bytes.count &- piece.offset)
            if index == pieces.count &- 1 { return piece.hasMore ? nil : bytes }
            // What was not captured leaves a gap.
            if piece.bytes.count < piece.length { return nil }
        }
        return nil
    }
}
