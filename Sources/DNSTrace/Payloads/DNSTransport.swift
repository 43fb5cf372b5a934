/// What carried a captured message.
public enum DNSTransport: String, Hashable, Sendable {
    /// Datagrams (RFC 1035 §4.2.1).
    case udp
    /// A stream (RFC 1035 §4.2.2).
    case tcp
    /// TLS (RFC 7858).
    case tls = "dot"
    /// HTTPS (RFC 8484).
    case https = "doh"
    /// QUIC (RFC 9250).
    case quic = "doq"
    /// DNSCrypt over UDP.
    case dnscryptUDP = "dnscrypt-udp"
    /// DNSCrypt over TCP.
    case dnscryptTCP = "dnscrypt-tcp"

    /// The name as a sentence has it.
    public var name: String {
        switch self {
        case .udp: "UDP"
        case .tcp: "TCP"
        case .tls: "DoT"
        case .https: "DoH"
        case .quic: "DoQ"
        case .dnscryptUDP: "DNSCrypt over UDP"
        case .dnscryptTCP: "DNSCrypt over TCP"
        }
    }

    /// The raw value, for tables of many rows.
    var word: StaticString {
        switch self {
        case .udp: "udp"
        case .tcp: "tcp"
        case .tls: "dot"
        case .https: "doh"
        case .quic: "doq"
        case .dnscryptUDP: "dnscrypt-udp"
        case .dnscryptTCP: "dnscrypt-tcp"
        }
    }
}
