import DNSTrace
import DNSWire
import Glibc

/// `dnswire FILE`, `dnswire -`, `dnswire PAYLOAD`: finds out what it is given, and says what is in it.
struct ReadCommand {
    /// How much of a text is kept while it may still be something else than a trace.
    private static let mostText = 1 << 26

    private let invocation: Invocation

    init(_ invocation: Invocation) { self.invocation = invocation }

    func run(
        _ source: String, input: consuming LineInput, to output: inout TextOutput, errors: inout TextOutput
    ) throws(UsageError) -> ExitStatus {
        if source == "-" {
            return try read(input, name: "standard input", isStream: true, to: &output, errors: &errors)
        }
        if unsafe access(source, F_OK) == 0 {
            return try read(LineInput(path: source), name: source, isStream: false, to: &output, errors: &errors)
        }
        let file = try pageFile(input: source)
        var page = invocation.page.map { _ in PageContent(name: "payload") }
        let status = readText(Array(source.utf8), for: &page, to: &output, errors: &errors)
        try write(page, file, to: &output)
        guard status != .nothing else {
            throw UsageError("'\(source)' is neither a file nor a payload that can be read")
        }
        return status
    }

    /// Reads lines as a trace for as long as they may be one, and what turns out not to be one as a text.
    private func read(
        _ input: consuming LineInput, name: String, isStream: Bool, to output: inout TextOutput,
        errors: inout TextOutput
    ) throws(UsageError) -> ExitStatus {
        let style = Style(invocation.colour, for: output)
        let file = try pageFile(input: name)
        var trace = TraceOutput(invocation, name: name, style: style, isStream: isStream)
        var text: [UInt8] = []
        var isWhole = true
        while true {
            if isStream, !input.isReady(withinMilliseconds: 200) {
                trace.settle(to: &output)
                output.flush()
            }
            guard let line = input.next() else { break }
            if !trace.hasMessages {
                if text.count + line.count < ReadCommand.mostText {
                    text += line
                    text.append(UInt8(ascii: "\n"))
                } else {
                    isWhole = false
                }
            } else if !text.isEmpty {
                text = []
            }
            trace.read(line, to: &output)
        }
        let foundMessages = trace.finish(to: &output)
        if let failure = input.failure { throw UsageError("\(name): \(failure.text)") }
        if foundMessages {
            try write(trace.page, file, to: &output)
            return trace.isSound ? .whole : .broken
        }
        var page = trace.page
        guard isWhole else {
            page?.result = NotationResult(explanations: ["No DNS messages in \(trace.facts.lines) lines."])
            try write(page, file, to: &output)
            errors.write("dnswire: \(name): no DNS messages in \(trace.facts.lines) lines\n")
            return .nothing
        }
        let status = readText(text, for: &page, to: &output, errors: &errors)
        try write(page, file, to: &output)
        if status == .nothing { trace.explainNothing(to: &errors) }
        return status
    }

    /// Opens the file that the page goes to, where one is wanted and it is not the standard output.
    private func pageFile(input: String) throws(UsageError) -> PageFile? {
        guard let path = invocation.page, path != "-" else { return nil }
        return try PageFile(path: path, input: input)
    }

    private func write(
        _ content: PageContent?, _ file: consuming PageFile?, to output: inout TextOutput
    ) throws(UsageError) {
        guard let content else { return }
        let page = Page(content: content, policy: invocation.policy).bytes
        if let file { try file.write(page) } else { output.write(page) }
    }

    /// Reads a text that is not a trace.
    private func readText(
        _ text: [UInt8], for page: inout PageContent?, to output: inout TextOutput, errors: inout TextOutput
    ) -> ExitStatus {
        let style = Style(invocation.colour, for: output)
        let format = MessageFormat(invocation, style: style)
        var result = NotationReader().read(text)
        let isSilent = invocation.page == "-"
        var isSound = true
        for index in result.payloads.indices {
            var payload = result.payloads[index]
            if let length = invocation.length, result.payloads.count == 1, length > payload.length {
                payload.length = length
                payload.isTruncated = true
                result.payloads[index] = payload
            }
            guard !isSilent else {
                let reading = MessageReading(payload.bytes, length: payload.length, policy: invocation.policy)
                if payload.isTruncated || !reading.isSound { isSound = false }
                continue
            }
            if invocation.format != .json {
                output.write(style.remark(";; \(payload.remark)") + "\n")
                for note in payload.notes { output.write(style.remark(";; \(note)") + "\n") }
            }
            if !format.write(payload, to: &output) { isSound = false }
        }
        page?.result = result
        if invocation.format != .json, !isSilent {
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
