import DNSWire

/// The options, each in one row.
extension CommandOption {
    static let json = CommandOption(
        "--json",
        text:
            "one JSON object a message on a line of its own (RFC 8427), with where it comes from (\"source\") and what "
            + "is wrong with it (\"diagnostics\")"
    ) { $0.format = .json }

    static let explain = CommandOption(
        "--explain", text: "every octet with its field and value, and where each pointer leads"
    ) { $0.format = .explain }

    static let table = CommandOption(
        "--table", value: .choice("FORM", ["csv", "jsonl"]),
        "a row a lookup of a trace or a capture, as csv or jsonl: when, who asked whom for what, the answer, how long it took"
    ) { invocation, argument, reader throws(UsageError) in
        invocation.table = try reader.choice(of: argument, "csv or jsonl")
    }

    static let html = CommandOption(
        "--html", value: .file,
        "besides, a page for a browser: the lookups as a timeline, the octets beside their fields; the page alone, to the "
            + "standard output, where FILE is -"
    ) { invocation, argument, reader throws(UsageError) in invocation.page = try reader.value(of: argument) }

    static let colour = CommandOption(
        "--color", "--colour", value: .choice("WHEN", ["auto", "always", "never"]),
        "auto (at a terminal, unless NO_COLOR is set), always or never"
    ) { invocation, argument, reader throws(UsageError) in
        invocation.colour = try reader.choice(of: argument, "auto, always or never")
    }

    static let policy = CommandOption(
        "--policy", value: .choice("NAME", ["strict", "resolver", "multicast"]),
        "strict, resolver (the default) or multicast: what counts as an error"
    ) { invocation, argument, reader throws(UsageError) in
        let word = try reader.value(of: argument)
        switch word {
        case "strict": invocation.policy = .strict
        case "resolver": invocation.policy = .resolver
        case "multicast", "mdns": invocation.policy = .multicast
        default: throw UsageError("--policy takes strict, resolver or multicast, not '\(word)'")
        }
    }

    static let length = CommandOption(
        "--length", value: .any("N"), "how many octets the message had, where there are only the first ones of it"
    ) { invocation, argument, reader throws(UsageError) in
        invocation.length = try reader.number(of: argument, upTo: 65535)
    }

    static let lines = CommandOption(
        "--lines",
        text:
            "read one line after the other from the standard input, in hexadecimal where it is a message, and print one "
            + "answer for each, in the same order"
    ) { $0.readsLines = true }

    static let messageText = CommandOption(
        "--text",
        text:
            "read whole messages as dig prints them, from a file or the standard input, and write the octets of each on a line"
    ) { $0.readsText = true }

    // MARK: Of queries

    static let id = CommandOption("--id", value: .any("N"), "its id; drawn at random without") {
        invocation, argument, reader throws(UsageError) in
        invocation.query.id = UInt16(truncatingIfNeeded: try reader.number(of: argument, upTo: 65535))
    }

    static let queryFormat = CommandOption(
        "--format", value: .choice("FORM", ["hex", "escaped", "base64url"]), "hex (the default), escaped or base64url"
    ) { invocation, argument, reader throws(UsageError) in
        invocation.query.format = try reader.choice(of: argument, "hex, escaped or base64url")
    }

    static let noRecursion = CommandOption("--no-rd", text: "without recursion desired") {
        $0.query.isRecursionDesired = false
    }

    static let edns = CommandOption("--edns", text: "with an OPT record") { $0.query.hasEDNS = true }

    static let dnssec = CommandOption("--dnssec", text: "with an OPT record in which DO is set") {
        $0.query.hasEDNS = true
        $0.query.isDNSSECOK = true
    }

    static let nsid = CommandOption("--nsid", value: .none, "with a request for the server's identity (NSID)") {
        invocation, _, _ throws(UsageError) in
        try invocation.query.append(EDNSOption.NSID())
    }

    static let clientSubnet = CommandOption(
        "--ecs", value: .any("NETWORK"),
        "for clients of a network such as 192.0.2.0/24 or 2001:db8::/56; 0 asks to say nothing of them"
    ) { invocation, argument, reader throws(UsageError) in
        try invocation.query.append(QueryArguments.subnet(try reader.value(of: argument)))
    }

    static let cookie = CommandOption(
        "--cookie", value: .any("HEX"), "with a cookie of 8, or of 16 to 40 octets; 'random' draws one of 8"
    ) { invocation, argument, reader throws(UsageError) in
        try invocation.query.append(QueryArguments.cookie(try reader.value(of: argument)))
    }

    static let padding = CommandOption(
        "--pad", value: .any("N"), "padded to a multiple of N octets; 128 is recommended (RFC 8467)"
    ) { invocation, argument, reader throws(UsageError) in
        invocation.query.block = try reader.number(of: argument, upTo: 65535)
        invocation.query.hasEDNS = true
    }

    static let reverse = CommandOption("-x", text: "for the PTR record of an address, which is in the place of NAME") {
        $0.query.isReverse = true
        $0.query.type = .ptr
    }
}
