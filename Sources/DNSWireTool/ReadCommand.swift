import DNSTrace
import DNSWire

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WASILibc)
    import WASILibc
#endif

/// `dnswire FILE`, `dnswire -`, `dnswire PAYLOAD`: finds out what it is given, and says what is in it.
struct ReadCommand {
    /// How often what a stream has told is written although more keeps coming.
    private static let interval = Duration.milliseconds(500)

    private let invocation: Invocation

    init(_ invocation: Invocation) { self.invocation = invocation }

    func run(
        _ source: String, input: consuming LineInput, to output: inout TextOutput, errors: inout TextOutput
    ) throws(UsageError) -> ExitStatus {
        if source == "-" {
            return try read(input, to: &output, errors: &errors)
        }
        // A link that leads nowhere, or to itself, is there all the same.
        var entry = stat()
        // Safe: lstat fills the structure that it is given.
        if unsafe lstat(source, &entry) == 0 {
            return try read(LineInput(path: source), to: &output, errors: &errors)
        }
        let file = try pageFile(input: source)
        var page = invocation.page.map { _ in PageContent(name: "payload") }
        // This may take a while.
        Interruption.unwatch()
        let result = NotationReader().read(Array(source.utf8), isPayload: true)
        var messages = NotationOutput(invocation, style: Style(invocation.colour, for: output))
        let status = report(result, by: &messages, for: &page, to: &output, errors: &errors) { _ in true }
        try write(page, file, to: &output)
        guard status != .nothing else {
            throw UsageError("'\(source)' is neither a file nor a payload that can be read")
        }
        return status
    }

    /// Reads lines, and writes the page of them where one is wanted.
    private func read(
        _ input: consuming LineInput, to output: inout TextOutput, errors: inout TextOutput
    ) throws(UsageError) -> ExitStatus {
        let file = try pageFile(input: input.name)
        var page: PageContent?
        let status = try readLines(input, for: &page, to: &output, errors: &errors)
        try write(page, file, to: &output)
        return status
    }

    /// Reads lines as a trace for as long as they may be one, and what turns out not to be one as a text.
    private func readLines(
        _ input: consuming LineInput, for page: inout PageContent?, to output: inout TextOutput,
        errors: inout TextOutput
    ) throws(UsageError) -> ExitStatus {
        let name = input.name
        let beginning = input.peek()
        if let capture = CaptureReader(beginning: beginning.span) {
            return try readCapture(capture, input, for: &page, to: &output, errors: &errors)
        }
        if let hint = Compression(beginning) { throw UsageError("\(name): \(hint.text)") }
        let style = Style(invocation.colour, for: output)
        var trace = TraceOutput(invocation, name: name, style: style)
        var text = NotationStream()
        var messages = NotationOutput(invocation, style: style)
        // The results of a text that is read part by part.
        var found: NotationResult?
        var isSound = true
        var isKept = true
        let size = input.size
        var progress = Progress(errors: errors, output: output, size: size)
        var pace = Pace(interval: ReadCommand.interval)
        while true {
            if trace.hasMessages || !isKept { input.passOver { trace.passOver($0) } }
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
            if trace.hasMessages {
                text.drop()
            } else if isKept {
                text.append(input.line, hasLineBreak: input.hasLineBreak)
                if text.isFull, trace.facts.looksLikeTrace {
                    text.drop()
                    isKept = false
                } else if text.isFull {
                    let part = text.read()
                    if !part.payloads.isEmpty {
                        progress.erase(from: &errors)
                        if !messages.write(part, to: &output) { isSound = false }
                        found = found ?? NotationResult()
                        if invocation.page != nil { found?.payloads += part.payloads }
                    }
                }
            }
            if found == nil { trace.read(input.line, to: &output) }
        }
        progress.erase(from: &errors)
        let foundMessages = trace.finish(to: &output)
        if let failure = input.failure { throw failure }
        page = trace.page
        if foundMessages, found == nil { return trace.isSound ? .whole : .broken }
        if var all = found {
            let last = text.finish()
            if !messages.write(last, to: &output) { isSound = false }
            messages.finish(to: &output)
            all.payloads += last.payloads
            page?.result = all
            return isSound ? .whole : .broken
        }
        guard !text.isBlank || !isKept else {
            page?.result = NotationResult(explanations: ["There is nothing in it."])
            errors.report("\(name): there is nothing in it")
            return .nothing
        }
        let isCut = text.isCut
        // This may take a while.
        Interruption.unwatch()
        let status = report(text.finish(), by: &messages, for: &page, to: &output, errors: &errors) {
            trace.explainNothing(to: &$0)
        }
        if isCut {
            let explanation = "only the first 4 MiB were read"
            page?.result?.explanations.append(explanation)
            errors.report("\(name): \(explanation)")
        }
        return status
    }

    /// Reads a file of captured packets, and tells who asked whom for what.
    private func readCapture(
        _ capture: CaptureReader, _ input: consuming LineInput, for page: inout PageContent?,
        to output: inout TextOutput, errors: inout TextOutput
    ) throws(UsageError) -> ExitStatus {
        var capture = CaptureOutput(capture, invocation, name: input.name, style: Style(invocation.colour, for: output))
        let size = input.size
        var progress = Progress(errors: errors, output: output, size: size)
        while true {
            if size == nil, !input.isReady(withinMilliseconds: 200) { output.flush() }
            guard input.advanceBlock() else { break }
            progress.show(octets: input.count, found: capture.found, to: &errors)
            capture.read(input.line, to: &output)
        }
        progress.erase(from: &errors)
        capture.finish(to: &output)
        if let failure = input.failure { throw failure }
        page = capture.page
        return capture.status(to: &errors)
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

    /// Writes what a text that is not a trace holds, and why there is nothing.
    ///
    /// - Parameter explain: Says more of a text in which there is nothing, if it can.
    private func report(
        _ result: consuming NotationResult, by messages: inout NotationOutput, for page: inout PageContent?,
        to output: inout TextOutput,
        errors: inout TextOutput, explain: (inout TextOutput) -> Bool = { _ in false }
    ) -> ExitStatus {
        if let length = invocation.length, result.payloads.count == 1, length > result.payloads[0].length {
            result.payloads[0].length = length
            result.payloads[0].isTruncated = true
        }
        let isSound = messages.write(result, to: &output)
        messages.finish(to: &output)
        page?.result = result
        let isExplained = result.payloads.isEmpty && explain(&errors)
        for explanation in result.explanations where !isExplained || explanation != NotationReader.nothingFound {
            errors.report(explanation)
        }
        guard !result.payloads.isEmpty else { return .nothing }
        return isSound ? .whole : .broken
    }
}
