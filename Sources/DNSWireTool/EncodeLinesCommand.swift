import DNSWire

/// `dnswire encode --lines`: records in presentation form in, their uncompressed wire form in hexadecimal out, `-` for a
/// line that is no record.
struct EncodeLinesCommand {
    func run(
        _ input: consuming LineInput, to output: inout TextOutput, errors: inout TextOutput
    ) throws(UsageError) -> ExitStatus {
        var status = ExitStatus.whole
        var number = 0
        while let line = input.next() {
            number += 1
            do throws(UsageError) {
                output.writeHex(try encoded(line))
            } catch {
                errors.report("line \(number), \(error.text)")
                output.write("-")
                status = .broken
            }
            output.write("\n")
        }
        if let failure = input.failure { throw failure }
        return status
    }

    private func encoded(_ line: ArraySlice<UInt8>) throws(UsageError) -> [UInt8] {
        let record: Record
        do throws(PresentationError) { record = try Record(parsing: line.span) } catch { throw UsageError("\(error)") }
        do throws(WireEncodingError) { return try record.encoded() } catch { throw UsageError("\(error)") }
    }
}
