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
    /// How many octets the message had in full, where the payload is an argument.
    var length: Int?

    /// Makes sense of the arguments.
    ///
    /// - Throws: what makes no sense.
    init(_ arguments: [String]) throws(UsageError) {
        var reader = ArgumentReader(arguments)
        var words: [String] = []
        var query = QueryArguments()
        var wantsLines = false
        while let argument = reader.next() {
            guard argument.isOption else {
                words.append(argument.text)
                continue
            }
            switch argument.text {
            case "-h", "--help":
                return
            case "--version":
                action = .version
                return
            case "--json": format = .json
            case "--explain": format = .explain
            case "--lines": wantsLines = true
            case "--color", "--colour":
                let word = try reader.value(of: argument)
                guard let colour = Colour(rawValue: word) else {
                    throw UsageError("\(argument.text) takes auto, always or never, not '\(word)'")
                }
                self.colour = colour
            case "--policy": policy = try Self.policy(try reader.value(of: argument))
            case "--length": length = try Self.number(try reader.value(of: argument), of: argument.text, upTo: 65535)
            case "--id":
                query.id = UInt16(try Self.number(try reader.value(of: argument), of: argument.text, upTo: 65535))
            case "--format":
                let word = try reader.value(of: argument)
                guard let format = QueryArguments.Format(rawValue: word) else {
                    throw UsageError("--format takes hex, escaped or base64url, not '\(word)'")
                }
                query.format = format
            case "--no-rd": query.recursionDesired = false
            case "--edns": query.hasEDNS = true
            case "--dnssec":
                query.hasEDNS = true
                query.dnssecOK = true
            default:
                throw UsageError("there is no option \(argument.text); see dnswire --help")
            }
        }
        action = try Self.action(words, query: query, wantsLines: wantsLines)
    }

    private static func action(
        _ words: [String], query: QueryArguments, wantsLines: Bool
    ) throws(UsageError) -> Action {
        switch words.first {
        case "encode":
            if wantsLines, words.count == 1 { return .encodeLines }
            var query = query
            try query.take(Array(words.dropFirst()))
            return .encode(query)
        case "reencode" where wantsLines && words.count == 1:
            return .reencodeLines
        case "reencode":
            throw UsageError("reencode reads the standard input: dnswire reencode --lines")
        case nil where wantsLines:
            return .decodeLines
        case let word?:
            guard words.count == 1, !wantsLines else {
                throw UsageError("one FILE, one PAYLOAD or - is read; put a payload with spaces in quotes")
            }
            return .read(word)
        case nil:
            return .help
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

    static func number(_ word: String, of option: String, upTo maximum: Int) throws(UsageError) -> Int {
        let number = word.hasPrefix("0x") ? Int(word.dropFirst(2), radix: 16) : Int(word)
        guard let number, number >= 0, number <= maximum else {
            throw UsageError("\(option) takes a number from 0 to \(maximum), not '\(word)'")
        }
        return number
    }
}
