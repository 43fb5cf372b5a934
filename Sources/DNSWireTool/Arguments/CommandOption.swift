/// An option: what it does to the invocation, and what help, completions and the manual page say of it.
struct CommandOption: Sendable {
    /// Takes the option's value, if it has one, and notes what is asked for.
    typealias Take =
        @Sendable (inout Invocation, ArgumentReader.Argument, inout ArgumentReader) throws(UsageError) -> Void

    /// What its value is.
    enum Value: Sendable {
        /// It has none.
        case none
        /// Anything, called so in help.
        case any(String)
        /// A path.
        case file
        /// One of a few words, called so in help.
        case choice(String, [String])
    }

    /// Its names, the usual one first: `--color`, `--colour`.
    let names: [String]
    /// What its value is.
    let value: Value
    /// What it does, for help: without a capital letter and a full stop.
    let text: String
    private let take: Take

    /// Makes a row of the table.
    init(_ names: String..., value: Value, _ text: String, take: @escaping Take) {
        self.names = names
        self.value = value
        self.text = text
        self.take = take
    }

    /// Makes a row of an option without a value.
    init(_ names: String..., text: String, note: @escaping @Sendable (inout Invocation) -> Void) {
        self.names = names
        value = .none
        self.text = text
        take = { invocation, _, _ in note(&invocation) }
    }

    /// Notes what the option asks for.
    ///
    /// - Throws: what is wrong with its value.
    func apply(
        to invocation: inout Invocation, _ argument: ArgumentReader.Argument, _ reader: inout ArgumentReader
    ) throws(UsageError) {
        if case .none = value { try argument.takeNoValue() }
        try take(&invocation, argument, &reader)
    }

    /// What stands for its value in help; empty where it has none.
    var placeholder: String {
        switch value {
        case .none: ""
        case .any(let name), .choice(let name, _): name
        case .file: "FILE"
        }
    }

    /// Its name and what stands for its value: `--color WHEN`.
    var usage: String { names[0] + (placeholder.isEmpty ? "" : " " + placeholder) }
}
