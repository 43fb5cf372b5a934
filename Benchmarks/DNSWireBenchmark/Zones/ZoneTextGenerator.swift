/// A zone as a text of any length: delegations, some of them signed, and hosts, a seed's own.
struct ZoneTextGenerator {
    private var names = CorpusGenerator(seed: 0)
    private var dice: Dice
    private var words: [String] = []
    // Whether the records of an owner have TTL and class.
    private var isInFull = false
    private(set) var text: [UInt8] = []
    /// How many records have been made.
    private(set) var count = 0

    init(seed: UInt64) {
        dice = Dice(seed: seed)
        words = (0..<1000).map { _ in names.word() }
        add("$ORIGIN example.\n$TTL 86400\n")
        add(
            "@ 3600 IN SOA ns1.example. hostmaster.example. 2026010100 7200 3600 1209600 3600\n@ 3600 IN NS ns1\nns1 3600 IN A 192.0.2.1\n"
        )
        count = 3
    }

    /// Takes the text that has been made.
    mutating func take() -> [UInt8] {
        defer { text.removeAll(keepingCapacity: true) }
        return text
    }

    /// Makes the records of another owner, one to five.
    mutating func makeOwner() {
        let owner = "\(dice.pick(words))\(count)"
        isInFull = dice.chance(0.5)
        switch dice.number(0...9) {
        case 0...3: makeDelegation(owner)
        case 4...7: makeHost(owner)
        default: makeService(owner)
        }
    }

    private mutating func makeDelegation(_ owner: String) {
        let servers = "\(dice.pick(words)).\(dice.pick(["com", "net", "org"]))."
        add(owner, "NS", "ns1.\(servers)")
        add("", "NS", "ns2.\(servers)")
        guard dice.chance(0.35) else { return }
        add("", "DS", "\(dice.number(0...65535)) 13 2 \(dice.hex(64))")
        makeSignature("DS")
    }

    private mutating func makeHost(_ owner: String) {
        add(owner, "A", (0...3).map { _ in "\(dice.number(0...255))" }.joined(separator: "."))
        if dice.chance(0.5) {
            add("", "AAAA", "2001:db8:\(dice.hex(4)):\(dice.number(1...9999))::\(dice.hex(2))")
        }
        if dice.chance(0.45) { makeSignature("A") }
    }

    private mutating func makeSignature(_ type: String) {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        let signature = String((0..<85).map { _ in dice.pick(digits) }) + "A=="
        let times = "20360301120000 202601\(dice.number(10...27))120000"
        add("", "RRSIG", "\(type) 13 2 86400 \(times) \(dice.number(0...65535)) example. \(signature)")
    }

    private mutating func makeService(_ owner: String) {
        add(owner, "MX", "10 mail.\(owner).example.")
        add("", "TXT", "\"v=spf1 include:\(dice.pick(words)).example ~all\"")
        if dice.chance(0.5) { add("_sip._tcp.\(owner)", "SRV", "0 5 5060 sip.\(owner)") }
    }

    private mutating func add(_ owner: String, _ type: String, _ data: String) {
        add(isInFull ? "\(owner)\t3600\tIN\t\(type)\t\(data)\n" : "\(owner) \(type) \(data)\n")
        count += 1
    }

    private mutating func add(_ line: String) { text.append(contentsOf: line.utf8) }
}
