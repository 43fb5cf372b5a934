import DNSTrace
import DNSWire

extension Property {
    /// A capture in pieces of any size has the same messages, and what is told of it has no control character.
    static let captures = Property("captures", of: .captures) { octets in
        guard var whole = CaptureReader(beginning: octets), var reader = CaptureReader(beginning: octets) else {
            return nil
        }
        let payloads = whole.read(octets) + whole.finish()
        var others: [Payload] = []
        var pieces = Pieces(of: octets)
        while let piece = pieces.next() { others += reader.read(octets.extracting(piece)) }
        others += reader.finish()
        guard payloads == others else {
            let index =
                zip(payloads, others).enumerated().first { $1.0 != $1.1 }?.offset ?? min(payloads.count, others.count)
            return "\(payloads.count) messages, in pieces \(others.count); number \(index) is another"
        }
        guard whole.problem == reader.problem, whole.packets == reader.packets, whole.losses == reader.losses,
            whole.unknownPackets == reader.unknownPackets
        else { return "\(whole.problem ?? "sound") after \(whole.packets), then \(reader.problem ?? "sound")" }
        if let fault = fault(of: payloads, in: octets.count) { return fault }
        return toldFault(octets)
    }

    /// What is wrong with messages that were found.
    static func fault(of payloads: [Payload], in count: Int) -> String? {
        for payload in payloads {
            guard payload.length >= payload.bytes.count, payload.isTruncated || payload.length == payload.bytes.count
            else {
                return "\(payload.bytes.count) octets of \(payload.length)"
            }
            guard payload.position.line >= 1, payload.position.column >= 1 else { return "at \(payload.position)" }
            guard payload.bytes.count <= 65_535 + count else { return "more octets than there are" }
            for note in payload.notes where !isPlain(note) { return "a control character in \(note)" }
        }
        return nil
    }

    /// A control character in what is told of a capture.
    private static func toldFault(_ octets: Span<UInt8>) -> String? {
        for telling in [ExchangeStory.Telling.text(style: nil), .table(.csv), .table(.jsonLines)] {
            guard let reader = CaptureReader(beginning: octets) else { return nil }
            var story = CaptureStory(reader, ExchangeStory(telling))
            story.read(octets)
            story.finish()
            if let fault = controlCharacter(in: story.takeText()) { return fault }
        }
        return nil
    }

    /// What is around a control character in text of several lines.
    static func controlCharacter(in text: [UInt8]) -> String? {
        guard let place = text.firstIndex(where: { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F }) else { return nil }
        let around = text[max(0, place - 30)..<min(text.count, place + 30)]
        return "a control character in \(String(decoding: around, as: UTF8.self).debugDescription)"
    }
}
