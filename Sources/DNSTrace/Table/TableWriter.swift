internal import DNSWire

/// Writes rows of a table as CSV or JSON lines, the columns of each in their order; those that are left out are empty.
struct TableWriter {
    /// The text so far.
    private var text: [UInt8] = []
    private let format: TableFormat
    /// How many columns of the row at hand have been written or passed over.
    private var column = 0
    private var isFirst = true
    /// The second that was written last, and its text, as many rows are of the same one.
    private var second: Int64 = -1
    private var secondText: [UInt8] = []
    private var types = RegisteredTexts<RecordType>()
    private var classes = RegisteredTexts<RecordClass>()
    private var opcodes = RegisteredTexts<Opcode>()
    private var codes = RegisteredTexts<ResponseCode>()

    /// Begins a table; one of CSV with the names of its columns.
    init(_ format: TableFormat) {
        self.format = format
        guard format == .csv else { return }
        for column in TableColumn.allCases {
            if column.rawValue > 0 { text.append(UInt8(ascii: ",")) }
            text.append(column.name)
        }
        text.append(UInt8(ascii: "\n"))
    }

    /// What was written since this was last called.
    mutating func takeText() -> [UInt8] {
        let taken = text
        text = []
        text.reserveCapacity(taken.count)
        return taken
    }

    // MARK: Cells

    /// Writes a text; one from outside has what a terminal would act on as escapes.
    mutating func write(_ column: TableColumn, _ value: String) {
        let start = open(column)
        VisibleText.append(value, to: &text)
        close(from: start)
    }

    /// Writes a word that needs no quotes.
    mutating func write(_ column: TableColumn, _ word: StaticString) {
        write(column, isText: true, room: word.utf8CodeUnitCount) { $0.append(word) }
    }

    private mutating func write(_ column: TableColumn, _ registered: RegisteredText) {
        write(column, isText: true, room: max(registered.length, 8)) { registered.append(to: &$0) }
    }

    /// Writes a number.
    mutating func write(_ column: TableColumn, _ value: Int) {
        write(column, isText: false, room: Self.numberRoom) { output in
            if value < 0 { output.append(UInt8(ascii: "-")) }
            DecimalNumber.append(UInt64(value.magnitude), to: &output)
        }
    }

    /// Writes an address, if there is one.
    mutating func write(_ column: TableColumn, _ address: IPAddress?) {
        guard let address else { return }
        write(column, isText: true, room: IPv6Address.textRoom) { address.append(to: &$0) }
    }

    /// Writes a time in UTC, if there is one.
    mutating func write(_ column: TableColumn, _ time: CaptureTime?) {
        guard let time else { return }
        if time.seconds != second {
            second = time.seconds
            secondText.removeAll(keepingCapacity: true)
            if time.hasDate {
                time.appendDate(to: &secondText)
                secondText.append(UInt8(ascii: " "))
            }
            time.appendSecond(to: &secondText)
        }
        let secondText = secondText
        write(column, isText: true, room: secondText.count &+ CaptureTime.fractionRoom) { output in
            output.append(secondText.span)
            time.appendFraction(to: &output)
        }
    }

    /// Writes nanoseconds as milliseconds, if there are any.
    mutating func write(_ column: TableColumn, nanoseconds: Int64?) {
        guard let nanoseconds else { return }
        let (milliseconds, rest) = nanoseconds.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
        write(column, isText: false, room: 2 &* Self.numberRoom) { output in
            if nanoseconds < 0 { output.append(UInt8(ascii: "-")) }
            DecimalNumber.append(milliseconds, to: &output)
            output.append(UInt8(ascii: "."))
            if rest % 1000 == 0 {
                DecimalNumber.append(rest / 1000, digits: 3, to: &output)
            } else {
                DecimalNumber.append(rest, digits: 6, to: &output)
            }
        }
    }

    /// Writes the opcode, the response code of an answer, and the flags.
    mutating func write(_ header: Header?, _ code: ResponseCode?) {
        guard let header else { return }
        write(.opcode, opcodes.text(of: header.opcode))
        if let code { write(.responseCode, codes.text(of: code)) }
        openWord(.flags)
        header.appendFlags(to: &text)
        closeWord()
    }

    /// Writes name, type and class of a message's first question, if it can be read.
    mutating func write(questionOf octets: Span<UInt8>) {
        do throws(WireDecodingError) {
            guard let question = try MessageView(octets).question else { return }
            // Whether it can be read, before anything is written.
            _ = try question.name
            let start = open(.name)
            try question.appendName(to: &text)
            close(from: start)
            write(.type, types.text(of: question.type))
            write(.recordClass, classes.text(of: question.recordClass))
        } catch {
            return
        }
    }

    /// Writes the answers of a message as far as they can be read, each with its type: `CNAME web.example.; A 192.0.2.7`.
    mutating func write(answersOf octets: Span<UInt8>) {
        do throws(WireDecodingError) {
            var records = try MessageView(octets).records(in: .answer)
            guard records.remaining > 0 else { return }
            let start = open(.answers)
            defer { close(from: start) }
            var isFirst = true
            while let record = try records.next() {
                if !isFirst { text.append("; ") }
                isFirst = false
                let type = types.text(of: record.type)
                text.append(addingCapacity: max(type.length, 8) &+ 1) { output in
                    type.append(to: &output)
                    output.append(UInt8(ascii: " "))
                }
                record.appendData(to: &text)
            }
        } catch {
            // What is before the fault is written.
        }
    }

    /// Ends the row.
    mutating func endRow() {
        switch format {
        case .csv:
            begin(.problem)
        case .jsonLines:
            if isFirst { text.append(UInt8(ascii: "{")) }
            text.append(UInt8(ascii: "}"))
        }
        text.append(UInt8(ascii: "\n"))
        column = 0
        isFirst = true
    }

    // MARK: Text

    /// A sign, twenty digits, and what writing them asks for beside.
    private static var numberRoom: Int { 32 }
    private static var lastColumn: Int { TableColumn.problem.rawValue }

    /// Writes a cell of no more than so many octets that needs neither quotes nor escapes.
    @inline(__always)
    private mutating func write(
        _ next: TableColumn, isText: Bool, room: Int, _ body: (inout OutputSpan<UInt8>) -> Void
    ) {
        guard format == .csv else {
            begin(next)
            text.append(addingCapacity: room &+ 2) { output in
                if isText { output.append(UInt8(ascii: "\"")) }
                body(&output)
                if isText { output.append(UInt8(ascii: "\"")) }
            }
            return
        }
        let commas = max(next.rawValue &- column, 0)
        text.append(addingCapacity: room &+ Self.lastColumn) { output in
            for _ in 0..<commas { output.append(UInt8(ascii: ",")) }
            body(&output)
        }
        column &+= commas
    }

    /// Begins a cell with a text, and gives where that begins.
    private mutating func open(_ next: TableColumn) -> Int {
        openWord(next)
        return text.count
    }

    /// Begins a cell with a text of which it is known that it needs no quotes or escapes.
    private mutating func openWord(_ next: TableColumn) {
        begin(next)
        if format == .jsonLines { text.append(UInt8(ascii: "\"")) }
    }

    /// Ends such a cell.
    private mutating func closeWord() {
        if format == .jsonLines { text.append(UInt8(ascii: "\"")) }
    }

    private mutating func begin(_ next: TableColumn) {
        switch format {
        case .csv:
            while column < next.rawValue {
                text.append(UInt8(ascii: ","))
                column &+= 1
            }
        case .jsonLines:
            text.append(isFirst ? UInt8(ascii: "{") : UInt8(ascii: ","))
            isFirst = false
            text.append(UInt8(ascii: "\""))
            text.append(next.name)
            text.append(UInt8(ascii: "\""))
            text.append(UInt8(ascii: ":"))
        }
    }

    /// Ends a text: puts into quotes, or escapes, what needs it.
    private mutating func close(from start: Int) {
        let isCSV = format == .csv
        if !ByteWord.isPlain(text.span.extracting(start...), but: 0x22, isCSV ? 0x2C : 0x5C) {
            let plain = Array(text[start...])
            text.removeLast(plain.count)
            if isCSV { text.append(UInt8(ascii: "\"")) }
            for octet in plain {
                if octet == 0x22 || octet == 0x5C && !isCSV { text.append(isCSV ? 0x22 : 0x5C) }
                text.append(octet)
            }
            if isCSV { text.append(UInt8(ascii: "\"")) }
        }
        if !isCSV { text.append(UInt8(ascii: "\"")) }
    }
}
