import DNSTrace
import DNSWire

extension Property {
    /// What is found in a text is whole or said to be cut, is on one of its lines, and what is said of it has no control
    /// character; read line by line, a short text has the same messages.
    static let notations = Property("notations", of: .notations) { octets in
        let text = [UInt8](copying: octets)
        let result = NotationReader().read(text)
        if let fault = fault(of: result.payloads, in: text.count) { return fault }
        let lines = 1 + text.count { $0 == 0x0A || $0 == 0x0D }
        if CaptureReader(beginning: octets) == nil {
            for payload in result.payloads where payload.position.line > lines {
                return "on line \(payload.position.line) of \(lines)"
            }
        }
        for sentence in result.explanations + result.alternatives where !isPlain(sentence) {
            return "a control character in \(sentence.debugDescription)"
        }
        let again = NotationReader().read(text)
        guard again == result else { return "read twice in two ways" }
        _ = NotationReader().read(text, isPayload: true)
        return streamFault(text)
    }

    /// Where a text that is read line by line has other messages than as a whole.
    private static func streamFault(_ text: [UInt8]) -> String? {
        var stream = NotationStream()
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            stream.append(Array(line).span, hasLineBreak: true)
            if stream.isFull { _ = stream.read() }
        }
        let isCut = stream.isCut
        let result = stream.finish()
        return isCut ? nil : fault(of: result.payloads, in: text.count)
    }
}
