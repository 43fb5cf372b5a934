import DNSWire

extension CorpusGenerator {
    mutating func ttl() -> UInt32 {
        let usual = [
            30, 60, 60, 120, 300, 300, 300, 600, 900, 1800, 3600, 3600, 7200, 14400, 21600, 86400, 172800,
            dice.number(1...3600),
        ]
        return UInt32(dice.pick(usual))
    }

    mutating func ipv4() -> IPv4Address {
        IPv4Address(
            UInt8(dice.number(1...223)), UInt8(dice.number(0...255)), UInt8(dice.number(0...255)),
            UInt8(dice.number(1...254)))
    }

    mutating func ipv6() -> IPv6Address {
        var bits = dice.pick([0x2A00, 0x2606, 0x2001, 0x2A04, 0x2620] as [UInt128])
        for _ in 0..<14 { bits = bits << 8 | (dice.chance(0.5) ? UInt128(dice.number(0...255)) : 0) }
        return IPv6Address(rawValue: bits)
    }

    /// Adds an address of the type asked for.
    mutating func addAddress(
        _ type: RecordType, _ name: String, _ ttl: UInt32, to draft: inout MessageDraft,
        _ section: MessageSection = .answer
    ) throws {
        if type == .aaaa {
            try draft.add(RDATA.AAAA(address: ipv6()), name, ttl, to: section)
        } else {
            try draft.add(RDATA.A(address: ipv4()), name, ttl, to: section)
        }
    }

    mutating func soa(of domain: String) throws -> RDATA.SOA {
        RDATA.SOA(
            mname: try MessageDraft.name(dice.pick(nameServers(of: domain))),
            rname: try MessageDraft.name(dice.pick(["hostmaster.", "admin.", "dns."]) + domain),
            serial: UInt32(dice.number(2_010_000_000...2_025_123_199)),
            refresh: UInt32(dice.pick([3600, 7200, 10800, 900])), retry: UInt32(dice.pick([600, 900, 1800, 3600])),
            expire: UInt32(dice.pick([604_800, 1_209_600, 86400])),
            minimum: UInt32(dice.pick([60, 300, 900, 3600, 86400])))
    }

    mutating func text() -> RDATA.TXT {
        let text =
            switch dice.share() {
            case ..<0.3:
                "v=spf1 include:_spf.\(domain()) include:spf.\(domain()) "
                    + "ip4:\(dice.number(1...220)).\(dice.number(0...255)).0.0/16 ~all"
            case ..<0.6: "google-site-verification=" + String(Base64.text(of: dice.octets(32).span).prefix(43))
            case ..<0.8: "v=DKIM1; k=rsa; p=" + Base64.text(of: dice.octets(294).span)
            default: "v=DMARC1; p=none; rua=mailto:dmarc@" + domain()
            }
        return RDATA.TXT(strings: CharacterStrings(text))
    }

    mutating func serviceParameters() throws -> ServiceParameters {
        var parameters: [ServiceParameter] = []
        if dice.chance(0.95) {
            let protocols = dice.pick([["h3", "h2"], ["h2"], ["h3", "h3-29", "h2"]])
            parameters.append(.alpn(try CharacterStrings(protocols.map { Octets(Array($0.utf8)) })))
        }
        if dice.chance(0.1) { parameters.append(.port(8443)) }
        if dice.chance(0.8) { parameters.append(.ipv4Hint((1...dice.number(1...2)).map { _ in ipv4() })) }
        if dice.chance(0.35) {
            // A list of configurations after its length (RFC 9848).
            // A list of one configuration for X25519 (RFC 9849 §4).
            var ech: [UInt8] = [0, 69, 0xFE, 0x0D, 0, 65] + dice.octets(1) + [0, 0x20, 0, 32]
            ech += dice.octets(32) + [0, 4, 0, 1, 0, 1, 0, 18] + Array("cloudflare-ech.com".utf8) + [0, 0]
            parameters.append(ServiceParameter(key: .ech, value: Octets(ech)))
        }
        if dice.chance(0.75) { parameters.append(.ipv6Hint((1...dice.number(1...2)).map { _ in ipv6() })) }
        return try ServiceParameters(parameters)
    }

    /// A signature over the records of a type, with the algorithm's length.
    mutating func signature(
        over type: RecordType, _ owner: String, _ ttl: UInt32, by key: SigningKey
    ) throws -> RDATA.RRSIG {
        let expiration = UInt32(dice.number(1_700_000_000...1_800_000_000))
        let length = key.algorithm == .rsasha256 ? dice.chance(0.4) ? 128 : 256 : 64
        return RDATA.RRSIG(
            typeCovered: type, algorithm: key.algorithm, labels: UInt8(owner.split(separator: ".").count),
            originalTTL: ttl, expiration: SerialTime(seconds: expiration),
            inception: SerialTime(seconds: expiration - 1_209_600), keyTag: key.tag,
            signerName: try MessageDraft.name(key.signer), signature: Octets(dice.octets(length)))
    }

    /// A key of a zone, most of them on an elliptic curve.
    mutating func signingKey(of zone: String) -> SigningKey {
        SigningKey(
            signer: zone,
            algorithm: dice.pick([
                .ecdsap256sha256, .ecdsap256sha256, .ecdsap256sha256, .rsasha256, .rsasha256, .ed25519,
            ]),
            tag: UInt16(dice.number(0...0xFFFF)))
    }

    mutating func edns(dnssec: Bool = false, options: Bool = true) throws -> EDNS {
        var list: [EDNSOption] = []
        if options {
            if dice.chance(0.3) {
                list.append(EDNSOption(code: .cookie, data: Octets(dice.octets(dice.pick([8, 24])))))
            }
            if dice.chance(0.15) {
                list.append(EDNSOption(code: .clientSubnet, data: Octets([0, 1, 24, 0] + dice.octets(3))))
            }
            if dice.chance(0.06) { list.append(EDNSOption(code: .ede, data: Octets([0, dice.pick([3, 22, 23, 6])]))) }
        }
        return EDNS(
            payloadSize: UInt16(dice.pick([1232, 1232, 4096, 512, 1400])), flags: OPTFlags(ttl: dnssec ? 0x8000 : 0),
            options: try EDNSOptions(list))
    }
}

/// What signatures of one zone have in common.
struct SigningKey {
    let signer: String
    let algorithm: SecurityAlgorithm
    let tag: UInt16
}
