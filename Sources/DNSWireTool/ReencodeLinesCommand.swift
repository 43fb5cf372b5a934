import DNSWire

/// `dnswire reencode --lines`: messages in hexadecimal in, the same decoded and encoded again out; `-` for what cannot be
/// decoded.
struct ReencodeLinesCommand {
    private let policy: DecodingPolicy

    init(_ invocation: Invocation) {
        var policy = invocation.policy
        // What is read whole can be written again, whatever rule it breaks; malformed data are kept octet by octet.
        policy.countsInStatefulMessage = .accept
        policy.malformedData = .accept
        self.policy = policy
    }

    func run(
        _ input: consuming LineInput, to output: inout TextOutput, errors: inout TextOutput
    ) throws(UsageError) -> ExitStatus {
        var status = ExitStatus.whole
        var number = 0
        while let line = input.next() {
            number += 1
            do throws(UsageError) {
                output.writeHex(try encodedAgain(line))
            } catch {
                errors.report("line \(number): \(error.text)")
                output.write("-")
                status = .broken
            }
            output.write("\n")
        }
        if let failure = input.failure { throw failure }
        return status
    }

    private func encodedAgain(_ line: ArraySlice<UInt8>) throws(UsageError) -> [UInt8] {
        guard let octets = PayloadLine.octets(line) else { throw UsageError("not hexadecimal") }
        let message: Message
        do throws(WireDecodingError) {
            message = try Message(decoding: octets, policy: policy)
        } catch {
            throw UsageError("\(error)")
        }
        do throws(WireEncodingError) { return try message.encoded() } catch { throw UsageError("\(error)") }
    }
}
