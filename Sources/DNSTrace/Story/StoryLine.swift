internal import DNSWire

/// A line of the story before it is written out: pieces of text, each with its role.
///
/// A trace is text from outside: what a terminal would act on in it is escaped here, where every word of the story passes.
public struct StoryLine: Hashable, Sendable {
    /// A piece of text with its role.
    public struct Piece: Hashable, Sendable {
        /// What the piece is.
        public var role: StoryRole
        /// Its text, in which control characters are escaped (`\x1b`).
        public var text: String
    }

    /// Where a piece begins in the text of the line.
    private struct Start: Hashable {
        var role: StoryRole
        var offset: Int
    }

    /// The text of all pieces: a line is written far more often than its pieces are looked at.
    private var text: [UInt8] = []
    private var starts: [Start] = []

    /// Makes a line with that many blanks before it.
    init(indentation: Int = 0) {
        text.reserveCapacity(96)
        starts.reserveCapacity(12)
        guard indentation > 0 else { return }
        append("")
        extend(blanks: indentation)
    }

    /// The pieces, in their order.
    public var pieces: [Piece] {
        starts.indices.compactMap { index in
            let bytes = bytes(index)
            return bytes.isEmpty ? nil : Piece(role: starts[index].role, text: String(decoding: bytes, as: UTF8.self))
        }
    }

    /// How many characters there are.
    private var width: Int { text.count { $0 & 0xC0 != 0x80 } }

    private func bytes(_ index: Int) -> ArraySlice<UInt8> {
        text[starts[index].offset..<(index + 1 < starts.count ? starts[index + 1].offset : text.count)]
    }

    /// Appends a piece.
    mutating func append(_ text: String, _ role: StoryRole = .plain) {
        starts.append(Start(role: role, offset: self.text.count))
        extend(text)
    }

    /// Appends text to the last piece.
    mutating func extend(_ text: String) { VisibleText.append(text, to: &self.text) }

    /// Appends that many blanks to the last piece.
    mutating func extend(blanks count: Int) {
        for _ in 0..<max(count, 0) { text.append(UInt8(ascii: " ")) }
    }

    /// Appends a number to the last piece.
    mutating func extend(_ number: Int) {
        guard number >= 0 else { return extend(String(number)) }
        var unit = 1
        while number / unit >= 10 { unit *= 10 }
        while unit > 0 {
            text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / unit % 10))
            unit /= 10
        }
    }

    /// Appends so many of something to the last piece, as ``Quantity/count(_:_:plural:)``.
    mutating func extend(_ number: Int, _ noun: String) {
        extend(number)
        extend(" ")
        extend(noun)
        if number != 1 { extend("s") }
    }

    /// Appends so many of a number's last digits in base 16 to the last piece.
    mutating func extend(hexadecimal number: UInt16, digits: Int) {
        for place in (0..<digits).reversed() {
            let digit = UInt8(truncatingIfNeeded: number >> (4 * place)) & 15
            text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
        }
    }

    /// Appends bytes to the last piece, each as two digits in base 16.
    mutating func extend(octets: ArraySlice<UInt8>) {
        for (index, octet) in octets.enumerated() {
            if index > 0 { text.append(UInt8(ascii: " ")) }
            extend(hexadecimal: UInt16(octet), digits: 2)
        }
    }

    /// Appends blanks up to a column, or two where the text is there already.
    mutating func column(_ column: Int) {
        guard column > 0 else { return }
        let width = width
        append("")
        extend(blanks: width < column ? column - width : width == 0 ? 0 : 2)
    }

    /// Writes the line after a text.
    ///
    /// - Parameter style: Puts a piece of text into the colours of its role, where there are colours.
    func write(to output: inout [UInt8], _ style: ((StoryRole, String) -> String)?) {
        if let style {
            for index in starts.indices {
                let bytes = bytes(index)
                if starts[index].role == .plain || bytes.isEmpty {
                    output += bytes
                } else {
                    output += style(starts[index].role, String(decoding: bytes, as: UTF8.self)).utf8
                }
            }
        } else {
            output += text
        }
        output.append(UInt8(ascii: "\n"))
    }
}
