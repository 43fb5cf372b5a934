/// The protocol above IP for which a WKS record lists services (RFC 1035 §3.4.2).
///
/// The text form is `TCP`, or the number alone where there is no mnemonic.
public struct InternetProtocol: RegisteredNumber {
    /// The number in the message.
    public let rawValue: UInt8

    /// Makes the value of a number, registered or not.
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
}

extension InternetProtocol {
    /// ICMP (1): control messages (RFC 792).
    @inlinable public static var icmp: InternetProtocol { InternetProtocol(rawValue: 1) }
    /// TCP (6): streams (RFC 9293).
    @inlinable public static var tcp: InternetProtocol { InternetProtocol(rawValue: 6) }
    /// UDP (17): datagrams (RFC 768).
    @inlinable public static var udp: InternetProtocol { InternetProtocol(rawValue: 17) }

    /// The mnemonics, by number; any other is written as its number.
    public static let mnemonics = MnemonicTable<InternetProtocol>(
        prefix: "", [(.icmp, "ICMP"), (.tcp, "TCP"), (.udp, "UDP")])
}
