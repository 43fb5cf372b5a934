extension CorpusGenerator {
    private static let syllables = """
        ba be bi bo bra ca ce co cre da de di do dra fa fi flo ga ge go gra ha he hi ho ka ke ki la le li lo lu ma me \
        mi mo na ne ni no nu pa pe pi po pra qua ra re ri ro ru sa se si so sta ta te ti to tra va ve vi vo wa we xi ya \
        yo za ze
        """.split(separator: " ")

    // How often each is met among a hundred or so names.
    private static let topLevels = weighted([
        ("com", 46), ("net", 12), ("org", 10), ("io", 5), ("de", 5), ("co.uk", 4), ("dev", 1), ("app", 1), ("fr", 1),
        ("nl", 1), ("jp", 1), ("co.jp", 1), ("com.br", 1), ("com.au", 1), ("info", 1), ("cloud", 1), ("xyz", 1),
        ("rocks", 1),
    ])

    static let hostLabels = weighted([
        ("www", 30), ("api", 8), ("cdn", 6), ("mail", 6), ("static", 1), ("img", 1), ("assets", 1), ("login", 1),
        ("auth", 1), ("edge", 1), ("app", 1), ("m", 1), ("blog", 1), ("shop", 1), ("docs", 1), ("status", 1), ("ws", 1),
        ("media", 1), ("video", 1), ("push", 1), ("telemetry", 1), ("metrics", 1), ("imap", 1), ("smtp", 1), ("ns1", 1),
        ("ns2", 1), ("vpn", 1), ("dev", 1),
    ])

    private static func weighted(_ choices: [(String, Int)]) -> [String] {
        choices.flatMap { Array(repeating: $0.0, count: $0.1) }
    }

    /// A word that can be spoken.
    mutating func word(_ syllables: ClosedRange<Int> = 2...4) -> String {
        (0..<dice.number(syllables)).map { _ in String(dice.pick(CorpusGenerator.syllables)) }.joined()
    }

    mutating func newDomain() -> String {
        let suffix =
            switch dice.number(0...4) {
            case 0: "-" + word(1...2)
            case 1: "\(dice.number(1...99))"
            default: ""
            }
        return word() + suffix + "." + dice.pick(CorpusGenerator.topLevels)
    }

    /// A known domain; the first ones come far more often.
    mutating func domain() -> String {
        let share = max(dice.share(), 0.001)
        return domains[min(Int(1 / (share * share)) - 1, dice.number(0...domains.count - 1))]
    }

    /// A host as clients ask for it.
    mutating func host() -> String {
        let domain = domain()
        switch dice.share() {
        case ..<0.25: return domain
        case ..<0.85: return dice.pick(CorpusGenerator.hostLabels) + "." + domain
        case ..<0.95:
            let region = dice.pick(["eu-west-1", "us-east-1", "ap-south-1", "fra", "ams"])
            return "\(dice.pick(CorpusGenerator.hostLabels))-\(dice.number(1...40)).\(region).\(domain)"
        default: return "\(dice.hex(dice.number(8...14))).\(dice.pick(["s3", "cdn", "edge"])).\(domain)"
        }
    }

    /// The name in mixed case now and then, as resolvers ask that add entropy this way.
    mutating func inSomeCase(_ name: String) -> String {
        guard dice.chance(0.03) else { return name }
        return String(name.map { dice.chance(0.5) ? Character($0.uppercased()) : $0 })
    }

    /// The names that a chain of aliases goes through.
    mutating func aliases(of name: String) -> [String] {
        let label = String(name.map { $0 == "." ? "-" : $0 }.prefix(40))
        switch dice.share() {
        case ..<0.25: return ["d\(dice.hex(13)).cloudfront.net"]
        case ..<0.5:
            return [
                "\(name).edgekey.net",
                "e\(dice.number(100...99999)).\(dice.pick(["dscb", "a", "b", "x"])).akamaiedge.net",
            ]
        case ..<0.65:
            return [
                "\(label).azureedge.net", "\(label).afd.azureedge.net", "star-azureedge-prod.trafficmanager.net",
                "shed.dual-low.part-00\(dice.number(10...40)).t-0009.t-msedge.net",
            ]
        case ..<0.8: return ["\(dice.pick(["j", "k", "dualstack.k", "dualstack.n"])).sni.global.fastly.net"]
        default:
            return [
                "\(dice.pick(["lb", "origin", "geo", "edge"]))\(dice.number(1...9)).\(CorpusGenerator.parent(of: name))"
            ]
        }
    }

    /// The name servers of a domain.
    mutating func nameServers(of domain: String) -> [String] {
        let count = dice.pick([2, 2, 3, 4, 4])
        switch dice.share() {
        case ..<0.45: return (1...count).map { "ns\($0).\(domain)" }
        case ..<0.7:
            return ["com", "net", "org", "co.uk"].map {
                let number = dice.number(0...63)
                return "ns-\(dice.number(1...2047)).awsdns-\(number < 10 ? "0" : "")\(number).\($0)"
            }
        case ..<0.9: return (1...2).map { _ in "\(word(1...2)).ns.cloudflare.com" }
        default:
            let operatorDomain = newDomain()
            return (1...count).map { "dns\($0).\(operatorDomain)" }
        }
    }

    /// The name without its first label, or the name where it has but two.
    static func parent(of name: String) -> String {
        let labels = name.split(separator: ".")
        return labels.count > 2 ? labels.dropFirst().joined(separator: ".") : name
    }

    /// The last two labels.
    static func zone(of name: String) -> String { name.split(separator: ".").suffix(2).joined(separator: ".") }
}
