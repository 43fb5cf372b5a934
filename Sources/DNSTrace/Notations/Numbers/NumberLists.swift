/// Lists of numbers: arrays in the source of any language, and what programs print of them.
///
///     { 0xaa, 0x5f, ... }   [170, 95, ...]   [-86, 95, ...]   <<170,95,...>>   [170 95 ...]   [aa, 5f, 1, ...]
///
/// ``NumberScanner`` has the grammar. Plain digits are read as decimal, as hexadecimal and as octal; numbers above 255 as
/// words of two bytes in both orders.
struct NumberLists: Notation {
    func readings(of text: SourceText) -> some Sequence<Reading> {
        NumberScanner(text.bytes).lists().lazy.flatMap { readings(of: $0, in: text) }
    }

    private func readings(of list: NumberScanner.List, in source: SourceText) -> [Reading] {
        let text = source.bytes
        guard let first = list.elements.first, let last = list.elements.last else { return [] }
        var reading = Reading(
            notation: "list of numbers", range: first.start..<(last.digits.upperBound), data: LocatedBytes(),
            isCut: list.isCut, countsRepeats: true)
        var readings: [Reading] = []
        let announced =
            list.isCut ? nil : AnnouncedLength.ofList(from: first.start, to: last.digits.upperBound, in: text)
        let isDecimal = looksDecimal(list, in: text)
        let slip = slip(in: list, of: text).map { offset in
            "the number at \(source.position(of: offset)) is not written as the others are"
        }
        for base in [10, 16, 8] where base == 10 || mayBe(base, list, in: text) {
            reading.confidence = base == 10 ? 0 : isDecimal ? -12 : -2
            reading.doubts = slip.map { [$0] } ?? []
            if let index = list.misplaced {
                reading.doubts.append("the index at \(source.position(of: index)) is not that of the number after it")
            }
            if let data = bytes(of: list, in: text, plainBase: base) {
                reading.data = data
                reading.notation = name(of: list, base: base)
                reading.length = list.missing.map { $0 &+ data.count }
                if let announced, announced > data.count {
                    reading.doubts.append("the text says that there are \(announced) octets, and shows \(data.count)")
                }
                readings.append(reading)
            } else if let words = words(of: list, in: text, plainBase: base) {
                reading.data = words
                reading.notation = "list of 16-bit numbers"
                readings.append(reading)
                reading.data = words.reversingWords(of: 2)
                reading.notation = "list of little-endian 16-bit numbers"
                readings.append(reading)
            }
        }
        return readings
    }

    private func name(of list: NumberScanner.List, base: Int) -> String {
        if case .plain = list.elements.first?.form {
            return base == 10 ? "list of decimal numbers" : base == 8 ? "list of octal numbers" : "list of hex numbers"
        }
        return "list of numbers"
    }

    /// Where a number is that has fewer digits than all others are filled up to, or the only one without the mark of the others.
    private func slip(in list: NumberScanner.List, of text: [UInt8]) -> Int? {
        var padding = Padding()
        var plain = (count: 0, offset: 0)
        var marked = 0
        for element in list.elements {
            switch element.form {
            case .hexadecimal, .octal, .binary:
                marked &+= 1
                padding.note(text[element.digits])
            case .plain:
                plain = (plain.count &+ 1, element.digits.count > 1 ? element.start : plain.offset)
                padding.note(text[element.digits])
            case .character:
                let content = text[element.digits]
                if content.starts(with: "\\x".utf8) { padding.note(content.dropFirst(2)) }
            case .string: break
            }
        }
        if plain.count == 1, marked >= 16, plain.offset > 0 { return plain.offset }
        return plain.count == 0 || marked == 0 ? padding.slip : nil
    }

    /// Whether no letter and no leading zero gives another base away although there are single digits.
    private func looksDecimal(_ list: NumberScanner.List, in text: [UInt8]) -> Bool {
        var hasSingle = false
        for element in list.elements {
            guard case .plain = element.form else { return false }
            let digits = text[element.digits]
            if digits.count == 1 { hasSingle = true }
            if digits.count > 1 && digits.first == 0x30 || digits.contains(where: { $0 > 0x39 }) { return false }
        }
        return hasSingle
    }

    /// Whether plain digits may be of a base other than ten: short enough for a byte or a word of it.
    private func mayBe(_ base: Int, _ list: NumberScanner.List, in text: [UInt8]) -> Bool {
        list.elements.contains { element in
            if case .plain = element.form { return true }
            return false
        }
    }

    /// The bytes, if every number is one; negative ones as Java and `od -td1` have them.
    private func bytes(of list: NumberScanner.List, in text: [UInt8], plainBase: Int) -> LocatedBytes? {
        var data = LocatedBytes()
        for element in list.elements {
            if case .string = element.form {
                _ = StringEscapes.common.decode(
                    text.span, from: element.digits.lowerBound, to: element.digits.upperBound, until: nil, into: &data)
                continue
            }
            guard let value = element.value(of: text, plainBase: plainBase), (-128...255).contains(value) else {
                return nil
            }
            for _ in 0..<element.times {
                data.append(UInt8(truncatingIfNeeded: value), at: element.start)
            }
        }
        return data
    }

    /// The numbers as two bytes each, the higher first.
    private func words(of list: NumberScanner.List, in text: [UInt8], plainBase: Int) -> LocatedBytes? {
        var data = LocatedBytes()
        for element in list.elements {
            guard let value = element.value(of: text, plainBase: plainBase), (-32_768...65_535).contains(value) else {
                return nil
            }
            data.append(UInt8(truncatingIfNeeded: value >> 8), at: element.start)
            data.append(UInt8(truncatingIfNeeded: value), at: element.start)
        }
        return data
    }
}
