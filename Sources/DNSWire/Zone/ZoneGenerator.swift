/// The records of a `$GENERATE`, as BIND has it: `$GENERATE START-STOP[/STEP] OWNER [TTL] [CLASS] TYPE DATA`.
///
/// In owner and data `$` is the number, `${OFFSET,WIDTH,BASE}` the number with something added, filled up with zeros, in base
/// `d`, `o`, `x` or `X`, or as labels of one hexadecimal digit each, the lowest first (`n`, `N`); `\$` and `$$` are a dollar
/// sign. Data in quotes are taken without them.
struct ZoneGenerator: Sendable {
    /// Where the directive is.
    let place: EntryPlace
    private var number: UInt64
    private let last: UInt64
    private let step: UInt64
    private let owner: [UInt8]
    /// What is between owner and data.
    private let head: [UInt8]
    private let data: [UInt8]

    /// Reads what is after `$GENERATE`.
    @_lifetime(reader: copy reader)
    init(_ reader: inout PresentationReader, at place: EntryPlace) throws(PresentationError) {
        self.place = place
        let range = try reader.read()
        let text = reader.octets(of: range)
        var position = 0
        func number() -> UInt64? {
            DecimalNumber.read(from: text, at: &position, as: UInt32.self).map { UInt64($0) }
        }
        func take(_ octet: UInt8) -> Bool {
            guard position < text.count, text[position] == octet else { return false }
            position += 1
            return true
        }
        let first = number()
        let last = take(UInt8(ascii: "-")) ? number() : nil
        let step = take(UInt8(ascii: "/")) ? number() : 1
        guard let first, let last, let step, position == text.count, first <= last, step > 0,
            (last - first) / step < UInt64(ZoneReader.maximumGeneratedCount)
        else { throw PresentationError(.invalidRange, at: range.range.lowerBound) }
        self.number = first
        self.last = last
        self.step = step
        let ownerToken = try reader.read()
        owner = [UInt8](Octets(reader.octets(of: ownerToken)))
        let start = try reader.peek()?.range.lowerBound ?? reader.position
        _ = try reader.readRecordHead()
        head = [UInt8](Octets(reader.text.extracting(start..<reader.position)))
        data = try ZoneGenerator.data(&reader)
        // A modifier that is none is an error of the line, not of each number.
        for template in [owner, data] {
            var made: [UInt8] = []
            do throws(PresentationError) {
                try ZoneGenerator.append(template, first, to: &made)
            } catch {
                throw PresentationError(error.reason, at: ownerToken.range.lowerBound)
            }
        }
    }

    /// The text of the data as it is, or what is in its quotes where it is one string.
    @_lifetime(reader: copy reader)
    private static func data(_ reader: inout PresentationReader) throws(PresentationError) -> [UInt8] {
        guard let token = try reader.next() else { throw PresentationError(.missing, at: reader.position) }
        var end = token.range.upperBound
        var count = 1
        while let next = try reader.next() {
            end = next.range.upperBound + (next.isQuoted ? 1 : 0)
            count += 1
        }
        guard count == 1, token.isQuoted else {
            return [UInt8](Octets(reader.text.extracting(token.range.lowerBound - (token.isQuoted ? 1 : 0)..<end)))
        }
        var data: [UInt8] = []
        for octet in [UInt8](Octets(reader.octets(of: token))) {
            // An escaped quote is one of the data's own.
            if octet == UInt8(ascii: "\""), data.last == UInt8(ascii: "\\") { data.removeLast() }
            data.append(octet)
        }
        return data
    }

    /// The text of the next record, or what is wrong with it; `nil` at the end.
    mutating func next() -> Result<[UInt8], PresentationError>? {
        guard number <= last else { return nil }
        let number = number
        self.number += step
        var text: [UInt8] = []
        do throws(PresentationError) {
            try ZoneGenerator.append(owner, number, to: &text)
            text.append(UInt8(ascii: " "))
            text += head
            text.append(UInt8(ascii: " "))
            try ZoneGenerator.append(data, number, to: &text)
        } catch {
            return .failure(error)
        }
        return .success(text)
    }

    private static func append(
        _ template: [UInt8], _ number: UInt64, to text: inout [UInt8]
    ) throws(PresentationError) {
        var position = 0
        while position < template.count {
            let octet = template[position]
            position += 1
            let next = position < template.count ? template[position] : 0
            switch (octet, next) {
            case (UInt8(ascii: "\\"), _) where position < template.count:
                text += [octet, next]
                position += 1
            case (UInt8(ascii: "$"), UInt8(ascii: "$")):
                text += [UInt8(ascii: "\\"), octet]
                position += 1
            case (UInt8(ascii: "$"), UInt8(ascii: "{")):
                try Modifier(template.span, at: &position).append(number, to: &text)
            case (UInt8(ascii: "$"), _): DecimalNumber.append(number, to: &text)
            default: text.append(octet)
            }
        }
    }

    /// `{OFFSET[,WIDTH[,BASE]]}` after a dollar sign.
    private struct Modifier {
        private var offset: Int64
        private var width: UInt8 = 0
        private var base = UInt8(ascii: "d")

        /// Reads a modifier whose brace is at an offset, and moves after it.
        init(_ text: Span<UInt8>, at position: inout Int) throws(PresentationError) {
            func octet() -> UInt8 { position < text.count ? text[position] : 0 }
            func fault() -> PresentationError { PresentationError(.invalidModifier, at: position) }
            position += 1
            let isNegative = octet() == UInt8(ascii: "-")
            if isNegative || octet() == UInt8(ascii: "+") { position += 1 }
            guard let number = DecimalNumber.read(from: text, at: &position, as: UInt32.self) else { throw fault() }
            offset = isNegative ? -Int64(number) : Int64(number)
            if octet() == UInt8(ascii: ",") {
                position += 1
                guard let number = DecimalNumber.read(from: text, at: &position, as: UInt8.self) else { throw fault() }
                width = number
                if octet() == UInt8(ascii: ",") {
                    position += 1
                    base = octet()
                    position += 1
                }
            }
            guard octet() == UInt8(ascii: "}") else { throw fault() }
            position += 1
            guard Array("doxXnN".utf8).contains(base) else { throw fault() }
        }

        func append(_ number: UInt64, to text: inout [UInt8]) throws(PresentationError) {
            let value = Int64(truncatingIfNeeded: number) + offset
            if base == UInt8(ascii: "n") || base == UInt8(ascii: "N") {
                guard value >= 0 else { throw PresentationError(.invalidModifier, at: 0) }
                return appendLabels(UInt64(value), to: &text)
            }
            let radix = base == UInt8(ascii: "d") ? 10 : base == UInt8(ascii: "o") ? 8 : 16
            guard value >= 0 || radix == 10 else { throw PresentationError(.invalidModifier, at: 0) }
            let digits = String(value.magnitude, radix: radix, uppercase: base == UInt8(ascii: "X")).utf8
            if value < 0 { text.append(UInt8(ascii: "-")) }
            let filled = Int(width) - digits.count - (value < 0 ? 1 : 0)
            text += repeatElement(UInt8(ascii: "0"), count: max(0, filled))
            text += digits
        }

        /// Appends digits with dots between them, the lowest first; the width counts both.
        private func appendLabels(_ value: UInt64, to text: inout [UInt8]) {
            var value = value
            var width = width
            while true {
                let digits = base == UInt8(ascii: "N") ? "0123456789ABCDEF" : "0123456789abcdef"
                text.append(Array(digits.utf8)[Int(value & 15)])
                value >>= 4
                if width > 0 { width -= 1 }
                if width > 0 || value != 0 {
                    text.append(UInt8(ascii: "."))
                    if width > 0 { width -= 1 }
                }
                guard value != 0 || width > 0 else { return }
            }
        }
    }
}
