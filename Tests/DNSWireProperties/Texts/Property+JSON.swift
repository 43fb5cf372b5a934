import DNSWire

extension Property {
    /// A message that is read from JSON is written as JSON that is read as the same message.
    static let jsonText = Property("json-text", of: .json) { octets in
        do throws(JSONError) {
            let message = try Message(parsingJSON: octets)
            guard let written = try? message.encoded() else { return nil }
            guard let decoded = try? Message(decoding: written, policy: Policies.lenient) else { return nil }
            return fault(of: decoded, from: written, [])
        } catch {
            guard error.offset >= 0, error.offset <= octets.count else { return "\(error), of \(octets.count) octets" }
            return isPlain(error.description) ? nil : "a control character in an error"
        }
    }

    /// A message comes back from its JSON: octet by octet where its octets are in it, and as a value where it is sound.
    static let jsonOfMessages = Property("json-of-messages") { octets in
        let all: MessageJSON.Options = [.nameOctets, .compression, .recordSets, .sectionOctets, .messageOctets]
        for options in [all, [.messageOctets]] {
            let text = Array(MessageJSON(octets, options: options).text.utf8)
            do throws(JSONError) {
                _ = try JSONParser.parse(text.span)
                let read = try MessageReading.octets(parsingJSON: text.span)
                guard read == [UInt8](copying: octets) else { return "comes back as \(read.hex)" }
            } catch {
                return "\(error) in \(String(decoding: text, as: UTF8.self))"
            }
        }
        guard let message = try? Message(decoding: octets, policy: .strict) else { return nil }
        return fault(of: message, from: [UInt8](copying: octets), [])
            ?? fault(
                of: message, from: [UInt8](copying: octets), [.nameOctets, .recordSets])
    }

    /// What is wrong with the JSON of a message.
    private static func fault(of message: Message, from octets: [UInt8], _ options: MessageJSON.Options) -> String? {
        let text = MessageJSON(octets, options: options).text
        guard isPlain(text) else { return "a control character in \(text)" }
        do throws(JSONError) {
            let read = try Message(parsingJSON: text)
            return difference(read, message).map { "\($0): \(text)" }
        } catch {
            return "\(error) in \(text)"
        }
    }

    /// Whether a text has no control character.
    static func isPlain(_ text: String) -> Bool { !text.utf8.contains { $0 < 0x20 || $0 == 0x7F } }
}
