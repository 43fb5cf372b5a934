import DNSWire

extension CorpusGenerator {
    /// A response as resolvers give most: addresses, half of them after aliases; mail, referrals, negative answers ...
    mutating func typicalResponse() throws -> [UInt8] {
        var draft =
            switch dice.share() {
            case ..<0.50: try addresses()
            case ..<0.56: try mailExchanges()
            case ..<0.66: try delegation()
            case ..<0.80: try negative()
            case ..<0.85: try texts()
            case ..<0.93: try serviceBindings()
            case ..<0.97: try serviceLocations()
            default: dice.chance(0.7) ? try reverseName() : try certificateAuthorities()
            }
        if dice.chance(0.7) { draft.add(try edns()) }
        return try draft.message.encoded()
    }

    private mutating func addresses() throws -> MessageDraft {
        // No label is spelt in two ways in one message: encoders differ on what they do then.
        let hasAliases = dice.chance(0.45)
        let name = hasAliases ? host() : inSomeCase(host())
        let type = dice.pick([.a, .a, .a, .aaaa] as [RecordType])
        var draft = try MessageDraft(header(0x8180), name, type)
        var owner = name
        if hasAliases {
            let ttl = ttl()
            for alias in aliases(of: name) {
                try draft.add(RDATA.CNAME(canonicalName: try MessageDraft.name(alias)), owner, ttl)
                owner = alias
            }
        }
        let ttl = ttl()
        for _ in 0..<dice.pick([1, 1, 1, 2, 2, 3, 4, 4, 6]) { try addAddress(type, owner, ttl, to: &draft) }
        return draft
    }

    private mutating func mailExchanges() throws -> MessageDraft {
        let domain = domain()
        var draft = try MessageDraft(header(0x8180), domain, .mx)
        let ttl = ttl()
        let own = dice.chance(0.5)
        let hosts =
            own
            ? (1...dice.number(1...3)).map { "mx\($0).\(domain)" }
            : ["", "alt1.", "alt2.", "alt3.", "alt4."].map { $0 + "aspmx.l.google.com" }
        for (index, host) in hosts.enumerated() {
            let data = RDATA.MX(preference: UInt16(index * 10 + 1), exchange: try MessageDraft.name(host))
            try draft.add(data, domain, ttl)
        }
        if own { for host in hosts { try addAddress(.a, host, ttl, to: &draft, .additional) } }
        return draft
    }

    private mutating func delegation() throws -> MessageDraft {
        let domain = domain()
        let isReferral = dice.chance(0.6)
        var draft = try MessageDraft(
            header(isReferral ? 0x8000 : 0x8180), isReferral ? "www." + domain : domain, isReferral ? .a : .ns)
        let ttl = ttl()
        let servers = nameServers(of: domain)
        for server in servers {
            let data = RDATA.NS(nameServer: try MessageDraft.name(server))
            try draft.add(data, domain, ttl, to: isReferral ? .authority : .answer)
        }
        for server in servers {
            try addAddress(.a, server, ttl, to: &draft, .additional)
            if dice.chance(0.6) { try addAddress(.aaaa, server, ttl, to: &draft, .additional) }
        }
        return draft
    }

    private mutating func negative() throws -> MessageDraft {
        let name = host()
        let bits = dice.pick([0x8180, 0x8180, 0x8183] as [UInt16])
        var draft = try MessageDraft(header(bits), name, dice.pick([.a, .aaaa, .aaaa, .https, .https]))
        let zone = CorpusGenerator.zone(of: name)
        try draft.add(soa(of: zone), zone, ttl(), to: .authority)
        return draft
    }

    private mutating func texts() throws -> MessageDraft {
        let domain = domain()
        var draft = try MessageDraft(header(0x8180), domain, .txt)
        let ttl = ttl()
        for _ in 0..<dice.pick([1, 2, 3, 5]) { try draft.add(text(), domain, ttl) }
        return draft
    }

    private mutating func serviceBindings() throws -> MessageDraft {
        let host = host()
        let isHTTPS = dice.chance(0.9)
        let name = isHTTPS ? host : "_dns." + host
        var draft = try MessageDraft(header(0x8180), name, isHTTPS ? .https : .svcb)
        let ttl = ttl()
        for index in 0..<dice.pick([1, 1, 1, 2]) {
            var priority: UInt16 = 0
            var target = aliases(of: host).last ?? "."
            var parameters = ServiceParameters()
            if dice.chance(0.88) {
                priority = UInt16(index + 1)
                target = dice.chance(0.8) ? "." : "svc\(index).\(host)"
                parameters = try serviceParameters()
            }
            let targetName = try MessageDraft.name(target)
            if isHTTPS {
                try draft.add(RDATA.HTTPS(priority: priority, target: targetName, parameters: parameters), name, ttl)
            } else {
                try draft.add(RDATA.SVCB(priority: priority, target: targetName, parameters: parameters), name, ttl)
            }
        }
        return draft
    }

    private mutating func serviceLocations() throws -> MessageDraft {
        let domain = domain()
        let (service, host, port) = dice.pick([
            ("_sip._tcp", "sip", 5060), ("_xmpp-server._tcp", "xmpp", 5269), ("_ldap._tcp", "dc", 389),
            ("_imaps._tcp", "imap", 993), ("_minecraft._tcp", "mc", 25565),
        ])
        var draft = try MessageDraft(header(0x8180), "\(service).\(domain)", .srv)
        let ttl = ttl()
        let targets = (0..<dice.number(1...4)).map { "\(host)\($0).\(domain)" }
        for (index, target) in targets.enumerated() {
            let data = RDATA.SRV(
                priority: UInt16(10 * index), weight: UInt16(dice.pick([0, 5, 50])), port: UInt16(port),
                target: try MessageDraft.name(target))
            try draft.add(data, "\(service).\(domain)", ttl)
        }
        for target in targets { try addAddress(.a, target, ttl, to: &draft, .additional) }
        return draft
    }

    private mutating func reverseName() throws -> MessageDraft {
        let name = dice.octets(4).map { "\($0)" }.joined(separator: ".") + ".in-addr.arpa"
        var draft = try MessageDraft(header(0x8180), name, .ptr)
        try draft.add(RDATA.PTR(target: try MessageDraft.name(host())), name, ttl())
        return draft
    }

    private mutating func certificateAuthorities() throws -> MessageDraft {
        let domain = domain()
        var draft = try MessageDraft(header(0x8180), domain, .caa)
        for (tag, value) in [("issue", "letsencrypt.org"), ("issuewild", ";"), ("iodef", "mailto:sec@" + domain)] {
            let data = RDATA.CAA(flags: 0, tag: Octets(Array(tag.utf8)), value: Octets(Array(value.utf8)))
            try draft.add(data, domain, 3600)
        }
        return draft
    }
}
