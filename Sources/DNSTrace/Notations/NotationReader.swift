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
    ///
    /// - Parameter isPayload: Whether somebody has said that the text is a message: then one that is nothing but
    ///   hexadecimal digits is read as such, whatever the bytes look like.
    public func read(_ text: [UInt8], isPayload: Bool = false) -> NotationResult {
        let untouched = SourceText(text)
        if let explanation = CaptureFile().explanation(of: untouched) {
            return NotationResult(explanations: [explanation])
        }
        let raw = payloads(in: untouched, by: [RawOctets()])
        if !raw.payloads.isEmpty { return raw }
        let source = TextPreparation().repaired(text)
        var result = found(in: source)
        if let unquoted = UnquotedText().unquoted(source) {
            // Strings that hold texts of several lines are read where they say more so.
            let other = found(in: unquoted)
            if Self.size(other) > Self.size(result) { result = other }
        }
        if result.payloads.isEmpty { result = believed(source, isPayload) }
        if result.payloads.isEmpty {
            result.explanations = Self.lossyForms.compactMap { $0.explanation(of: source) }
            if result.explanations.isEmpty {
                result.explanations = [Self.nothingFound]
            }
        }
        return result
    }

    /// What a text holds, with what stands before its lines and without.
    private func found(in source: SourceText) -> NotationResult {
        // The text without its lines' prefixes comes first: with them, it may look like something else.
        if let stripped = LinePrefixes().stripped(source) {
            let result = payloads(in: stripped, by: Self.notations)
            if !result.payloads.isEmpty { return result }
        }
        let result = payloads(in: source, by: Self.notations)
        guard let stripped = LinePrefixes().stripped(source, partly: true) else { return result }
        // Marks before some lines are taken off where more can be read without them.
        let other = payloads(in: stripped, by: Self.notations)
        return Self.size(other) > Self.size(result) ? other : result
    }

    /// How many bytes of messages were found.
    private static func size(_ result: NotationResult) -> Int {
        result.payloads.reduce(0) { $0 &+ $1.bytes.count }
    }

    /// What a text holds that is nothing but some bytes: it would not have been given if they were no message.
    ///
    /// A malformed message is read so, and one of a kind that nobody sends.
    private func believed(_ source: SourceText, _ isPayload: Bool) -> NotationResult {
        let notations: [any Notation] = [HexText(), OffsetDumps(), QuotedStrings(), NumberLists(), Base64()]
        var best: (reading: Reading, found: FoundMessage)?
        for notation in notations {
            for reading in Self.readings(of: source, by: notation) where isBelieved(reading, in: source, isPayload) {
                let found = Envelope().openBelieved(reading)
                let rank = found.plausibility.points &+ reading.confidence
                if best.map({ rank > $0.found.plausibility.points &+ $0.reading.confidence }) ?? true {
                    best = (reading, found)
                }
            }
            if best != nil { break }
        }
        guard let best else { return NotationResult() }
        let judged = Judged(
            reading: best.reading, messages: [best.found], points: 0, isPacket: false, order: 0)
        return NotationResult(payloads: payloads(of: judged, in: source))
    }

    private static func readings(of source: SourceText, by notation: some Notation) -> [Reading] {
        Array(notation.readings(of: source))
    }

    /// Whether a reading explains the whole text, and its bytes can be those of a message.
    private func isBelieved(_ reading: Reading, in source: SourceText, _ isPayload: Bool) -> Bool {
        guard reading.data.count >= 12 else { return false }
        if reading.notation == "DoH URL" { return true }
        let text = source.bytes
        let range = reading.range.clamped(to: text.indices)
        guard !text[..<range.lowerBound].contains(where: \.isWordByte),
            !text[range.upperBound...].contains(where: \.isWordByte)
        else { return false }
        if isPayload, HexText.names.contains(reading.notation) { return true }
        // Digits, numbers and strings may be anything: the header must make sense.
        let bytes = reading.data.bytes
        let counts = [4, 6, 8, 10].map { bytes.number(at: $0) }
        return reading.notation != "base64" && reading.notation != "base64url" && bytes[2] & 0x78 <= 0x30
            && bytes[3] & 0x40 == 0 && counts[0] <= 1 && counts.dropFirst().allSatisfy { $0 <= 64 }
            && counts.contains { $0 > 0 }
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
            guard readings[index].isPacket, let headers = PacketReader.read(data.bytes), headers.transport == .tcp
            else {
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
    ///
    /// The same in one and the same notation is another message, as it would be in a trace.
    private func withoutRepeats(_ readings: [Judged]) -> [Judged] {
        // Those that show the same, by the first bytes, so that only those are compared that can be the same.
        var groups: [[Int]] = []
        var indices: [[UInt8]: [Int]] = [:]
        for (at, candidate) in readings.enumerated() {
            guard candidate.messages.count == 1, let message = candidate.messages.first, message.data.count >= 12 else {
                groups.append([at])
                continue
            }
            let key = Array(message.data.bytes.prefix(12))
            let same = indices[key, default: []].prefix(8).first { group in
                guard let first = groups[group].first, let other = readings[first].messages.first else { return false }
                let shorter = min(other.data.count, message.data.count)
                return other.data.bytes.prefix(shorter) == message.data.bytes.prefix(shorter)
                    && (other.data.count == message.data.count
                        || (other.data.count < message.data.count ? other : message).isCut)
            }
            if let same {
                groups[same].append(at)
            } else {
                indices[key, default: []].append(groups.count)
                groups.append([at])
            }
        }
        var kept: [Int] = []
        for group in groups {
            guard let first = group.first else { continue }
            let notation = readings[first].reading.notation
            if group.allSatisfy({ readings[$0].reading.countsRepeats && readings[$0].reading.notation == notation }) {
                kept += group
            } else {
                let size = { (index: Int) in readings[index].messages.first?.data.count ?? 0 }
                kept.append(group.dropFirst().reduce(first) { size($1) > size($0) ? $1 : $0 })
            }
        }
        return kept.sorted().map { readings[$0] }
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
