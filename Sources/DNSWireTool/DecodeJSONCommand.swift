import DNSWire

/// `dnswire decode-json [FILE]`: messages as JSON (RFC 8427) in, their octets out, a line each; `-` for what is no message.
struct DecodeJSONCommand {
    private let format: QueryArguments.Format

    init(_ format: QueryArguments.Format) { self.format = format }

    func run(
        _ path: String, _ input: consuming LineInput, to output: inout TextOutput, errors: inout TextOutput
    ) throws(UsageError) -> ExitStatus {
        var input = try LineInput.opening(path, or: input)
        var values = JSONTexts()
        var isSound = true
        while input.advance() {
            if input.isCut { throw UsageError("\(input.name): line \(values.line) is too long") }
            for text in values.append(input.line) {
                if !write(text, to: &output, errors: &errors) { isSound = false }
            }
            if values.isTooLong {
                throw UsageError("\(input.name): line \(values.start): a value is longer than 8 MiB")
            }
        }
        if let failure = input.failure { throw failure }
        if let text = values.finish(), !write(text, to: &output, errors: &errors) { isSound = false }
        guard values.count > 0 else { return .nothing }
        return isSound ? .whole : .broken
    }

    /// Writes the octets of one message, or of those of an array; returns whether they could be read.
    private func write(_ text: JSONTexts.Text, to output: inout TextOutput, errors: inout TextOutput) -> Bool {
        do throws(JSONError) {
            format.write(try MessageReading.octets(parsingJSON: text.octets.span), to: &output)
            return true
        } catch {
            errors.report("line \(text.line), \(error)")
            output.write("-\n")
            return false
        }
    }
}

/// Finds the values of JSON one after the other in lines that come in: each on a line, over many, or in one array.
///
/// What is between them is white space, or the marks of a sequence (RFC 7464 §2.2).
struct JSONTexts {
    /// A value, and the line that it begins on.
    struct Text {
        var octets: [UInt8]
        var line: Int
    }

    /// The line that comes next.
    private(set) var line = 1
    /// The line that the present value begins on.
    private(set) var start = 1
    /// How many values there were.
    private(set) var count = 0

    private var text: [UInt8] = []
    private var depth = 0
    private var isInString = false
    private var isEscaped = false

    /// Whether the present value has more octets than a line may have.
    var isTooLong: Bool { text.count > 1 << 23 }

    /// Takes a line; gives the values that end in it.
    mutating func append(_ octets: Span<UInt8>) -> [Text] {
        var found: [Text] = []
        for index in octets.indices {
            let octet = octets[index]
            if isInString {
                text.append(octet)
                if isEscaped {
                    isEscaped = false
                } else if octet == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if octet == UInt8(ascii: "\"") {
                    isInString = false
                }
                continue
            }
            if text.isEmpty {
                // An array of messages stands for its messages.
                if octet <= 0x20 || [UInt8](",[]".utf8).contains(octet) { continue }
                start = line
            } else if depth == 0, octet <= 0x20 || octet == UInt8(ascii: "{") {
                // What is neither an object nor an array ends where something else begins.
                if let value = finish() { found.append(value) }
                if octet <= 0x20 { continue }
                start = line
            }
            text.append(octet)
            switch octet {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth <= 0, let value = finish() { found.append(value) }
            default: break
            }
        }
        if depth == 0, !isInString {
            if let value = finish() { found.append(value) }
        } else {
            text.append(UInt8(ascii: "\n"))
        }
        line += 1
        return found
    }

    /// Ends the present value; gives it where there is one.
    mutating func finish() -> Text? {
        guard !text.isEmpty else { return nil }
        defer {
            text = []
            depth = 0
            isInString = false
        }
        count += 1
        return Text(octets: text, line: start)
    }
}
