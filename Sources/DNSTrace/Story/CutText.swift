internal import DNSWire

/// Says where a cut message ends: what the header promised, the fields of the record that the text ends in, and how much
/// is missing.
struct CutText {
    /// The lines: how deep they stand, what they say, and their role.
    private(set) var lines: [(depth: Int, text: String, role: StoryRole)] = []

    /// Says where `payload` ends, which has been read as far as it goes.
    init(_ payload: Payload, _ reading: MessageReading) {
        let missing = payload.length - payload.bytes.count
        let end = "<- text ends here" + (missing > 0 ? "; \(Quantity.count(missing, "byte")) missing" : "")
        guard let counts = reading.counts else {
            let kept = Quantity.count(payload.bytes.count, "byte")
            lines.append((0, "cut within the header, after \(kept)   \(end)", .cut))
            return
        }
        let promised = Self.promised(counts)
        guard let cut = reading.cut, cut.offset < payload.bytes.count else {
            let next = [MessageSection.question, .answer, .authority, .additional].first {
                counts[$0] > ($0 == .question ? reading.message.questions.count : reading.message[$0].count)
            }
            guard let next else { return }
            let index = next == .question ? 0 : reading.message[next].count
            let prefix = promised.isEmpty ? "" : promised + ", "
            lines.append((0, "\(prefix)cut before the \(Self.ordinal(index, next))   \(end)", .cut))
            return
        }
        let kept = Quantity.count(payload.bytes.count - cut.offset, "byte")
        let which = Self.ordinal(cut.index, cut.section)
        let prefix = promised.isEmpty ? "" : promised + ", "
        lines.append((0, "\(prefix)cut: the trace kept \(kept) of the \(which)", .cut))
        writeFields(payload, from: cut.offset, end: end)
    }

    /// "2 answers", "1 answer, 1 authority record".
    private static func promised(_ counts: SectionCounts) -> String {
        [
            (counts[.answer], "answer", "answers"), (counts[.authority], "authority record", "authority records"),
            (counts[.additional], "additional record", "additional records"),
        ].filter { $0.0 > 0 }.map { Quantity.count($0.0, $0.1, plural: $0.2) }.joined(separator: ", ")
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
    private mutating func writeFields(_ payload: Payload, from start: Int, end: String) {
        var isEnded = false
        for annotation in AnnotatedDump.annotations(payload.bytes, from: start) {
            let place = "[\(annotation.range.lowerBound)] "
            switch annotation.kind {
            case .pointer:
                lines.append((1, place + Self.withOffset(annotation.text), .plain))
            case .cut, .unread:
                // Of the question's name there are letters to show, of all else octets.
                let isName = annotation.path.section == .question && annotation.path.field == "name"
                let shown = isName ? annotation.firstWord : Self.hexadecimal(payload.bytes, annotation.range)
                lines.append((1, "\(place)\(annotation.fieldName) \(shown)..   \(end)", .cut))
                isEnded = true
            default:
                lines.append((1, "\(place)\(annotation.fieldName) \(annotation.text)", .plain))
            }
        }
        if !isEnded { lines.append((1, "[\(payload.bytes.count)] \(end)", .cut)) }
    }

    /// `\300\f -> offset 12 = safia.rocks.` of a pointer that leads to 12.
    private static func withOffset(_ pointer: String) -> String {
        var before: UInt8 = 0
        for index in pointer.utf8.indices {
            let byte = pointer.utf8[index]
            if byte == UInt8(ascii: ">"), before == UInt8(ascii: "-") {
                return "\(pointer[...index]) offset\(pointer[pointer.utf8.index(after: index)...])"
            }
            before = byte
        }
        return pointer
    }

    private static func hexadecimal(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        bytes[range.clamped(to: bytes.indices)].prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
            .joined(separator: " ")
    }
}

extension Annotation {
    /// What its text has before the first blank.
    var firstWord: String { String(decoding: text.utf8.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self) }
}
