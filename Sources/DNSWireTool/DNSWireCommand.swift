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
            switch invocation.action {
            case .help:
                output.write(HelpText.text)
                return .whole
            case .version:
                output.writeLine("dnswire \(HelpText.version)")
                return .whole
            case .read(let source):
                return try ReadCommand(invocation).run(source, input: input, to: &output, errors: &errors)
            case .decodeLines:
                return try DecodeLinesCommand(invocation).run(input, to: &output, errors: &errors)
            case .reencodeLines:
                return try ReencodeLinesCommand(invocation).run(input, to: &output, errors: &errors)
            case .encode(let query):
                return try EncodeCommand().run(query, to: &output)
            case .encodeLines:
                return try EncodeLinesCommand().run(input, to: &output, errors: &errors)
            }
        } catch {
            errors.report(error.text)
            return .unusable
        }
    }
}
