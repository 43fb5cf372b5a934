import DNSTrace
import DNSWire

/// `dnswire --lines`: a payload in hexadecimal on each line in, one answer for each out.
struct DecodeLinesCommand {
    private let invocation: Invocation

    init(_ invocation: Invocation) { self.invocation = invocation }

    func run(
        _ input: consuming LineInput, to output: inout TextOutput, errors: inout TextOutput
    ) throws(UsageError) -> ExitStatus {
        let format = MessageFormat(invocation, style: Style(invocation.colour, for: output))
        var status = ExitStatus.whole
        var number = 0
        while let line = input.next() {
            number += 1
            let octets = PayloadLine.octets(line)
            if octets == nil { errors.report("line \(number): not hexadecimal") }
            let payload = Payload(
                bytes: octets ?? [], notation: "hexadecimal", position: TextPosition(line: number, column: 1))
            if !format.write(payload, to: &output) { status = .broken }
        }
        if let failure = input.failure { throw failure }
        return status
    }
}
