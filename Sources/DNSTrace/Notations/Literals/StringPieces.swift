/// The inside of a string in a text, in one piece or in several that belong together.
struct StringPieces: Sendable {
    /// Part of a string.
    enum Piece: Sendable {
        /// What is between quotes, or a bare run.
        case text(Range<Int>)
        /// A string in which a mail program broke the lines; what stood in the place of each break.
        case wrapped(Range<Int>, lineBreak: UInt8?)
        /// A run that a debugger folded: `'\000' <repeats 42 times>`.
        case fold(Range<Int>, times: Int)

        /// The part of the text in which the escapes are, save those of folded runs.
        var text: Range<Int>? {
            switch self {
            case .text(let range), .wrapped(let range, lineBreak: _): range
            case .fold: nil
            }
        }
    }

    /// The pieces, in order.
    var pieces: [Piece]
    /// All that they cover, quotes and all.
    var range: Range<Int>
    /// Whether the string goes on where the text stopped, or says so by dots.
    var isCut = false
    /// The true length, where something beside the string tells.
    var length: Int?
    /// The language, where what is around the string tells.
    var language: Language?
    /// Something in favour of this string or against it.
    var confidence = 0

    /// A language that decides what an escape means.
    enum Language: Sendable {
        case lua
        /// The format of printf(1), in which `%%` is one sign.
        case shell
    }

    /// All readings, one for each dialect that the escapes may belong to.
    func readings(of text: SourceText, depth: Int = 0) -> [Reading] {
        var evidence: EscapeEvidence?
        var isBroken = false
        for piece in pieces {
            guard let range = piece.text, !range.isEmpty else { continue }
            let one = EscapeEvidence(text.bytes, range)
            evidence = evidence.map { $0.merged(with: one) } ?? one
            // The break may have come within an escape.
            if case .wrapped = piece { isBroken = true }
        }
        guard let evidence, evidence.hasEscapes || pieces.count > 1 else { return [] }
        if evidence.doubled > 0, evidence.numeric == 0, evidence.hexadecimal == 0, evidence.vis == 0, depth == 0 {
            return NestedStrings().readings(of: self, in: text)
        }
        let slip = (isBroken ? nil : evidence.slip).map { offset in
            // What is inside another string has no place of its own.
            let place = depth == 0 ? "the escape at \(text.position(of: offset))" : "an escape"
            return "\(place) is not written as the others are"
        }
        var readings: [Reading] = []
        for dialect in evidence.dialects() {
            var data = LocatedBytes()
            var irregularities = 0
            for piece in pieces {
                irregularities &+= decode(piece, of: text, as: dialect.escapes, into: &data)
            }
            if language == .shell { data = data.withSinglePercents }
            // What its line only does not close has to be a header at least.
            let isCut = isCut && (hasDots(in: text.bytes) || data.count >= 12)
            let favour = language == .lua && dialect.escapes == .decimal ? 12 : 0
            readings.append(
                Reading(
                    notation: dialect.name, range: range, data: data, isCut: isCut, length: length,
                    confidence: dialect.confidence &+ confidence &+ favour &- min(irregularities, 5),
                    countsRepeats: true, doubts: slip.map { [$0] } ?? []))
        }
        return readings
    }

    /// Whether dots say that the string goes on: after it, or before its last quote.
    private func hasDots(in text: [UInt8]) -> Bool {
        let dots = Array("...".utf8)
        return text[range].suffix(4).starts(with: dots) || text[range].suffix(3).elementsEqual(dots)
            || text[range.upperBound...].starts(with: dots)
    }

    private func decode(
        _ piece: Piece, of text: SourceText, as escapes: StringEscapes, into data: inout LocatedBytes
    ) -> Int {
        switch piece {
        case .text(let range):
            return escapes.decode(
                text.bytes.span, from: range.lowerBound, to: range.upperBound, until: nil, crossesLines: true,
                into: &data
            ).irregularities
        case .wrapped(let range, let lineBreak):
            var joined = LocatedBytes()
            for at in range {
                if text.bytes[at] != UInt8(ascii: "\n") {
                    joined.append(text.bytes[at], at: at)
                } else if let lineBreak {
                    joined.append(lineBreak, at: at)
                }
            }
            var inner = LocatedBytes()
            let result = escapes.decode(joined.bytes.span, from: 0, until: nil, into: &inner)
            for (byte, offset) in zip(inner.bytes, inner.offsets) where offset < joined.count {
                data.append(byte, at: joined.offsets[offset])
            }
            return result.irregularities
        case .fold(let range, let times):
            var one = LocatedBytes()
            let result = escapes.decode(
                text.bytes.span, from: range.lowerBound, to: range.upperBound, until: nil, into: &one)
            guard one.count == 1 else { return 1 }
            for _ in 0..<times { data.append(one.bytes[0], at: one.offsets[0]) }
            return result.irregularities
        }
    }
}

extension LocatedBytes {
    /// The bytes with one `%` for each `%%`.
    fileprivate var withSinglePercents: LocatedBytes {
        var result = LocatedBytes()
        var isSecond = false
        for (byte, offset) in zip(bytes, offsets) {
            isSecond = byte == UInt8(ascii: "%") && result.bytes.last == byte && !isSecond
            if !isSecond { result.append(byte, at: offset) }
        }
        return result
    }
}
