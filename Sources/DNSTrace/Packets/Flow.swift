internal import DNSWire

/// One direction of what goes over UDP or TCP between two ends: addresses and ports.
struct Flow: Hashable, Sendable {
    /// The sender's address as the innermost header of IP has it; nil where there is no such header.
    var source: IPAddress?
    /// The address that it was sent to.
    var destination: IPAddress?
    /// The sender's port.
    var sourcePort: UInt16
    /// The port that it was sent to.
    var destinationPort: UInt16

    /// The other direction.
    var reversed: Flow {
        Flow(source: destination, destination: source, sourcePort: destinationPort, destinationPort: sourcePort)
    }

    /// Whether either port is one at which DNS is spoken.
    var isForDNS: Bool { Self.isForDNS(sourcePort) || Self.isForDNS(destinationPort) }

    /// Whether it is Multicast DNS, whose answers go to everybody (RFC 6762 §6).
    var isMulticastDNS: Bool { destinationPort == 5353 && destination?.isMulticast ?? false }

    /// DNS, the name service of NetBIOS, whose messages have the same form (RFC 1002 §4.2), Multicast DNS, LLMNR.
    private static func isForDNS(_ port: UInt16) -> Bool { port == 53 || port == 5353 || port == 5355 || port == 137 }
}

extension IPAddress {
    /// Whether many listen at it (RFC 1112 §4, RFC 4291 §2.7), or all (RFC 919 §7).
    var isMulticast: Bool {
        switch self {
        case .v4(let address): address.rawValue >> 28 == 0xE || address.rawValue == .max
        case .v6(let address): address.rawValue >> 120 == 0xFF
        }
    }

    /// Appends the text form to UTF-8 text.
    func append(to text: inout [UInt8]) {
        switch self {
        case .v4(let address): address.append(to: &text)
        case .v6(let address): address.append(to: &text)
        }
    }

    /// Appends the text form where there is room for any address.
    func append(to text: inout OutputSpan<UInt8>) {
        switch self {
        case .v4(let address): address.append(to: &text)
        case .v6(let address): address.append(to: &text)
        }
    }
}

extension Endpoint {
    /// One end of a flow; the address is empty where no header of IP tells it.
    init(_ address: IPAddress?, _ port: UInt16) {
        self.init(address: address?.description ?? "", port: Int(port))
    }
}
