internal import DNSWire

/// Writes rows of a table as CSV or JSON lines, the columns of each in their order; those that are left out are empty.
struct TableWriter {
    private let format: TableFormat
    private var text: [UInt8] = []
    /// How many columns of the row at hand have been written or passed over.
    private var column = 0
    private var isFirst = true

    /// Begins a table; one of CSV with the names of its columns.
    init(_ format: TableFormat) {
        self.format = format
        guard format == .csv else { return }
        for column in TableColumn.allCases {
            if column.rawValue > 0 { text.append(UInt8(ascii: ",")) }
            text.append(contentsOf: column.name.description.utf8)
        }
        text.append(UInt8(ascii: "\n"))
    }

    /// What was written since this was last called.
    mutating func takeText() -> [UInt8] {
        defer { text = [] }
        return text
    }

    /// Writes text that `append` appends.
    mutating func write(_ column: TableColumn, _ append: (inout [UInt8]) -> Void) {
        begin(column)
        if format == .jsonLines { text.append(UInt8(ascii: "\"")) }
        let start = text.count
        append(&text)
        end(from: start)
    }

    /// Writes a text; one from outside has what a terminal would act on as escapes.
    mutating func write(_ column: TableColumn, _ value: String) {
        write(column) { VisibleText.append(value, to: &$0) }
    }

    /// Writes a number.
    mutating func write(_ column: TableColumn, _ value: Int) {
        begin(column)
        if value < 0 { text.append(UInt8(ascii: "-")) }
        DecimalNumber.append(UInt64(value.magnitude), to: &text)
    }

    /// Writes a time in UTC, if there is one.
    mutating func write(_ column: TableColumn, _ time: CaptureTime?) {
        guard let time else { return }
        write(column) { text in
            if time.hasDate {
                time.appendDate(to: &text)
                text.append(UInt8(ascii: " "))
            }
            time.appendClock(to: &text)
        }
    }

    /// Writes nanoseconds as milliseconds, if there are any.
    mutating func write(_ column: TableColumn, nanoseconds: Int64?) {
        guard let nanoseconds else { return }
        begin(column)
        if nanoseconds < 0 { text.append(UInt8(ascii: "-")) }
        let (milliseconds, rest) = nanoseconds.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
        DecimalNumber.append(milliseconds, to: &text)
        text.append(UInt8(ascii: "."))
        if rest % 1000 == 0 {
            DecimalNumber.append(rest / 1000, digits: 3, to: &text)
        } else {
            DecimalNumber.append(rest, digits: 6, to: &text)
        }
    }

    /// Ends the row.
    mutating func endRow() {
        switch format {
        case .csv:
            while column < TableColumn.allCases.count &- 1 {
                text.append(UInt8(ascii: ","))
                column &+= 1
            }
        case .jsonLines:
            if isFirst { text.append(UInt8(ascii: "{")) }
            text.append(UInt8(ascii: "}"))
        }
        text.append(UInt8(ascii: "\n"))
        column = 0
        isFirst = true
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
            text.append(contentsOf: next.name.description.utf8)
            text.append(UInt8(ascii: "\""))
            text.append(UInt8(ascii: ":"))
        }
    }

    /// Ends a text: puts into quotes, or escapes, what needs it.
    private mutating func end(from start: Int) {
        switch format {
        case .csv:
            let needsQuotes = text[start...].contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
            guard needsQuotes else { return }
            let plain = text[start...].split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
            let quoted = [UInt8(ascii: "\"")] + plain.joined(separator: [0x22, 0x22]) + [UInt8(ascii: "\"")]
            text.replaceSubrange(start..., with: quoted)
        case .jsonLines:
            if text[start...].contains(where: { $0 == 0x22 || $0 == 0x5C }) {
                let plain = Array(text[start...])
                text.removeLast(plain.count)
                for octet in plain {
                    if octet == 0x22 || octet == 0x5C { text.append(UInt8(ascii: "\\")) }
                    text.append(octet)
                }
            }
            text.append(UInt8(ascii: "\""))
        }
    }
}
