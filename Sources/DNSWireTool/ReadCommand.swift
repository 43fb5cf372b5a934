import DNSTrace
import DNSWire
import Glibc

/// `dnswire FILE`, `dnswire -`, `dnswire PAYLOAD`: finds out what it is given, and says what is in it.
struct ReadCommand {
    /// How much of a text is kept while it may still be something else than a trace.
    private static let mostText = 1 << 24
    /// How often what a stream has told is written although more keeps coming.
    private static let interval = Duration.milliseconds(500)

    private let invocation: Invocation

    init(_ invocation: Invocation) { self.invocation = invocation }

    func run(
        _ source: String, input: consuming LineInput, to output: inout TextOutput, errors: inout TextOutput
    ) throws(UsageError) -> ExitStatus {
        if source == "-" {
            return try read(input, name: "standard input", to: &output, errors: &errors)
        }
        if unsafe access(source, F_OK) == 0 {
            return try read(LineInput(path: source), name: source, to: &output, errors: &errors)
        }
        let status = readText(Array(source.utf8), to: &output, errors: &errors)
        guard status != .nothing else {
            throw UsageError("'\(source)' is neither a file nor a payload that can be read")
        }
        return status
    }

    /// Reads lines as a trace for as long as they may be one, and what turns out not to be one as a text.
    private func read(
        _ input: consuming LineInput, name: String, to output: inout TextOutput, errors: inout TextOutput
    ) throws(UsageError) -> ExitStatus {
        let style = Style(invocation.colour, for: output)
        var trace = TraceOutput(invocation, name: name, style: style)
        var text = KeptText(limit: ReadCommand.mostText)
        let size = input.size
        var progress = Progress(errors: errors, output: output, size: size)
        var pace = Pace(interval: ReadCommand.interval)
        while true {
            // Somebody may be waiting for what a pipe or a terminal tells.
            if size == nil, !input.isReady(withinMilliseconds: 200) {
                trace.settle(to: &output)
                output.flush()
            }
            let before = input.count
            guard input.advance() else { break }
            if input.count != before {
                progress.show(octets: input.count, found: trace.found, to: &errors)
                if size == nil, pace.isTime() {
                    trace.keepUp(to: &output)
                    output.flush()
                }
            }
            if input.isCut {
                progress.erase(from: &errors)
                errors.write("dnswire: \(name): line \(trace.facts.lines + 1) is too long; its end was not read\n")
            }
            if trace.hasMessages { text.drop() } else { text.append(input.line) }
            trace.read(input.line, to: &output)
        }
        progress.erase(from: &errors)
        let foundMessages = trace.finish(to: &output)
        if let failure = input.failure { throw UsageError("\(name): \(failure.text)") }
        if foundMessages { return trace.isSound ? .whole : .broken }
        let status = readText(text.octets, to: &output, errors: &errors)
        if !text.isWhole {
            errors.write("dnswire: \(name): only the first \(text.octets.count) octets were read as a text\n")
        }
        if status == .nothing { trace.explainNothing(to: &errors) }
        return status
    }

    /// Reads a text that is not a trace.
    private func readText(
        _ text: [UInt8], to output: inout TextOutput, errors: inout TextOutput
    ) -> ExitStatus {
        let style = Style(invocation.colour, for: output)
        let format = MessageFormat(invocation, style: style)
        let result = NotationReader().read(text)
        var isSound = true
        for var payload in result.payloads {
            if let length = invocation.length, result.payloads.count == 1, length > payload.length {
                payload.length = length
                payload.isTruncated = true
            }
            if invocation.format != .json {
                output.write(style.remark(";; \(payload.remark)") + "\n")
                for note in payload.notes { output.write(style.remark(";; \(note)") + "\n") }
            }
            if !format.write(payload, to: &output) { isSound = false }
        }
        if invocation.format != .json {
            for alternative in result.alternatives { output.write(style.remark(";; \(alternative)") + "\n") }
        }
        for explanation in result.explanations { errors.write("dnswire: \(explanation)\n") }
        guard !result.payloads.isEmpty else { return .nothing }
        return isSound ? .whole : .broken
    }
}

extension Payload {
    /// How the payload was read: `read as xxd, line 3: 29 bytes`.
    fileprivate var remark: String {
        let size = isTruncated && length > bytes.count ? "\(bytes.count) of \(length) bytes" : "\(bytes.count) bytes"
        return "read as \(notation), line \(position.line): \(size)\(isTruncated ? ", cut" : "")"
    }
}
