import DNSWire

/// `dnswire encode --lines`: records in presentation form in, their uncompressed wire form in hexadecimal out.
struct EncodeLinesCommand {
    func run(to output: inout TextOutput, errors: inout TextOutput) -> ExitStatus {
        var input = LineInput()
        var status = ExitStatus.whole
        var line = 0
        while let text = input.next() {
            line += 1
            do throws(PresentationError) {
                let octets = try encoded(text)
                var hex: [UInt8] = []
                Base16.appendLowercase(octets.span, to: &hex)
                output.write(hex)
            } catch {
                errors.write("line \(line), \(error)\n")
                output.write("-")
                status = .broken
            }
            output.write("\n")
        }
        return status
    }

    private func encoded(_ text: ArraySlice<UInt8>) throws(PresentationError) -> [UInt8] {
        let record = try Record(parsing: Array(text).span)
        do throws(WireEncodingError) {
            return try record.encoded()
        } catch {
            throw PresentationError(.tooLong, at: 0)
        }
    }
}
