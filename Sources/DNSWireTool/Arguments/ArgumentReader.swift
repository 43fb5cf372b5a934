/// Goes over the arguments: options, their values, and words.
struct ArgumentReader {
    /// An option or a word.
    struct Argument {
        var text: String
        var isOption: Bool
        /// What is after the `=` of an option.
        var value: String?

        /// Refuses a value.
        func takeNoValue() throws(UsageError) {
            guard value == nil else { throw UsageError("\(text) takes no value") }
        }
    }

    private var arguments: [String]
    private var position = 0
    private var onlyWords = false

    init(_ arguments: [String]) { self.arguments = arguments }

    /// The next argument, or `nil` at the end; after `--` all are words.
    mutating func next() -> Argument? {
        guard position < arguments.count else { return nil }
        let text = arguments[position]
        position += 1
        if onlyWords || text == "-" || !text.hasPrefix("-") { return Argument(text: text, isOption: false) }
        if text == "--" {
            onlyWords = true
            return next()
        }
        guard text.hasPrefix("--"), let equals = text.firstIndex(of: "=") else {
            return Argument(text: text, isOption: true)
        }
        return Argument(
            text: String(text[..<equals]), isOption: true, value: String(text[text.index(after: equals)...]))
    }

    /// The value of an option: what is after its `=`, or the next argument.
    mutating func value(of option: Argument) throws(UsageError) -> String {
        if let value = option.value { return value }
        guard position < arguments.count else { throw UsageError("\(option.text) takes a value") }
        defer { position += 1 }
        return arguments[position]
    }

    /// The value of an option that takes one of a few words; `words` lists them for whoever gives another.
    mutating func choice<Choice: RawRepresentable<String>>(
        of option: Argument, _ words: String
    ) throws(UsageError) -> Choice {
        let word = try value(of: option)
        guard let choice = Choice(rawValue: word) else {
            throw UsageError("\(option.text) takes \(words), not '\(word)'")
        }
        return choice
    }

    /// The value of an option that takes a number, in decimal or after `0x` in hexadecimal.
    mutating func number(of option: Argument, upTo maximum: Int) throws(UsageError) -> Int {
        let word = try value(of: option)
        let number = word.hasPrefix("0x") ? Int(word.dropFirst(2), radix: 16) : Int(word)
        guard let number, number >= 0, number <= maximum else {
            throw UsageError("\(option.text) takes a number from 0 to \(maximum), not '\(word)'")
        }
        return number
    }
}
