import DNSTrace
import DNSWire

/// What the arguments ask for.
struct Invocation {
    /// What is to be done.
    enum Action: Equatable {
        /// Say what the command does, or one of its subcommands.
        case help(Subcommand)
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
        /// Write the octets of messages that are given as dig prints them, in a file or the standard input (`-`).
        case encodeText(String, QueryArguments.Format)
        /// Read a zone file and write it again.
        case zone(ZoneArguments)
        /// Write the octets of messages that are given as JSON, in a file or the standard input (`-`).
        case decodeJSON(String, QueryArguments.Format)
        /// Print what a shell needs to complete arguments.
        case completions(ShellCompletions)
        /// Print the manual page.
        case manual
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

    var action = Action.help(.read)
    var format = Format.text
    var colour = Colour.auto
    var policy = DecodingPolicy.resolver
    /// Where a page is written to besides: a path, or `-` for the standard output in place of all else.
    var page: String?
    /// What a table of lookups is written as, in place of text.
    var table: TableFormat?
    /// How many octets the message had in full, where there is one and the text shows only its first ones.
    var length: Int?
    /// Whether each line of the standard input is taken by itself.
    var readsLines = false
    /// Whether messages are read as dig prints them.
    var readsText = false
    /// The query that is to be written.
    var query = QueryArguments()
    /// The zone that is to be read.
    var zone = ZoneArguments()

    /// Makes sense of the arguments.
    ///
    /// - Throws: what makes no sense.
    init(_ arguments: [String]) throws(UsageError) {
        var reader = ArgumentReader(arguments)
        var words: [String] = []
        var options: [String] = []
        // What is wrong with a value is said where the option makes a difference at all.
        var fault: UsageError?
        while let argument = reader.next() {
            guard argument.isOption else {
                words.append(argument.text)
                continue
            }
            switch argument.text {
            case "-h", "--help":
                // Whatever else there is: who asks for help may not know better.
                action = .help((words + arguments).lazy.compactMap(Subcommand.named).first ?? .read)
                return
            case "--version":
                action = .version
                return
            default:
                guard let option = Subcommand.option(named: argument.text) else {
                    throw UsageError("there is no option \(argument.text); see dnswire --help")
                }
                options.append(argument.text)
                do throws(UsageError) {
                    try option.apply(to: &self, argument, &reader)
                } catch {
                    fault = fault ?? error
                }
            }
        }
        let named = words.first.flatMap(Subcommand.named)
        let subcommand = named ?? .read
        if let option = options.first(where: { !subcommand.takes($0) }) {
            throw UsageError("\(option) makes no difference to this; see \(subcommand.call) --help")
        }
        if let fault { throw fault }
        action = try subcommand.action(Array(named == nil ? words[...] : words.dropFirst()), self)
        if let option = options.first(where: { !action.takes($0) }) {
            throw UsageError("\(option) makes no difference to this; see \(subcommand.call) --help")
        }
        if table != nil, format != .text {
            throw UsageError("--table writes a row a lookup; --json and --explain write messages")
        }
        if page == "-", format != .text || table != nil {
            throw UsageError("--html - takes the standard output; --json, --explain and --table need it too")
        }
    }
}

extension Invocation.Action {
    /// Whether an option of its subcommand makes a difference also to this form of it.
    fileprivate func takes(_ option: String) -> Bool {
        switch self {
        case .decodeLines: option != "--html" && option != "--table" && option != "--length"
        case .encodeLines: option == "--lines"
        case .encode: option != "--lines"
        case .encodeText: option == "--text" || option == "--format"
        default: true
        }
    }
}
