import Glibc

@testable import DNSWireTool

/// A run of the command within this process, with all that it wrote.
struct CommandRun {
    let status: ExitStatus
    let output: String
    let errors: String

    /// Runs the command.
    ///
    /// - Parameters:
    ///   - arguments: what stands behind the command's name.
    ///   - input: its standard input, at most as much as a pipe holds (64 KiB).
    init(_ arguments: String..., input: String = "") {
        self.init(arguments, input: input)
    }

    init(_ arguments: [String], input: String = "") {
        var output = TextOutput()
        var errors = TextOutput()
        var ends: [Int32] = [-1, -1]
        // Safe: the array has the two elements that pipe fills.
        _ = unsafe ends.withUnsafeMutableBufferPointer { unsafe pipe($0.baseAddress) }
        var writer = TextOutput(descriptor: ends[1])
        writer.write(input)
        writer.flush()
        close(ends[1])
        status = DNSWireCommand.run(arguments, input: LineInput(descriptor: ends[0]), to: &output, errors: &errors)
        close(ends[0])
        self.output = output.text
        self.errors = errors.text
    }

    /// The lines of the output.
    var lines: [Substring] { output.split(separator: "\n", omittingEmptySubsequences: false).dropLast() }
}
