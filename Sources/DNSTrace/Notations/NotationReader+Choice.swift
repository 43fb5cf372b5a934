extension NotationReader {
    /// How near the points of another reading must come for it to be named.
    private static let closeness = 6

    /// The messages of a text, or of a part of one.
    ///
    /// - Parameters:
    ///   - streams: The streams of TCP that packets before have begun.
    ///   - isLast: Whether the text ends here; what may go on otherwise is left for the next part.
    func messages(
        in source: SourceText, by notations: [AnyNotation], streams: PacketStreams = PacketStreams(),
        isLast: Bool = true
    ) -> TextPart {
        var judged: [JudgedReading] = []
        for notation in notations {
            notation.forEachReading(source) { judge($0, into: &judged) }
        }
        judged.sort {
            ($0.points, $0.reading.range.count, $1.order) > ($1.points, $1.reading.range.count, $0.order)
        }

        var chosen: [JudgedReading] = []
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
        var part = TextPart(streams: streams)
        if !isLast { part.rest = cut(&chosen, of: source) }
        joinStreams(&chosen, &part.streams, isLast: isLast)
        let kept = withoutRepeats(chosen)
        part.wholeSize = kept.reduce(0) { $0 &+ $1.wholeSize }
        part.result.payloads = kept.flatMap { payloads(of: $0, in: source) }
        part.result.alternatives = alternatives
        return part
    }

    /// Drops the readings at the end of a part of a text that may go on in the next one; returns the line with which that
    /// begins.
    private func cut(_ chosen: inout [JudgedReading], of source: SourceText) -> Int {
        let end = source.position(of: source.bytes.count).line
        let line = { (offset: Int) in source.position(of: offset).line }
        // What is on one line is not torn apart.
        var first = chosen.count &- 1
        while first > 0,
            line(chosen[first].reading.range.lowerBound) <= line(chosen[first &- 1].reading.range.upperBound &- 1)
        {
            first &-= 1
        }
        guard first >= 0 else { return max(end &- Self.mostLinesOfADump, 1) }
        let start = line(chosen[first].reading.range.lowerBound)
        if start > 1 {
            chosen.removeSubrange(first...)
            return start
        }
        // It begins with the part, and does not end in it: no message is that long.
        return min(line(chosen[chosen.count &- 1].reading.range.upperBound &- 1) &+ 1, end)
    }

    /// A dump of which too few lines are there to be known as one has no more.
    private static let mostLinesOfADump = 64

    /// Judges a notation's readings, one after the other, and keeps those that look like a message.
    private func judge(_ reading: Reading, into judged: inout [JudgedReading]) {
        let (messages, points, isPacket) = Envelope().open(reading)
        guard points >= Plausibility.threshold else { return }
        judged.append(
            JudgedReading(
                reading: reading, messages: messages, points: points &+ reading.confidence, isPacket: isPacket,
                order: judged.count))
    }

    /// Replaces what packets of TCP hold by themselves with what their streams hold.
    private func joinStreams(_ readings: inout [JudgedReading], _ streams: inout PacketStreams, isLast: Bool) {
        var last: Int?
        for index in readings.indices {
            let data = readings[index].reading.data
            guard readings[index].isPacket, let headers = PacketReader.read(data.bytes.span), headers.transport == .tcp
            else {
                continue
            }
            readings[index].messages = streams.messages(of: data, headers: headers)
            last = index
        }
        if isLast, let last { readings[last].messages += streams.unfinished() }
    }

    /// Names a reading that lost by little against one that means something else.
    private func note(
        _ loser: JudgedReading, besides winner: JudgedReading, in source: SourceText, into alternatives: inout [String]
    ) {
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
    private func withoutRepeats(_ readings: [JudgedReading]) -> [JudgedReading] {
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

    func payloads(of judged: JudgedReading, in source: SourceText) -> [Payload] {
        // The time is said once, above the packet.
        let isPacket = judged.messages.contains { $0.packet?.flow.source != nil }
        let time = isPacket ? PacketHeading.time(before: judged.reading.range.lowerBound, in: source.bytes) : nil
        return judged.messages.map { message in
            var origin: PacketOrigin?
            if let packet = message.packet, packet.flow.source != nil {
                origin = PacketOrigin(
                    number: nil, time: time, flow: packet.flow, transport: packet.transport == .udp ? .udp : .tcp)
            }
            return Payload(
                bytes: message.data.bytes,
                length: message.length,
                isTruncated: message.isCut || (message.length ?? 0) > message.data.count,
                notation: judged.reading.notation,
                position: source.position(of: message.data.offsets.first ?? judged.reading.range.lowerBound),
                positions: message.data.offsets.map { source.position(of: $0) },
                notes: judged.reading.notes + message.notes,
                doubts: judged.reading.doubts
                    + (RepeatedLines.doubt(of: message.data.offsets, in: source).map { [$0] } ?? []),
                packet: origin)
        }
    }
}
