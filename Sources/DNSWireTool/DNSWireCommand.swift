#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WASILibc)
    import WASILibc
#endif

/// The command `dnswire`.
@main
struct DNSWireCommand {
    static func main() {
        var output = TextOutput(descriptor: STDOUT_FILENO)
        var errors = TextOutput(descriptor: STDERR_FILENO)
        Interruption.watch()
        var status = run(Array(CommandLine.arguments.dropFirst()), input: LineInput(), to: &output, errors: &errors)
        if let interrupted = Interruption.status {
            errors.report("interrupted: what followed was not read")
            status = interrupted
        }
        output.flush()
        if let failure = output.failure {
            errors.report(failure.text)
            status = .unusable
        }
        errors.flush()
        exit(status.rawValue)
    }

    /// Does what the arguments ask for.
    static func run(
        _ arguments: [String], input: consuming LineInput, to output: inout TextOutput, errors: inout TextOutput
    ) -> ExitStatus {
        do throws(UsageError) {
            let invocation = try Invocation(arguments)
            if input.isTerminal, let awaited = invocation.action.awaited {
                errors.report("reading \(awaited) from the terminal; Ctrl-D at the start of a line ends it")
                errors.flush()
            }
            switch invocation.action {
            case .help(let subcommand):
                output.write(HelpText(subcommand).text.utf8)
                return .whole
            case .version:
                output.writeLine(Version.text)
                return .whole
            case .completions(let shell):
                output.write(shell.text.utf8)
                return .whole
            case .manual:
                output.write(ManualPage().text.utf8)
                return .whole
            case .read(let source):
                return try ReadCommand(invocation).run(source, input: input, to: &output, errors: &errors)
            case .decodeLines:
                return try DecodeLinesCommand(invocation).run(input, to: &output, errors: &errors)
            case .reencodeLines:
                return try ReencodeLinesCommand(invocation).run(input, to: &output, errors: &errors)
            case .encode(let query):
                return try EncodeCommand().run(query, to: &output)
            case .encodeText(let path, let format):
                return try EncodeTextCommand(format).run(path, input, to: &output, errors: &errors)
            case .zone(let zone):
                return try ZoneCommand(zone).run(input, to: &output, errors: &errors)
            case .encodeLines:
                return try EncodeLinesCommand().run(input, to: &output, errors: &errors)
            case .decodeJSON(let path, let format):
                return try DecodeJSONCommand(format).run(path, input, to: &output, errors: &errors)
            }
        } catch {
            errors.report(error.text)
            return .unusable
        }
    }
}

extension Invocation.Action {
    /// What is read from the standard input; nil where nothing is.
    fileprivate var awaited: String? {
        switch self {
        case .read("-"): "a trace, a dump or a payload"
        case .decodeLines, .reencodeLines: "messages in hexadecimal, one a line,"
        case .encodeLines: "records in presentation form, one a line,"
        case .zone(let zone): zone.file == "-" ? "a zone file" : nil
        case .encodeText("-", _): "messages as dig prints them"
        case .decodeJSON("-", _): "messages as JSON"
        case .read, .encode, .encodeText, .decodeJSON, .help, .version, .completions, .manual: nil
        }
    }
}
