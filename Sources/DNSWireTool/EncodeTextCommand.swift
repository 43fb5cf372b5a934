import DNSWire

/// `dnswire encode --text [FILE]`: messages as dig or this command prints them in, their octets out, a line each; `-` for a
/// text that is not all of a message.
struct EncodeTextCommand {
    private let format: QueryArguments.Format

    init(_ format: QueryArguments.Format) { self.format = format }

    func run(
        _ path: String, _ input: consuming LineInput, to output: inout TextOutput, errors: inout TextOutput
    ) throws(UsageError) -> ExitStatus {
        var input = try LineInput.opening(path, or: input)
        var texts = MessageTexts()
        var status = ExitStatus.nothing
        while input.advance() {
            if input.isCut { throw UsageError("\(input.name): line \(texts.line) is too long") }
            if let text = texts.append(input.line) { write(text, &status, to: &output, errors: &errors) }
            if texts.isTooLong {
                throw UsageError("\(input.name): line \(texts.start): a message's text is longer than 8 MiB")
            }
        }
        if let failure = input.failure { throw failure }
        if let text = texts.finish() { write(text, &status, to: &output, errors: &errors) }
        return status
    }

    private func write(
        _ text: MessageTexts.Text, _ status: inout ExitStatus, to output: inout TextOutput, errors: inout TextOutput
    ) {
        if status == .nothing { status = .whole }
        do throws(MessageTextError) {
            let message = try Message(parsing: text.octets.span)
            do throws(WireEncodingError) {
                format.write(try message.encoded(), to: &output)
                return
            } catch {
                errors.report("line \(text.line), \(error)")
            }
        } catch {
            var place = error
            place.line += text.line - 1
            errors.report("\(place)")
        }
        output.write("-\n")
        status = .broken
    }
}

/// Finds the texts of messages one after the other in lines that come in.
///
/// A text goes up to the last empty line in front of the next header, since what is between the two is about the next one.
struct MessageTexts {
    /// The text of a message, and the line that it begins on.
    struct Text {
        var octets: [UInt8]
        var line: Int
    }

    /// The line that comes next.
    private(set) var line = 1
    /// The line that the present text begins on.
    private(set) var start = 1

    private var text: [UInt8] = []
    private var hasHeader = false
    /// How much of the text is up to the last empty line, and which line is after it.
    private var blank = (count: 0, line: 1)

    /// Whether the present text is longer than a line may be.
    var isTooLong: Bool { text.count > 1 << 23 }

    /// Takes a line; gives the text that ended before it.
    mutating func append(_ octets: Span<UInt8>) -> Text? {
        var ended: Text?
        if MessageTexts.isHeader(octets) {
            if hasHeader {
                let place = blank.count > 0 ? blank : (text.count, line)
                ended = Text(octets: Array(text.prefix(place.count)), line: start)
                text.removeFirst(place.count)
                start = place.line
            }
            hasHeader = true
            blank = (0, start)
        }
        text.append(octets)
        text.append(UInt8(ascii: "\n"))
        line += 1
        if octets.isEmpty { blank = (text.count, line) }
        return ended
    }

    /// Gives the last text.
    mutating func finish() -> Text? { hasHeader ? Text(octets: text, line: start) : nil }

    private static func isHeader(_ octets: Span<UInt8>) -> Bool {
        let mark = ";; ->>HEADER<<-".utf8.span
        guard octets.count >= mark.count else { return false }
        for index in mark.indices where octets[index] != mark[index] { return false }
        return true
    }
}
