import DNSWire
import DNSWireProperties
import Testing

/// A message, and what dig 9.18 prints of it (Fixtures/dig-messages.txt).
///
/// Lines that are dig's alone begin with `-`, those that are this library's alone with `+`, and all others with a space. Of
/// dig's text the lines are missing that say nothing of the message: who was asked, when, and how long it took.
struct DigMessage: CustomTestStringConvertible {
    /// What the message is.
    let testDescription: String
    /// The arguments of dig.
    let arguments: [String]
    /// The message.
    let octets: [UInt8]
    /// What dig prints.
    var digLines: [String] = []
    /// What this library prints.
    var lines: [String] = []

    /// All messages of the file.
    static let all: [DigMessage] = {
        let octets = FixtureFile.octets("Tests/DNSWireTests/Fixtures/dig-messages.txt") ?? []
        var messages: [DigMessage] = []
        var head: [String] = []
        for line in String(decoding: octets, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("# ") {
                head = [String(line.dropFirst(2))]
            } else if !head.isEmpty, head.count < 3 {
                head.append(String(line))
                guard head.count == 3 else { continue }
                messages.append(
                    DigMessage(
                        testDescription: head[0], arguments: head[1].split(separator: " ").map(String.init),
                        octets: [UInt8](raw: head[2])))
            } else if var message = messages.popLast() {
                if !line.isEmpty {
                    if line.first != "+" { message.digLines.append(String(line.dropFirst())) }
                    if line.first != "-" { message.lines.append(String(line.dropFirst())) }
                }
                messages.append(message)
            }
        }
        return messages
    }()
}
