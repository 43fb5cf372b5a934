import DNSTrace
import DNSWire

/// `dnswire FILE`, `dnswire -`, `dnswire PAYLOAD`.
struct ReadCommand {
    init(_ invocation: Invocation) {}

    func run(_ source: String, to output: inout TextOutput, errors: inout TextOutput) throws(UsageError) -> ExitStatus {
        .nothing
    }
}
