extension NotationReader {
    /// What a text holds that is nothing but some bytes: it would not have been given if they were no message.
    ///
    /// A malformed message is read so, and one of a kind that nobody sends.
    func believed(_ source: SourceText, _ isPayload: Bool) -> NotationResult {
        let notations = [
            AnyNotation(HexText()), AnyNotation(OffsetDumps()), AnyNotation(QuotedStrings()),
            AnyNotation(NumberLists()), AnyNotation(Base64()),
        ]
        var best: (reading: Reading, found: FoundMessage)?
        for notation in notations {
            notation.forEachReading(source) { reading in
                guard isBelieved(reading, in: source, isPayload) else { return }
                let found = Envelope().openBelieved(reading)
                let rank = found.plausibility.points &+ reading.confidence
                if best.map({ rank > $0.found.plausibility.points &+ $0.reading.confidence }) ?? true {
                    best = (reading, found)
                }
            }
            if best != nil { break }
        }
        guard var best else { return NotationResult() }
        best.reading.doubts.append(Envelope.belief)
        let judged = JudgedReading(
            reading: best.reading, messages: [best.found], points: 0, isPacket: false, order: 0)
        return NotationResult(payloads: payloads(of: judged, in: source))
    }

    /// Whether a reading explains the whole text, and its bytes can be those of a message.
    private func isBelieved(_ reading: Reading, in source: SourceText, _ isPayload: Bool) -> Bool {
        guard reading.data.count >= 12 else { return false }
        if reading.notation == "DoH URL" { return true }
        let text = source.bytes
        let range = reading.range.clamped(to: text.indices)
        guard !text[..<range.lowerBound].contains(where: { $0.isWordByte }),
            !text[range.upperBound...].contains(where: { $0.isWordByte })
        else { return false }
        if isPayload, HexText.names.contains(reading.notation) { return true }
        // Digits, numbers and strings may be anything: the header must make sense.
        let bytes = reading.data.bytes
        let counts = [4, 6, 8, 10].map { bytes.number(at: $0) }
        return reading.notation != "base64" && reading.notation != "base64url" && bytes[2] & 0x78 <= 0x30
            && bytes[3] & 0x40 == 0 && counts[0] <= 1 && counts.dropFirst().allSatisfy { $0 <= 64 }
            && counts.contains { $0 > 0 }
    }
}
