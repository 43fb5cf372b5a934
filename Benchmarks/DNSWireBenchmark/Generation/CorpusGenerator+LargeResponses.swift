import DNSWire

extension CorpusGenerator {
    /// A message of 1 to 64 KB: a referral with much glue, a large set of records, or a part of a zone transfer.
    mutating func largeResponse() throws -> [UInt8] {
        switch dice.share() {
        case ..<0.25: try largeReferral()
        case ..<0.45: try largeRecordSet()
        default: try zoneTransfer()
        }
    }

    private mutating func largeReferral() throws -> [UInt8] {
        let topLevel = dice.pick(["com", "net", "org", "info", "cloud", "dev"])
        var draft = try MessageDraft(header(0x8000), "www.\(word()).\(topLevel)", .a)
        let base = dice.pick(["gtld-servers.net", "root-servers.net", "nic." + topLevel, "dns-cluster-\(word()).net"])
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let servers = (0..<dice.number(20...66)).map { index in
            "\(letters[index % 26])\(index < 26 ? "" : "\(index / 26)").\(base)"
        }
        for server in servers {
            try draft.add(RDATA.NS(nameServer: try MessageDraft.name(server)), topLevel, 172800, to: .authority)
        }
        for server in servers {
            try addAddress(.a, server, 172800, to: &draft, .additional)
            try addAddress(.aaaa, server, 172800, to: &draft, .additional)
        }
        draft.add(try edns(dnssec: true, options: false))
        return try draft.message.encoded()
    }

    private mutating func largeRecordSet() throws -> [UInt8] {
        let name = host()
        let type = dice.pick([.a, .aaaa, .ptr] as [RecordType])
        var draft = try MessageDraft(header(0x8400), name, type)
        let ttl = ttl()
        for _ in 0..<dice.number(60...200) {
            if type == .ptr {
                try draft.add(RDATA.PTR(target: try MessageDraft.name(word() + "." + domain())), name, ttl)
            } else {
                try addAddress(type, name, ttl, to: &draft)
            }
        }
        draft.add(try edns(options: false))
        return try draft.message.encoded()
    }

    /// A part of a zone transfer (RFC 5936), one in five of them signed, that comes near to a usual size.
    private mutating func zoneTransfer() throws -> [UInt8] {
        let limit =
            switch dice.share() {
            case ..<0.35: 4096
            case ..<0.60: 8192
            case ..<0.85: 16384
            case ..<0.94: 32768
            default: 65000
            }
        let domain = domain()
        let ttl = ttl()
        var draft = try MessageDraft(header(0x8400), domain, .axfr)
        try draft.add(soa(of: domain), domain, ttl)
        let key = dice.chance(0.2) ? signingKey(of: domain) : nil
        var owners = [domain, "mail." + domain, "ns1." + domain]
        var whole = try draft.message.encoded()
        while whole.count < limit - 700 {
            for _ in 0..<8 { try addNode(of: domain, ttl, among: &owners, key, to: &draft) }
            guard let longer = try? draft.message.encoded() else { break }
            whole = longer
        }
        return whole
    }

    /// Adds the records of a new name of a zone.
    private mutating func addNode(
        of domain: String, _ ttl: UInt32, among owners: inout [String], _ key: SigningKey?,
        to draft: inout MessageDraft
    ) throws {
        // A name of a zone comes once: beside an alias nothing else may be, and a set of records is not scattered.
        var owner = domain
        while owners.contains(owner) {
            let label = dice.chance(0.3) ? dice.pick(CorpusGenerator.hostLabels) : word()
            let number = dice.pick(["", "", "\(dice.number(1...99))", "-" + word(1...2)])
            let place = dice.pick(["", "", "", "eu.", "us.", "dc1.", "int.", "k8s.prod."])
            owner = "\(label)\(number).\(place)\(domain)"
        }
        owners.append(owner)
        var types: [RecordType] = []
        switch dice.share() {
        case ..<0.55:
            types = [.a]
            for _ in 0..<dice.pick([1, 1, 2, 4]) { try addAddress(.a, owner, ttl, to: &draft) }
            if dice.chance(0.5) {
                types.append(.aaaa)
                try addAddress(.aaaa, owner, ttl, to: &draft)
            }
            if dice.chance(0.1) {
                types.append(.https)
                let data = RDATA.HTTPS(priority: 1, target: .root, parameters: try serviceParameters())
                try draft.add(data, owner, ttl)
            }
        case ..<0.75:
            types = [.cname]
            try draft.add(RDATA.CNAME(canonicalName: try MessageDraft.name(dice.pick(owners))), owner, ttl)
        case ..<0.83:
            types = [.mx]
            for preference in [10, 20] as [UInt16] {
                let data = RDATA.MX(preference: preference, exchange: try MessageDraft.name(dice.pick(owners)))
                try draft.add(data, owner, ttl)
            }
        case ..<0.90:
            types = [.ns]
            let servers = (1...dice.number(2...4)).map { "ns\($0).\(owner)" }
            for server in servers { try draft.add(RDATA.NS(nameServer: try MessageDraft.name(server)), owner, ttl) }
            for server in servers.prefix(2) { try addAddress(.a, server, ttl, to: &draft) }
        case ..<0.95:
            types = [.txt]
            try draft.add(text(), owner, ttl)
        default:
            types = [.srv]
            let target = try MessageDraft.name(dice.pick(owners))
            try draft.add(RDATA.SRV(priority: 0, weight: 5, port: 443, target: target), owner, ttl)
        }
        guard let key else { return }
        for type in types { try draft.add(signature(over: type, owner, ttl, by: key), owner, ttl) }
        let bitmap = TypeBitmap(types + [.rrsig, .nsec])
        let next = try MessageDraft.name(word() + "." + domain)
        try draft.add(RDATA.NSEC(nextName: next, types: bitmap), owner, ttl)
        try draft.add(signature(over: .nsec, owner, ttl, by: key), owner, ttl)
    }
}
