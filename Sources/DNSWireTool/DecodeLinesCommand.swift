import DNSTrace
import DNSWire

/// `dnswire --lines`: a payload in hexadecimal on each line in, one answer for each out.
struct DecodeLinesCommand {
    private let format: MessageFormat

    init(_ invocation: Invocation) { format = MessageFormat(invocation) }

    func run(to output: inout TextOutput) -> ExitStatus {
        var input = LineInput()
        var status = ExitStatus.whole
        var number = 0
        while let line = input.next() {
            number += 1
            let octets = PayloadLine.octets(line) ?? []
            let payload = Payload(
                bytes: octets, notation: "hexadecimal", position: TextPosition(line: number, column: 1))
            if !format.write(payload, to: &output) { status = .broken }
        }
        return status
    }
}
