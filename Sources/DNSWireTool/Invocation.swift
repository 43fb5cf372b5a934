import DNSWire

/// What the arguments ask for.
struct Invocation {
    /// What is to be done.
    enum Action: Equatable {
        case help
        case version
        /// Read a file, the standard input (`-`), or the payload that the argument itself is.
        case read(String)
        /// Decode each line of the standard input.
        case decodeLines
        /// Decode each line of the standard input and encode it again.
        case reencodeLines
        /// Encode a query.
        case encode(QueryArguments)
        /// Encode each line of the standard input, a record in presentation form.
        case encodeLines
    }

    /// What the output looks like.
    enum Format: Equatable {
        case text
        case json
        case explain
    }

    /// When the output is coloured.
    enum Colour: String {
        case auto
        case always
        case never
    }

    var action = Action.help
    var format = Format.text
    var colour = Colour.auto
    var policy = DecodingPolicy.resolver
    /// Where a page is written to besides: a path, or `-` for the standard output in place of all else.
    var page: String?
    /// How many octets the message had in full, where there is one and the text shows only its first ones.
    var length: Int?

    /// Makes sense of the arguments.
    ///
    /// - Throws: what makes no sense.
    init(_ arguments: [String]) throws(UsageError) {
        var reader = ArgumentReader(arguments)
        var words: [String] = []
        var options: [String] = []
        var query = QueryArguments()
        while let argument = reader.next() {
            guard argument.isOption else {
                words.append(argument.text)
                continue
            }
            options.append(argument.text)
            switch argument.text {
            case "-h", "--help":
                return
            case "--version":
                action = .version
                return
            case "--lines": try argument.takeNoValue()
            case "--json":
                try argument.takeNoValue()
                format = .json
            case "--explain":
                try argument.takeNoValue()
                format = .explain
            case "--html": page = try reader.value(of: argument)
            case "--color", "--colour": colour = try reader.choice(of: argument, "auto, always or never")
            case "--policy": policy = try Self.policy(try reader.value(of: argument))
            case "--length": length = try reader.number(of: argument, upTo: 65535)
            default:
                guard try query.take(argument, from: &reader) else {
                    throw UsageError("there is no option \(argument.text); see dnswire --help")
                }
            }
        }
        action = try Self.action(words, query: query, readsLines: options.contains("--lines"))
        if let option = options.first(where: { !action.options.contains($0) }) {
            throw UsageError("\(option) makes no difference to this; see dnswire --help")
        }
        if page == "-", format != .text {
            throw UsageError("--html - takes the standard output; --json and --explain need it too")
        }
    }

    private static func action(
        _ words: [String], query: QueryArguments, readsLines: Bool
    ) throws(UsageError) -> Action {
        switch words.first {
        case "encode":
            if readsLines, words.count == 1 { return .encodeLines }
            var query = query
            try query.take(Array(words.dropFirst()))
            return .encode(query)
        case "reencode":
            guard readsLines, words.count == 1 else {
                throw UsageError("reencode reads the standard input: dnswire reencode --lines")
            }
            return .reencodeLines
        case let word?:
            guard words.count == 1, !readsLines else {
                throw UsageError("one FILE, one PAYLOAD or - is read; put a payload with spaces in quotes")
            }
            return .read(word)
        case nil:
            guard readsLines else { throw UsageError("a FILE, - or a PAYLOAD is needed; see dnswire --help") }
            return .decodeLines
        }
    }

    private static func policy(_ word: String) throws(UsageError) -> DecodingPolicy {
        switch word {
        case "strict": .strict
        case "resolver": .resolver
        case "multicast", "mdns": .multicast
        default: throw UsageError("--policy takes strict, resolver or multicast, not '\(word)'")
        }
    }
}

extension Invocation.Action {
    /// The options that make a difference to it.
    fileprivate var options: Set<String> {
        switch self {
        case .help, .version: []
        case .read: ["--json", "--explain", "--html", "--color", "--colour", "--policy", "--length"]
        case .decodeLines: ["--lines", "--json", "--explain", "--color", "--colour", "--policy"]
        case .reencodeLines: ["--lines", "--policy"]
        case .encode: ["--id", "--format", "--no-rd", "--edns", "--dnssec"]
        case .encodeLines: ["--lines"]
        }
    }
}
