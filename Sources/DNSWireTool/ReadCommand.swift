import DNSTrace
import DNSWire
import Glibc

/// `dnswire FILE`, `dnswire -`, `dnswire PAYLOAD`: finds out what it is given, and says what is in it.
struct ReadCommand {
    /// How much of a text is kept while it may still be something else than a trace: reading one as that takes many times
    /// the memory that the text takes.
    private static let mostText = 1 << 22
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
        let file = try pageFile(input: source)
        var page = invocation.page.map { _ in PageContent(name: "payload") }
        let status = readText(
            Array(source.utf8), isPayload: true, for: &page, to: &output, errors: &errors
        ) { _ in true }
        try write(page, file, to: &output)
        guard status != .nothing else {
            throw UsageError("'\(source)' is neither a file nor a payload that can be read")
        }
        return status
    }

    /// Reads lines, and writes the page of them where one is wanted.
    private func read(
        _ input: consuming LineInput, name: String, to output: inout TextOutput, errors: inout TextOutput
    ) throws(UsageError) -> ExitStatus {
        let file = try pageFile(input: name)
        var page: PageContent?
        let status = try readLines(input, name: name, for: &page, to: &output, errors: &errors)
        try write(page, file, to: &output)
        return status
    }

    /// Reads lines as a trace for as long as they may be one, and what turns out not to be one as a text.
    private func readLines(
        _ input: consuming LineInput, name: String, for page: inout PageContent?, to output: inout TextOutput,
        errors: inout TextOutput
    ) throws(UsageError) -> ExitStatus {
        let style = Style(invocation.colour, for: output)
        var trace = TraceOutput(invocation, name: name, style: style)
        var text = KeptText(limit: ReadCommand.mostText)
        let size = input.size
        var progress = Progress(errors: errors, output: output, size: size)
        var pace = Pace(interval: ReadCommand.interval)
        while true {
            if trace.hasMessages || !text.isWhole { input.passOver { trace.passOver($0) } }
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
                errors.report("\(name): line \(trace.facts.lines + 1) is too long; its end was not read")
            }
            if trace.hasMessages { text.drop() } else { text.append(input.line, hasLineBreak: input.hasLineBreak) }
            trace.read(input.line, to: &output)
        }
        progress.erase(from: &errors)
        let foundMessages = trace.finish(to: &output)
        if let failure = input.failure { throw UsageError("\(name): \(failure.text)") }
        page = trace.page
        if foundMessages { return trace.isSound ? .whole : .broken }
        guard !text.octets.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else {
            page?.result = NotationResult(explanations: ["There is nothing in it."])
            errors.report("\(name): there is nothing in it")
            return .nothing
        }
        let status = readText(text.octets, for: &page, to: &output, errors: &errors) { trace.explainNothing(to: &$0) }
        if !text.isWhole {
            let explanation = "only the first \(text.octets.count) octets were read as a text"
            page?.result?.explanations.append(explanation)
            errors.report("\(name): \(explanation)")
        }
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
    ///
    /// - Parameter explain: Says more of a text in which there is nothing, if it can.
    private func readText(
        _ text: [UInt8], isPayload: Bool = false, for page: inout PageContent?, to output: inout TextOutput,
        errors: inout TextOutput,
        explain: (inout TextOutput) -> Bool = { _ in false }
    ) -> ExitStatus {
        let style = Style(invocation.colour, for: output)
        let format = MessageFormat(invocation, style: style)
        // This may take a while.
        Interruption.unwatch()
        var result = NotationReader().read(text, isPayload: isPayload)
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
                output.writeLine(";; \(payload.remark)", style.remark)
                for note in payload.notes { output.writeLine(";; \(note)", style.remark) }
            }
            if !format.write(payload, to: &output) { isSound = false }
        }
        page?.result = result
        if invocation.format != .json, !isSilent {
            for alternative in result.alternatives { output.writeLine(";; \(alternative)", style.remark) }
        }
        let isExplained = result.payloads.isEmpty && explain(&errors)
        for explanation in result.explanations where !isExplained || explanation != NotationReader.nothingFound {
            errors.report(explanation)
        }
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
