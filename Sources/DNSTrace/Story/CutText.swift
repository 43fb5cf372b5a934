internal import DNSWire

/// Says where a cut message ends: what the header promised, the fields of the record that the text ends in, and how much
/// is missing.
struct CutText {
    private let payload: Payload
    private let reading: MessageReading
    private let indentation: Int

    /// Is about that message.
    init(_ message: PayloadReading, indentation: Int) {
        payload = message.payload
        reading = message.reading
        self.indentation = indentation
    }

    /// Writes the lines.
    func write(to writer: inout StoryWriter) {
        guard let counts = reading.counts else {
            begin(.cut, &writer)
            writer.extend("cut within the header, after ")
            writer.extend(payload.bytes.count, "byte")
            return end(&writer)
        }
        guard let cut = reading.cut, cut.offset < payload.bytes.count else {
            guard let next = firstMissing(counts) else { return }
            begin(.cut, &writer)
            writePromised(counts, to: &writer)
            writer.extend("cut before the ")
            writer.extend(Self.ordinal(next == .question ? 0 : reading.message[next].count, next))
            return end(&writer)
        }
        begin(.cut, &writer)
        writePromised(counts, to: &writer)
        writer.extend("cut: the trace kept ")
        writer.extend(payload.bytes.count - cut.offset, "byte")
        writer.extend(" of the ")
        writer.extend(Self.ordinal(cut.index, cut.section))
        writer.end()
        writeFields(from: cut.offset, to: &writer)
    }

    /// The section of which the text does not even show the beginning of an entry.
    private func firstMissing(_ counts: SectionCounts) -> MessageSection? {
        [MessageSection.question, .answer, .authority, .additional].first { section in
            let there = section == .question ? reading.message.questions.count : reading.message[section].count
            return counts[section] > there
        }
    }

    private func begin(_ role: StoryRole, deeper: Int = 0, _ writer: inout StoryWriter) {
        writer.begin(indentation: indentation + deeper)
        writer.mark(role)
    }

    /// Ends the line on which the text ends.
    private func end(_ writer: inout StoryWriter) {
        writer.extend("   ")
        writeEnd(to: &writer)
    }

    private func writeEnd(to writer: inout StoryWriter) {
        writer.extend("<- text ends here")
        let missing = payload.length - payload.bytes.count
        if missing > 0 {
            writer.extend("; ")
            writer.extend(missing, "byte")
            writer.extend(" missing")
        }
        writer.end()
    }

    /// "2 answers, ", "1 answer, 1 authority record, ".
    private func writePromised(_ counts: SectionCounts, to writer: inout StoryWriter) {
        for (section, noun) in [
            (MessageSection.answer, "answer"), (.authority, "authority record"), (.additional, "additional record"),
        ]
        where counts[section] > 0 {
            writer.extend(counts[section], noun)
            writer.extend(", ")
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
    private func writeFields(from start: Int, to writer: inout StoryWriter) {
        var isEnded = false
        for annotation in AnnotatedDump.annotations(payload.bytes, from: start) {
            let isCut = annotation.kind == .cut || annotation.kind == .unread
            begin(isCut ? .cut : .plain, deeper: 2, &writer)
            writer.extend("[")
            writer.extend(annotation.range.lowerBound)
            writer.extend("] ")
            if let target = annotation.target {
                write(pointer: annotation.range, to: target, &writer)
                writer.end()
                continue
            }
            writer.extend(annotation.fieldName)
            writer.extend(" ")
            guard isCut else {
                writer.extend(annotation.text)
                writer.end()
                continue
            }
            writeBeginning(of: annotation, to: &writer)
            writer.extend("..")
            end(&writer)
            isEnded = true
        }
        guard !isEnded else { return }
        begin(.cut, deeper: 2, &writer)
        writer.extend("[")
        writer.extend(payload.bytes.count)
        writer.extend("] ")
        writeEnd(to: &writer)
    }

    /// What is there of a field: of the question's name the letters, of all else octets.
    private func writeBeginning(of annotation: Annotation, to writer: inout StoryWriter) {
        let isQuestion = annotation.path.section == .question && annotation.path.field == "name"
        if isQuestion, let name = VisibleName(payload.bytes.span, at: annotation.range.lowerBound).text {
            writer.extend(name)
        } else {
            writer.extend(octets: payload.bytes[annotation.range.clamped(to: payload.bytes.indices)].prefix(16))
        }
    }

    /// Writes a compression pointer: `\300\f -> offset 12 = safia.rocks.`.
    private func write(pointer range: Range<Int>, to target: Int, _ writer: inout StoryWriter) {
        let octets = payload.bytes.span
        writer.extend(OctetEscapes.text(of: octets.part(range)))
        writer.extend(" -> offset ")
        writer.extend(target)
        var reader = WireReader(octets)
        guard (try? reader.skip(target)) != nil, let name = try? reader.readName() else { return }
        writer.extend(" = ")
        writer.extend(name.description)
    }
}
