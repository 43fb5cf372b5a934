/// What a KEY record's key is for (RFC 2535 §3.1.3); only ``dnssec`` is in use (RFC 3445 §4).
///
/// The text form is `DNSSEC`, or the number alone where there is no mnemonic. Records in text show the number.
package struct KeyProtocol: RegisteredNumber {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let mnemonics = MnemonicTable<KeyProtocol>(
        prefix: "",
        [
            (KeyProtocol(rawValue: 0), "NONE"),
            (KeyProtocol(rawValue: 1), "TLS"),
            (KeyProtocol(rawValue: 2), "EMAIL"),
            (KeyProtocol(rawValue: 3), "DNSSEC"),
            (KeyProtocol(rawValue: 4), "IPSEC"),
            (KeyProtocol(rawValue: 255), "ALL"),
        ])
}
