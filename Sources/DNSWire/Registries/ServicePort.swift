/// The port of a service, with the names that old zone files have in WKS records (RFC 1035 §3.4.2, RFC 1010).
///
/// The text form is `SMTP`, or the number alone where there is no name.
public struct ServicePort: RegisteredNumber {
    /// The number in the message.
    public let rawValue: UInt16

    /// Makes the value of a number, registered or not.
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The names, by number; any other is written as its number.
    public static let mnemonics = MnemonicTable<ServicePort>(
        prefix: "",
        [
            (ServicePort(rawValue: 7), "ECHO"),
            (ServicePort(rawValue: 9), "DISCARD"),
            (ServicePort(rawValue: 11), "SYSTAT"),
            (ServicePort(rawValue: 13), "DAYTIME"),
            (ServicePort(rawValue: 15), "NETSTAT"),
            (ServicePort(rawValue: 17), "QOTD"),
            (ServicePort(rawValue: 19), "CHARGEN"),
            (ServicePort(rawValue: 20), "FTP-DATA"),
            (ServicePort(rawValue: 21), "FTP"),
            (ServicePort(rawValue: 22), "SSH"),
            (ServicePort(rawValue: 23), "TELNET"),
            (ServicePort(rawValue: 25), "SMTP"),
            (ServicePort(rawValue: 37), "TIME"),
            (ServicePort(rawValue: 42), "NAMESERVER"),
            (ServicePort(rawValue: 43), "WHOIS"),
            (ServicePort(rawValue: 53), "DOMAIN"),
            (ServicePort(rawValue: 67), "BOOTPS"),
            (ServicePort(rawValue: 68), "BOOTPC"),
            (ServicePort(rawValue: 69), "TFTP"),
            (ServicePort(rawValue: 70), "GOPHER"),
            (ServicePort(rawValue: 79), "FINGER"),
            (ServicePort(rawValue: 80), "HTTP"),
            (ServicePort(rawValue: 95), "SUPDUP"),
            (ServicePort(rawValue: 101), "HOSTNAMES"),
            (ServicePort(rawValue: 109), "POP2"),
            (ServicePort(rawValue: 110), "POP3"),
            (ServicePort(rawValue: 111), "SUNRPC"),
            (ServicePort(rawValue: 113), "AUTH"),
            (ServicePort(rawValue: 119), "NNTP"),
            (ServicePort(rawValue: 123), "NTP"),
            (ServicePort(rawValue: 143), "IMAP2"),
            (ServicePort(rawValue: 161), "SNMP"),
            (ServicePort(rawValue: 162), "SNMP-TRAP"),
        ])
}
