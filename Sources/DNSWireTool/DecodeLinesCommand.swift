import DNSTrace
import DNSWire

/// `dnswire --lines`: a payload in hexadecimal on each line in, one answer for each out.
struct DecodeLinesCommand {
    private let invocation: Invocation

    init(_ invocation: Invocation) { self.invocation = invocation }

    func run(to output: inout TextOutput) -> ExitStatus {
        let style = Style(invocation.colour, isTerminal: output.isTerminal)
        let format = MessageFormat(invocation, style: style)
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
