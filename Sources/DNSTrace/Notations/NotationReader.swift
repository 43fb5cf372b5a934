/// Finds DNS messages in a text that is not a trace of system calls: dumps, literals, lists of numbers, encodings.
///
/// Every `Notation` offers its readings of the text. Each is opened (`Envelope`) and judged by how much it looks like
/// a DNS message (`Plausibility`); the best reading of each part of the text is taken, and others that came close are
/// named. The work is linear in the text, whatever it holds.
public struct NotationReader: Sendable {
    /// All notations but ``RawOctets``, which is asked first.
    ///
    /// Where two readings come out the same, the one listed first gives it its name.
    static let notations: [any Notation] = [
        QuotedStrings(),
        BareEscapes(),
        HaskellStrings(),
        TsharkFields(),
        OffsetDumps(),
        CharacterRows(),
        UnbrokenDumps(),
        NumberLists(),
        DottedNumbers(),
        IndexedNumbers(),
        HexText(),
        Base64(),
        Base32(),
        BinaryDigits(),
        PercentEncoding(),
        QuotedPrintable(),
        SyslogEscapes(),
    ]

    /// All forms of texts of which it is known why they cannot be read.
    static let lossyForms: [any LossyForm] = [
        PresentationOutput(),
        NamedCharacters(),
        PointersOnly(),
        LabelCounts(),
        ReplacementCharacters(),
        PrintableText(),
    ]

    /// How near the points of another reading must come for it to be named.
    private static let closeness = 6

    /// A reading with what was found in it.
    private struct Judged {
        var reading: Reading
        var messages: [FoundMessage]
        var points: Int
        var isPacket: Bool
        var order: Int
    }

    /// What is said of a text of which nothing better can be said.
    public static let nothingFound = "No part of the text can be read as the bytes of a DNS message."

    /// Makes a reader.
    public init() {}

    /// Reads a whole text, or what was given as an argument on a command line.
    public func read(_ text: [UInt8]) -> NotationResult {
        let untouched = SourceText(text)
        if let explanation = CaptureFile().explanation(of: untouched) {
            return NotationResult(explanations: [explanation])
        }
        let raw = payloads(in: untouched, by: [RawOctets()])
        if !raw.payloads.isEmpty { return raw }
        let source = TextPreparation().repaired(text)
        // The text without its lines' prefixes comes first: with them, it may look like something else.
        if let stripped = LinePrefixes().stripped(source) {
            let result = payloads(in: stripped, by: Self.notations)
            if !result.payloads.isEmpty { return result }
        }
        var result = payloads(in: source, by: Self.notations)
        if let stripped = LinePrefixes().stripped(source, partly: true) {
            // Marks before some lines are taken off where more can be read without them.
            let other = payloads(in: stripped, by: Self.notations)
            let sizes = [other, result].map { $0.payloads.reduce(0) { $0 &+ $1.bytes.count } }
            if sizes[0] > sizes[1] { result = other }
        }
        if result.payloads.isEmpty {
            result.explanations = Self.lossyForms.compactMap { $0.explanation(of: source) }
            if result.explanations.isEmpty {
                result.explanations = [Self.nothingFound]
            }
        }
        return result
    }

    private func payloads(in source: SourceText, by notations: [any Notation]) -> NotationResult {
        var judged: [Judged] = []
        for notation in notations { judge(notation, of: source, into: &judged) }
        judged.sort {
            ($0.points, $0.reading.range.count, $1.order) > ($1.points, $1.reading.range.count, $0.order)
        }

        var chosen: [Judged] = []
        var alternatives: [String] = []
        // For each byte of the text, one more than the index of the chosen reading that covers it.
        var owner = [Int32](repeating: 0, count: source.bytes.count)
        for candidate in judged {
            let range = candidate.reading.range.clamped(to: owner.indices)
            if let taken = range.first(where: { owner[$0] != 0 }) {
                note(candidate, besides: chosen[Int(owner[taken]) &- 1], in: source, into: &alternatives)
                continue
            }
            chosen.append(candidate)
            for offset in range { owner[offset] = Int32(truncatingIfNeeded: chosen.count) }
        }
        chosen.sort { $0.reading.range.lowerBound < $1.reading.range.lowerBound }
        joinStreams(&chosen)
        let found = withoutRepeats(chosen).flatMap { payloads(of: $0, in: source) }
        return NotationResult(payloads: found, alternatives: alternatives)
    }

    /// Judges a notation's readings, one after the other, and keeps those that look like a message.
    private func judge(_ notation: some Notation, of source: SourceText, into judged: inout [Judged]) {
        for reading in notation.readings(of: source) {
            let (messages, points, isPacket) = Envelope().open(reading)
            guard points >= Plausibility.threshold else { continue }
            judged.append(
                Judged(
                    reading: reading, messages: messages, points: points &+ reading.confidence, isPacket: isPacket,
                    order: judged.count))
        }
    }

    /// Replaces what packets of TCP hold by themselves with what their streams hold.
    private func joinStreams(_ readings: inout [Judged]) {
        var streams = PacketStreams()
        var last: Int?
        for index in readings.indices {
            let data = readings[index].reading.data
            guard readings[index].isPacket, let headers = PacketReader.read(data.bytes), headers.transport == .tcp else {
                continue
            }
            readings[index].messages = streams.messages(of: data, headers: headers)
            last = index
        }
        if let last { readings[last].messages += streams.unfinished() }
    }

    /// Names a reading that lost by little against one that means something else.
    private func note(_ loser: Judged, besides winner: Judged, in source: SourceText, into alternatives: inout [String])
    {
        guard alternatives.count < 16, winner.points &- loser.points <= Self.closeness,
            let lost = loser.messages.first, let won = winner.messages.first, lost.data.bytes != won.data.bytes
        else { return }
        let place = source.position(of: loser.reading.range.lowerBound)
        alternatives.append(
            "At \(place) the text can also be read as \(loser.reading.notation) (\(lost.data.count) bytes).")
    }

    /// Drops what only shows again, in another way, what the text shows elsewhere: the same bytes, or their beginning.
    private func withoutRepeats(_ readings: [Judged]) -> [Judged] {
        var kept: [Judged] = []
        // By the first bytes, so that only those that can be the same are compared.
        var indices: [[UInt8]: [Int]] = [:]
        for candidate in readings {
            guard candidate.messages.count == 1, let message = candidate.messages.first, message.data.count >= 12 else {
                kept.append(candidate)
                continue
            }
            let key = Array(message.data.bytes.prefix(12))
            let same = indices[key, default: []].prefix(8).first { index in
                guard let other = kept[index].messages.first else { return false }
                let mayRepeat =
                    kept[index].reading.notation == candidate.reading.notation && candidate.reading.countsRepeats
                let shorter = min(other.data.count, message.data.count)
                return !mayRepeat && other.data.bytes.prefix(shorter) == message.data.bytes.prefix(shorter)
                    && (other.data.count == message.data.count
                        || (other.data.count < message.data.count ? other : message).isCut)
            }
            if let same {
                let count = kept[same].messages.first?.data.count ?? 0
                if message.data.count > count { kept[same] = candidate }
            } else {
                indices[key, default: []].append(kept.count)
                kept.append(candidate)
            }
        }
        return kept
    }

    private func payloads(of judged: Judged, in source: SourceText) -> [Payload] {
        judged.messages.map { message in
            Payload(
                bytes: message.data.bytes,
                length: message.length,
                isTruncated: message.isCut || (message.length ?? 0) > message.data.count,
                notation: judged.reading.notation,
                position: source.position(of: message.data.offsets.first ?? judged.reading.range.lowerBound),
                positions: message.data.offsets.map { source.position(of: $0) },
                notes: judged.reading.notes + message.notes)
        }
    }
}
