@testable import DNSWireTool

/// A run of the command within this process, with all that it wrote.
struct CommandRun {
    let status: ExitStatus
    let output: String
    let errors: String
    /// Whether all that it wrote is UTF-8.
    let isUnicode: Bool

    /// Runs the command; `input` is its standard input, at most 1 MiB.
    init(_ arguments: String..., input: String = "") {
        self.init(arguments, input: input)
    }

    init(_ arguments: [String], input: String = "") {
        self.init(octets: Array(input.utf8), arguments)
    }

    /// Runs the command with octets as its standard input, at most 1 MiB of them.
    init(octets: [UInt8], _ arguments: [String], longestLine: Int = 1 << 23) {
        let ends = PipeEnds(holding: octets)
        self.init(LineInput(descriptor: ends.output, longestLine: longestLine), arguments)
        // Closed only now: the number of a closed end may be that of another pipe a moment later.
        withExtendedLifetime(ends) {}
    }

    /// Runs the command with a descriptor as its standard input.
    init(descriptor: Int32, _ arguments: String...) {
        self.init(LineInput(descriptor: descriptor), arguments)
    }

    private init(_ input: consuming LineInput, _ arguments: [String]) {
        var output = TextOutput()
        var errors = TextOutput()
        status = DNSWireCommand.run(
            arguments, input: input, to: &output, errors: &errors)
        self.output = output.text
        self.errors = errors.text
        isUnicode = String(validating: output.bytes + errors.bytes, as: UTF8.self) != nil
    }

    /// The lines of the output.
    var lines: [Substring] { output.split(separator: "\n", omittingEmptySubsequences: false).dropLast() }
}
