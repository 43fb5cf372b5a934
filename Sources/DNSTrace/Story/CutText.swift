internal import DNSWire

/// Says where a cut message ends: what the header promised, the fields of the record that the text ends in, and how much
/// is missing.
struct CutText {
    /// The lines.
    private(set) var lines: [StoryLine] = []
    /// What can be seen of the question's name, if that is what is cut.
    private(set) var visibleName: String?
    private let indentation: Int
    private let missing: Int

    /// Says where a message ends.
    init(_ message: PayloadReading, indentation: Int) {
        let (payload, reading) = (message.payload, message.reading)
        self.indentation = indentation
        missing = payload.length - payload.bytes.count
        var line = line(0, .cut)
        guard let counts = reading.counts else {
            line.extend("cut within the header, after ")
            line.extend(payload.bytes.count, "byte")
            end(line)
            return
        }
        Self.writePromised(counts, to: &line)
        guard let cut = reading.cut, cut.offset < payload.bytes.count else {
            let next = [MessageSection.question, .answer, .authority, .additional].first {
                counts[$0] > ($0 == .question ? reading.message.questions.count : reading.message[$0].count)
            }
            guard let next else { return }
            line.extend("cut before the ")
            line.extend(Self.ordinal(next == .question ? 0 : reading.message[next].count, next))
            end(line)
            return
        }
        line.extend("cut: the trace kept ")
        line.extend(payload.bytes.count - cut.offset, "byte")
        line.extend(" of the ")
        line.extend(Self.ordinal(cut.index, cut.section))
        lines.append(line)
        writeFields(payload, from: cut.offset)
    }

    private func line(_ depth: Int, _ role: StoryRole) -> StoryLine {
        var line = StoryLine(indentation: indentation + 2 * depth)
        line.append("", role)
        return line
    }

    /// Ends the line on which the text ends.
    private mutating func end(_ line: consuming StoryLine) {
        line.extend("   ")
        writeEnd(to: &line)
        lines.append(line)
    }

    private func writeEnd(to line: inout StoryLine) {
        line.extend("<- text ends here")
        guard missing > 0 else { return }
        line.extend("; ")
        line.extend(missing, "byte")
        line.extend(" missing")
    }

    /// "2 answers, ", "1 answer, 1 authority record, ".
    private static func writePromised(_ counts: SectionCounts, to line: inout StoryLine) {
        for (section, noun) in [
            (MessageSection.answer, "answer"), (.authority, "authority record"), (.additional, "additional record"),
        ]
        where counts[section] > 0 {
            line.extend(counts[section], noun)
            line.extend(", ")
        }
    }

    /// "first" answer, "second authority record".
    private static func ordinal(_ index: Int, _ section: MessageSection) -> String {
        switch section {
        case .question: index == 0 ? "question" : Quantity.ordinal(index) + " question"
        case .authority: Quantity.ordinal(index) + " authority record"
        case .additional: Quantity.ordinal(index) + " additional record"
        default: Quantity.ordinal(index)
        }
    }

    /// The fields that are there, the last one as far as it goes.
    private mutating func writeFields(_ payload: Payload, from start: Int) {
        var isEnded = false
        for annotation in AnnotatedDump.annotations(payload.bytes, from: start) {
            let isOfName = annotation.path.section == .question && annotation.path.field == "name"
            let name = isOfName ? VisibleName(payload.bytes.span, at: annotation.range.lowerBound).text : nil
            visibleName = visibleName ?? name
            let isCut = annotation.kind == .cut || annotation.kind == .unread
            var line = line(1, isCut ? .cut : .plain)
            line.extend("[")
            line.extend(annotation.range.lowerBound)
            line.extend("] ")
            if let target = annotation.target {
                Self.write(pointer: annotation.range, to: target, payload.bytes.span, to: &line)
                lines.append(line)
                continue
            }
            line.extend(annotation.fieldName)
            line.extend(" ")
            guard isCut else {
                line.extend(annotation.text)
                lines.append(line)
                continue
            }
            // Of the question's name there are letters to show, of all else octets.
            if let name {
                line.extend(name)
            } else {
                line.extend(octets: payload.bytes[annotation.range.clamped(to: payload.bytes.indices)].prefix(16))
            }
            line.extend("..")
            end(line)
            isEnded = true
        }
        guard !isEnded else { return }
        var line = line(1, .cut)
        line.extend("[")
        line.extend(payload.bytes.count)
        line.extend("] ")
        writeEnd(to: &line)
        lines.append(line)
    }

    /// Writes a compression pointer: `\300\f -> offset 12 = safia.rocks.`.
    private static func write(
        pointer range: Range<Int>, to target: Int, _ octets: Span<UInt8>, to line: inout StoryLine
    ) {
        line.extend(OctetEscapes.text(of: octets.part(range)))
        line.extend(" -> offset ")
        line.extend(target)
        var reader = WireReader(octets)
        guard (try? reader.skip(target)) != nil, let name = try? reader.readName() else { return }
        line.extend(" = ")
        line.extend(name.description)
    }
}
