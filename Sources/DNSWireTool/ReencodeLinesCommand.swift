import DNSWire

/// `dnswire reencode --lines`: messages in hexadecimal in, the same decoded and encoded again out; `-` for what cannot be
/// decoded.
struct ReencodeLinesCommand {
    private let policy: DecodingPolicy

    init(_ invocation: Invocation) {
        var policy = invocation.policy
        // What is read whole can be written again, whatever rule it breaks.
        policy.countsInStatefulMessage = .accept
        self.policy = policy
    }

    func run(to output: inout TextOutput) -> ExitStatus {
        var input = LineInput()
        var status = ExitStatus.whole
        while let line = input.next() {
            if let octets = PayloadLine.octets(line), let message = try? Message(decoding: octets, policy: policy),
                let encoded = try? message.encoded()
            {
                var hex: [UInt8] = []
                Base16.appendLowercase(encoded.span, to: &hex)
                output.write(hex)
            } else {
                output.write("-")
                status = .broken
            }
            output.write("\n")
        }
        return status
    }
}
