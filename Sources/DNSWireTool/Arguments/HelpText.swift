/// What `--help` prints, made from the table of subcommands.
struct HelpText {
    /// No line is longer.
    static let width = 79
    /// Where the texts of options and subcommands begin.
    private static let column = 19

    /// What the command says with its last breath, for help and the manual page alike.
    static let exitStatus =
        "0 all messages whole, 1 none found, 2 the arguments or the file cannot be used, 3 something was cut or malformed "
        + "(what could be read is printed). Ctrl-C ends the input, and what is known by then is printed: 130, or 143 after "
        + "SIGTERM; a second one ends the command."

    /// The lines.
    private(set) var lines: [String] = []

    /// Says what a subcommand does; of reading, which has no word, also what the others are called.
    init(_ subcommand: Subcommand) {
        writeUsage(subcommand)
        lines.append("")
        append(subcommand.summary.prefix(1).uppercased() + subcommand.summary.dropFirst() + ".")
        for paragraph in subcommand.paragraphs {
            lines.append("")
            append(paragraph)
        }
        if !subcommand.examples.isEmpty {
            lines.append("")
            for example in subcommand.examples { lines.append("  " + example) }
        }
        for group in subcommand.groups {
            lines += ["", group.heading + ":"]
            for option in group.options { append(option.usage, option.text) }
        }
        guard subcommand == .read else { return }
        lines += ["", "Subcommands, each with a --help of its own:"]
        for other in Subcommand.all where other != .read { append(other.name, other.summary) }
        lines.append("")
        append("--help, --version: this text; the version.")
        lines.append("")
        append("Exit status: " + Self.exitStatus)
    }

    /// The text.
    var text: String { lines.joined(separator: "\n") + "\n" }

    private mutating func writeUsage(_ subcommand: Subcommand) {
        for form in subcommand.forms {
            let lead = lines.isEmpty ? "usage: " : "       "
            lines.append(lead + subcommand.call + (form.isEmpty ? "" : " " + form))
        }
        if subcommand == .read { lines.append("       dnswire SUBCOMMAND [OPTIONS] ...") }
    }

    /// Appends a paragraph.
    private mutating func append(_ text: String) { lines += Self.wrapped(text, to: Self.width) }

    /// Appends a term with its explanation beside it.
    private mutating func append(_ term: String, _ text: String) {
        let indentation = String(repeating: " ", count: Self.column)
        var rest = Self.wrapped(text, to: Self.width - Self.column)
        var first = "  " + term
        if first.utf8.count + 2 > Self.column {
            lines.append(first)
            first = ""
        }
        let blanks = String(repeating: " ", count: Self.column - first.utf8.count)
        lines.append(first + blanks + (rest.isEmpty ? "" : rest.removeFirst()))
        for line in rest { lines.append(indentation + line) }
    }

    /// A text in lines that are no longer than a width, but for words that are.
    private static func wrapped(_ text: String, to width: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.utf8.count + 1 + word.utf8.count <= width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
