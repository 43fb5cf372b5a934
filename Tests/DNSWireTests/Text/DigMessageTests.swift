import DNSWire
import Testing

@Suite("Messages as dig writes them") struct DigMessageTests {
    /// The message as it was sent, its OPT record where a text puts it.
    private func message(_ dig: DigMessage) throws -> Message {
        var message = try Message(decoding: dig.octets)
        guard let opt = message.additionals.firstIndex(where: { $0.type == .opt }), opt < message.additionals.count - 1
        else { return message }
        let isSigned = message.additionals.last?.type == .tsig
        let record = message.additionals.remove(at: opt)
        message.additionals.insert(record, at: message.additionals.count - (isSigned ? 1 : 0))
        return message
    }

    @Test func `there are recordings of many kinds`() {
        #expect(DigMessage.all.count > 80)
        #expect(DigMessage.all.allSatisfy { $0.lines.count > 2 && $0.digLines.count > 2 })
        // Most texts are the same, line for line.
        #expect(DigMessage.all.filter { $0.lines == $0.digLines }.count > 60)
    }

    @Test(arguments: DigMessage.all) func `the text is dig's, line for line`(_ dig: DigMessage) {
        #expect(MessageText(MessageReading(dig.octets)).lines.map(\.text) == dig.lines)
    }

    @Test(arguments: DigMessage.all) func `what dig prints, and what we print, is read back`(_ dig: DigMessage) throws {
        for lines in [dig.digLines, dig.lines] {
            let text = lines.map { $0 + "\n" }.joined()
            if lines.contains(where: { $0.contains("extra byte") }) {
                #expect(throws: MessageTextError(reason: .notWhole, line: 4, column: 1)) { try Message(parsing: text) }
            } else if lines.contains(where: { $0.hasPrefix("; EDE: 0 (Other): (a.b") }) {
                // dig has dots for what it does not show, and another name: nobody knows what the message had.
                #expect(throws: MessageTextError(reason: .invalidValue, line: 7, column: 8)) {
                    try Message(parsing: text)
                }
            } else {
                #expect(try Message(parsing: text) == message(dig), "\(text)")
            }
        }
    }
}
