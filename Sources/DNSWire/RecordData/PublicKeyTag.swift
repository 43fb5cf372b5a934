/// The tag by which DS, RRSIG and SIG records refer to a key (RFC 4034 Appendix B).
enum PublicKeyTag {
    /// The tag of a key with these fields.
    ///
    /// It is a checksum of the fields, so several keys may have the same one.
    static func tag(flags: UInt16, protocolNumber: UInt8, algorithm: SecurityAlgorithm, publicKey: Octets) -> UInt16 {
        publicKey.withSpan { key in
            if algorithm == .rsamd5 {
                // The next to last two octets of the modulus, which ends the key (RFC 4034 Appendix B.1).
                guard key.count >= 3 else { return 0 }
                return UInt16(key[key.count - 3]) << 8 | UInt16(key[key.count - 2])
            }
            var sum = UInt32(flags) + UInt32(protocolNumber) << 8 + UInt32(algorithm.rawValue)
            // The key begins at an even offset of the RDATA; even octets count as the high ones. A key has at most
            // 65,535 octets: with them the sum stays below 2 to the power of 32.
            for index in key.indices { sum &+= index & 1 == 0 ? UInt32(key[index]) &<< 8 : UInt32(key[index]) }
            return UInt16(truncatingIfNeeded: sum &+ ((sum &>> 16) & 0xFFFF))
        }
    }
}

extension RDATA.DNSKEY {
    /// The tag by which DS and RRSIG records refer to the key; several keys may have the same one (RFC 4034 Appendix B).
    public var keyTag: UInt16 {
        PublicKeyTag.tag(flags: flags, protocolNumber: protocolNumber, algorithm: algorithm, publicKey: publicKey)
    }
}

extension RDATA.CDNSKEY {
    /// The tag by which the DS record that the key wishes for refers to it (RFC 4034 Appendix B).
    public var keyTag: UInt16 {
        PublicKeyTag.tag(flags: flags, protocolNumber: protocolNumber, algorithm: algorithm, publicKey: publicKey)
    }
}

extension RDATA.KEY {
    /// The tag by which SIG records refer to the key; several keys may have the same one (RFC 2535 §4.1.6, RFC 4034 Appendix
    /// B).
    public var keyTag: UInt16 {
        PublicKeyTag.tag(flags: flags, protocolNumber: protocolNumber, algorithm: algorithm, publicKey: publicKey)
    }
}
