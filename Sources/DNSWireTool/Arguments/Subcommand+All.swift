extension Subcommand {
    /// All that the command does, reading first.
    static let all: [Subcommand] = [.read, .encode, .reencode, .decodeJSON, .zone, .completions, .manual]

    /// The row of `dnswire FILE`, `dnswire -`, `dnswire PAYLOAD` and `dnswire --lines`.
    static let read = Subcommand(
        name: "",
        forms: ["[OPTIONS] FILE | - | PAYLOAD", "[OPTIONS] --lines"],
        summary: "says what the bytes of DNS messages mean, also where they are cut",
        paragraphs: [
            "FILE or the standard input (-) may hold a trace of system calls (strace), captured packets (pcap, pcapng), "
                + "a log of dnstap, a hex dump, a string with escapes, hexadecimal or base64 text; what it is is found out. A PAYLOAD is a "
                + "text as an argument."
        ],
        examples: [
            "dnswire curl.strace",
            "strace -f -tt -yy -s 65535 curl https://example.org 2>&1 | dnswire -",
            #"dnswire '\252_\1\0\0\1\0\0\0\0\0\0\5safia\5rocks\0\0\1\0\1'"#,
            "dnswire --explain aa5f01000001000000000000 05736166696105726f636b73 0000010001",
        ],
        groups: [
            Group(heading: "What to print", options: [.json, .explain, .table, .html, .colour]),
            Group(heading: "How to read", options: [.policy, .length, .lines]),
        ],
        words: .files,
        action: { words, invocation throws(UsageError) in
            guard let word = words.first else {
                guard invocation.readsLines else {
                    throw UsageError("a FILE, - or a PAYLOAD is needed; see dnswire --help")
                }
                return .decodeLines
            }
            guard words.count == 1, !invocation.readsLines else {
                throw UsageError("one FILE, one PAYLOAD or - is read; put a payload with spaces in quotes")
            }
            return .read(word)
        })

    /// The row of `dnswire encode`.
    static let encode = Subcommand(
        name: "encode",
        forms: ["[OPTIONS] NAME [TYPE [CLASS]]", "[OPTIONS] -x ADDRESS", "--text [FILE | -]", "--lines"],
        summary: "writes a query, whole messages, or records as octets",
        paragraphs: [
            "Writes a query for the records of a NAME; TYPE is A and CLASS is IN where they are left out.",
            "With --lines it reads a record in presentation form from each line of the standard input (NAME [TTL] [CLASS] "
                + "TYPE RDATA) and prints its wire form in hexadecimal, names in full; - for a line that is no record.",
            "With --text it reads messages as dig and this command print them, header, EDNS and sections, and writes the octets "
                + "of each on a line; - where the text is not all of a message, and what is wrong with line and column.",
        ],
        examples: [
            "dnswire encode example.org MX --edns", "dnswire encode example.org AAAA --format base64url",
            "dig example.org | dnswire encode --text",
        ],
        groups: [
            Group(heading: "The query", options: [.id, .noRecursion, .reverse]),
            Group(heading: "Its OPT record", options: [.edns, .dnssec, .nsid, .clientSubnet, .cookie, .padding]),
            Group(heading: "What to print", options: [.queryFormat]),
            Group(heading: "How to read", options: [.messageText, .lines]),
        ],
        words: .names,
        action: { words, invocation throws(UsageError) in
            if invocation.readsText {
                guard words.count <= 1 else { throw UsageError("encode --text reads one FILE, or the standard input") }
                return .encodeText(words.first ?? "-", invocation.query.format)
            }
            if invocation.readsLines, words.isEmpty { return .encodeLines }
            var query = invocation.query
            try query.take(words)
            return .encode(query)
        })

    /// The row of `dnswire reencode`.
    static let reencode = Subcommand(
        name: "reencode",
        forms: ["--lines"],
        summary: "decodes messages and encodes them again",
        paragraphs: [
            "Reads one message in hexadecimal from each line of the standard input, decodes it, encodes it again, and "
                + "prints that in hexadecimal; - for a line that is no sound message."
        ],
        groups: [Group(heading: "How to read", options: [.lines, .policy])],
        words: .nothing,
        action: { words, invocation throws(UsageError) in
            guard invocation.readsLines, words.isEmpty else {
                throw UsageError("reencode reads the standard input: dnswire reencode --lines")
            }
            return .reencodeLines
        })

    /// The row of `dnswire decode-json`.
    static let decodeJSON = Subcommand(
        name: "decode-json",
        forms: ["[OPTIONS] [FILE | -]"],
        summary: "writes the octets of messages that are given as JSON",
        paragraphs: [
            "Reads messages as --json prints them (RFC 8427) from FILE or the standard input, and writes the octets of each "
                + "on a line: those of \"messageOctetsHEX\", or those that the other members make; - for what is no message. "
                + "Messages may be over many lines, in an array, or one after the other."
        ],
        examples: ["dnswire --json query.hex | dnswire decode-json --format escaped"],
        groups: [Group(heading: "What to print", options: [.queryFormat])],
        words: .files,
        action: { words, invocation throws(UsageError) in
            guard words.count <= 1 else { throw UsageError("decode-json reads one FILE, or the standard input") }
            return .decodeJSON(words.first ?? "-", invocation.query.format)
        })

    /// The row of `dnswire completions`.
    static let completions = Subcommand(
        name: "completions",
        forms: ["bash | zsh | fish"],
        summary: "prints what a shell needs to complete this command's arguments",
        paragraphs: [
            "The text is for the shell to read when it starts: `source <(dnswire completions bash)` in ~/.bashrc, the same "
                + "with zsh in ~/.zshrc after compinit, `dnswire completions fish | source` in ~/.config/fish/config.fish."
        ],
        words: .choice(ShellCompletions.allCases.map(\.rawValue)),
        action: { words, _ throws(UsageError) in
            guard words.count == 1, let shell = ShellCompletions(rawValue: words[0]) else {
                throw UsageError("completions takes bash, zsh or fish")
            }
            return .completions(shell)
        })

    /// The row of `dnswire manual`.
    static let manual = Subcommand(
        name: "manual",
        forms: [""],
        summary: "prints the manual page, for man(1)",
        paragraphs: ["`dnswire manual | man -l -` shows it."],
        words: .nothing,
        action: { words, _ throws(UsageError) in
            guard words.isEmpty else { throw UsageError("manual takes no argument") }
            return .manual
        })
}
