internal import DNSWire

/// The story as it is written: one text, and where in it the pieces of each role begin.
///
/// A trace is text from outside: what a terminal would act on in it is escaped here, where every word of the story passes.
struct StoryWriter {
    /// Where a piece begins, and what it is.
    private struct Start {
        var role: StoryRole
        var offset: Int
    }

    private var text: [UInt8] = []
    private var starts: [Start] = []
    /// Where the present line begins.
    private var lineStart = 0

    /// Makes one in which nothing is written.
    init() {
        text.reserveCapacity(1024)
        starts.reserveCapacity(64)
    }

    // MARK: Lines

    /// Begins a line, with that many blanks before it.
    mutating func begin(indentation: Int = 0) {
        lineStart = text.count
        extend(blanks: indentation)
    }

    /// Ends the line.
    mutating func end() {
        mark(.plain)
        text.append(UInt8(ascii: "\n"))
    }

    /// Writes an empty line.
    mutating func blank() {
        begin()
        end()
    }

    /// How many octets the text has.
    var count: Int { text.count }

    /// Appends blanks until there are `width` octets since `start`, all of ASCII, but two at least.
    mutating func pad(to width: Int, since start: Int) {
        mark(.plain)
        extend(blanks: max(width - (text.count - start), 2))
    }

    /// Appends blanks up to a column of the line, or two where the text is there already.
    mutating func column(_ column: Int) {
        guard column > 0 else { return }
        var width = 0
        for index in lineStart..<text.count where text[index] & 0xC0 != 0x80 { width += 1 }
        mark(.plain)
        extend(blanks: width < column ? column - width : width == 0 ? 0 : 2)
    }

    // MARK: Pieces

    /// Begins a piece of another role.
    mutating func mark(_ role: StoryRole) {
        guard (starts.last?.role ?? .plain) != role else { return }
        starts.append(Start(role: role, offset: text.count))
    }

    /// Appends a piece.
    mutating func append(_ text: String, _ role: StoryRole = .plain) {
        mark(role)
        extend(text)
    }

    /// Appends a name as a piece.
    mutating func append(_ name: DomainName) {
        mark(.name)
        // Its form has escapes of its own.
        name.append(to: &text)
    }

    /// Appends text to the last piece.
    mutating func extend(_ text: String) { VisibleText.append(text, to: &self.text) }

    /// Appends a number's name to the last piece.
    mutating func extend(_ number: some RegisteredNumber) { number.append(to: &text) }

    /// Appends that many blanks to the last piece.
    mutating func extend(blanks count: Int) {
        guard count > 0 else { return }
        for _ in 0..<count { text.append(UInt8(ascii: " ")) }
    }

    /// Appends a number to the last piece.
    mutating func extend(_ number: Int) {
        if number < 0 { text.append(UInt8(ascii: "-")) }
        DecimalNumber.append(UInt64(number.magnitude), to: &text)
    }

    /// Appends a time to the last piece, as ``Quantity/time(_:)``.
    mutating func extend(time seconds: Double) { Quantity.append(time: seconds, to: &text) }

    /// Appends so many of something to the last piece, as ``Quantity/count(_:_:plural:)``.
    mutating func extend(_ number: Int, _ noun: String) {
        extend(number)
        extend(" ")
        extend(noun)
        if number != 1 { text.append(UInt8(ascii: "s")) }
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

    /// Appends a record's data to the last piece.
    mutating func extend(dataOf record: Record) {
        var writer = PresentationWriter()
        record.printData(to: &writer)
        // All that a form leaves as it is can be shown.
        text += writer.bytes
    }

    // MARK: What was written

    /// Appends what was written to a text, each piece in the colours of its role where there are any.
    func write(to output: inout [UInt8], _ style: ((StoryRole, String) -> String)?) {
        guard let style else {
            output += text
            return
        }
        for (role, bytes) in pieces {
            if role == .plain {
                output += bytes
            } else {
                output += style(role, String(decoding: bytes, as: UTF8.self)).utf8
            }
        }
    }

    /// What was written, line by line.
    var lines: [StoryLine] {
        var lines: [StoryLine] = []
        var line = StoryLine()
        for (role, bytes) in pieces {
            var rest = bytes
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                line.append(rest[..<end], role)
                lines.append(line)
                line = StoryLine()
                rest = rest[(end + 1)...]
            }
            line.append(rest, role)
        }
        return lines
    }

    private var pieces: [(StoryRole, ArraySlice<UInt8>)] {
        var pieces: [(StoryRole, ArraySlice<UInt8>)] = []
        var (role, start) = (StoryRole.plain, 0)
        for next in starts {
            if next.offset > start { pieces.append((role, text[start..<next.offset])) }
            (role, start) = (next.role, next.offset)
        }
        if start < text.count { pieces.append((role, text[start...])) }
        return pieces
    }
}
