import DNSWire

extension CorpusGenerator {
    /// A response with DNSSEC: signed addresses, keys, a signed delegation, or the proof that there is nothing.
    mutating func signedResponse() throws -> [UInt8] {
        let domain = domain()
        let key = signingKey(of: domain)
        var draft =
            switch dice.share() {
            case ..<0.40: try signedAddresses(domain, key)
            case ..<0.52: try keys(domain, key)
            case ..<0.66: dice.chance(0.5) ? try delegationSigner(domain) : try signedReferral(domain)
            case ..<0.82: try deniedByNames(domain, key)
            default: try deniedByHashes(domain, key)
            }
        draft.add(try edns(dnssec: true))
        return try draft.message.encoded()
    }

    private mutating func signedAddresses(_ domain: String, _ key: SigningKey) throws -> MessageDraft {
        let name = dice.pick(["www." + domain, domain, "api." + domain])
        let type = dice.pick([.a, .a, .aaaa] as [RecordType])
        let ttl = ttl()
        var draft = try MessageDraft(header(0x81A0), name, type)
        for _ in 0..<dice.pick([1, 1, 2, 4]) { try addAddress(type, name, ttl, to: &draft) }
        try draft.add(signature(over: type, name, ttl, by: key), name, ttl)
        if dice.chance(0.2) {
            for server in nameServers(of: domain) {
                try draft.add(RDATA.NS(nameServer: try MessageDraft.name(server)), domain, ttl, to: .authority)
            }
            try draft.add(signature(over: .ns, domain, ttl, by: key), domain, ttl, to: .authority)
        }
        return draft
    }

    private mutating func keys(_ domain: String, _ key: SigningKey) throws -> MessageDraft {
        let ttl = ttl()
        var draft = try MessageDraft(header(0x81A0), domain, .dnskey)
        for flags in dice.pick([[257, 256], [257, 256], [257, 256, 256], [257, 257, 256]]) {
            let length =
                switch key.algorithm {
                case .rsasha256: flags == 257 ? 260 : 132
                case .ed25519: 32
                default: 64
                }
            let data = RDATA.DNSKEY(
                flags: UInt16(flags), protocolNumber: 3, algorithm: key.algorithm,
                publicKey: Octets(dice.octets(length)))
            try draft.add(data, domain, ttl)
        }
        for _ in 0..<dice.pick([1, 1, 2]) { try draft.add(signature(over: .dnskey, domain, ttl, by: key), domain, ttl) }
        return draft
    }

    private mutating func delegationSigner(_ domain: String) throws -> MessageDraft {
        var draft = try MessageDraft(header(0x81A0), domain, .ds)
        try addDelegationSigners(domain, to: &draft, .answer)
        return draft
    }

    private mutating func signedReferral(_ domain: String) throws -> MessageDraft {
        var draft = try MessageDraft(header(0x8020), "www." + domain, .a)
        let servers = nameServers(of: domain)
        for server in servers {
            try draft.add(RDATA.NS(nameServer: try MessageDraft.name(server)), domain, 172800, to: .authority)
        }
        try addDelegationSigners(domain, to: &draft, .authority)
        for server in servers {
            try addAddress(.a, server, 172800, to: &draft, .additional)
            try addAddress(.aaaa, server, 172800, to: &draft, .additional)
        }
        return draft
    }

    private mutating func addDelegationSigners(
        _ domain: String, to draft: inout MessageDraft, _ section: MessageSection
    ) throws {
        for _ in 0..<dice.pick([1, 1, 2]) {
            let data = RDATA.DS(
                keyTag: UInt16(dice.number(0...0xFFFF)), algorithm: .ecdsap256sha256, digestType: .sha256,
                digest: Octets(dice.octets(32)))
            try draft.add(data, domain, 86400, to: section)
        }
        let parent = domain.split(separator: ".").dropFirst().joined(separator: ".")
        let key = signingKey(of: parent)
        try draft.add(signature(over: .ds, domain, 86400, by: key), domain, 86400, to: section)
    }

    private mutating func deniedByNames(_ domain: String, _ key: SigningKey) throws -> MessageDraft {
        let name = word() + "." + domain
        let ttl = ttl()
        var draft = try MessageDraft(
            header(dice.chance(0.7) ? 0x81A3 : 0x81A0), name, dice.pick([.a, .aaaa, .https]))
        try draft.add(soa(of: domain), domain, ttl, to: .authority)
        try draft.add(signature(over: .soa, domain, ttl, by: key), domain, ttl, to: .authority)
        let spans =
            dice.chance(0.5)
            ? [(name, "\\000." + name)]
            : [(word() + "." + domain, word() + "." + domain), (domain, word() + "." + domain)]
        for (owner, next) in spans {
            let types = dice.pick(
                [
                    [.rrsig, .nsec], [.a, .aaaa, .rrsig, .nsec],
                    [.a, .ns, .soa, .mx, .txt, .aaaa, .rrsig, .nsec, .dnskey, .caa], [.cname, .rrsig, .nsec, .https],
                ] as [[RecordType]])
            let data = RDATA.NSEC(nextName: try MessageDraft.name(next), types: TypeBitmap(types))
            try draft.add(data, owner, ttl, to: .authority)
            try draft.add(signature(over: .nsec, owner, ttl, by: key), owner, ttl, to: .authority)
        }
        return draft
    }

    private mutating func deniedByHashes(_ domain: String, _ key: SigningKey) throws -> MessageDraft {
        let ttl = ttl()
        var draft = try MessageDraft(header(0x81A3), word() + "." + domain, dice.pick([.a, .aaaa]))
        try draft.add(soa(of: domain), domain, ttl, to: .authority)
        try draft.add(signature(over: .soa, domain, ttl, by: key), domain, ttl, to: .authority)
        let salt = Octets(dice.octets(dice.pick([0, 0, 4, 8])))
        for _ in 0..<dice.pick([2, 3, 3]) {
            let owner = Base32Hex.text(of: dice.octets(20).span).lowercased() + "." + domain
            let types = dice.pick(
                [
                    [.a, .rrsig], [.ns, .ds, .rrsig], [.a, .ns, .soa, .mx, .txt, .rrsig, .dnskey, .nsec3param], [],
                ] as [[RecordType]])
            let data = RDATA.NSEC3(
                hashAlgorithm: 1, flags: dice.pick([0, 0, 1]), iterations: dice.pick([0, 0, 1, 5, 10]), salt: salt,
                nextHash: Octets(dice.octets(20)), types: TypeBitmap(types))
            try draft.add(data, owner, ttl, to: .authority)
            try draft.add(signature(over: .nsec3, owner, ttl, by: key), owner, ttl, to: .authority)
        }
        return draft
    }
}
