import Glibc

/// The command `dnswire`.
@main
struct DNSWireCommand {
    static func main() {
        var output = TextOutput(descriptor: STDOUT_FILENO)
        var errors = TextOutput(descriptor: STDERR_FILENO)
        let status = run(Array(CommandLine.arguments.dropFirst()), to: &output, errors: &errors)
        output.flush()
        errors.flush()
        exit(status.rawValue)
    }

    /// Does what the arguments ask for.
    static func run(_ arguments: [String], to output: inout TextOutput, errors: inout TextOutput) -> ExitStatus {
        do throws(UsageError) {
            let invocation = try Invocation(arguments)
            switch invocation.action {
            case .help:
                output.write(HelpText.text)
                return .whole
            case .version:
                output.write("dnswire \(HelpText.version)\n")
                return .whole
            case .read(let source):
                return try ReadCommand(invocation).run(source, to: &output, errors: &errors)
            case .decodeLines:
                return DecodeLinesCommand(invocation).run(to: &output)
            case .reencodeLines:
                return ReencodeLinesCommand(invocation).run(to: &output)
            case .encode(let question):
                return try EncodeCommand(invocation).run(question, to: &output)
            case .encodeLines:
                return EncodeLinesCommand().run(to: &output, errors: &errors)
            }
        } catch {
            errors.write("dnswire: \(error.text)\n")
            return .unusable
        }
    }
}
