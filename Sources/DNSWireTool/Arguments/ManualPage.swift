/// The manual page in the man(7) macros of roff, made from the table of subcommands.
struct ManualPage {
    private var lines: [String] = []

    /// Writes the page.
    init() {
        lines.append(#".TH DNSWIRE 1 "" "dnswire \#(Version.number)" "User Commands""#)
        section("NAME")
        text("dnswire - " + Subcommand.read.summary)
        section("SYNOPSIS")
        for subcommand in Subcommand.all {
            for form in subcommand.forms { entry(subcommand.call, form) }
        }
        section("DESCRIPTION")
        for paragraph in Subcommand.read.paragraphs { text(paragraph) }
        section("OPTIONS")
        write(Subcommand.read.groups)
        lines.append(".SS \"What it says of itself\"")
        term("--help", "Prints what a subcommand does, or the command without one.")
        term("--version", "Prints the version and the commit that it was built from, where that is known.")
        section("SUBCOMMANDS")
        for subcommand in Subcommand.all where subcommand != .read {
            lines.append(".SS " + Self.escaped(subcommand.name))
            for paragraph in subcommand.paragraphs { text(paragraph) }
            write(subcommand.groups, headings: false)
        }
        section("EXIT STATUS")
        text(HelpText.exitStatus)
        section("EXAMPLES")
        for example in Subcommand.all.flatMap(\.examples) {
            lines += [".PP", ".nf", ".RS", Self.escaped(example), ".RE", ".fi"]
        }
        section("SEE ALSO")
        text("strace(1), tcpdump(1), tshark(1), dig(1)")
    }

    /// The page.
    var text: String { lines.joined(separator: "\n") + "\n" }

    private mutating func section(_ name: String) { lines.append(".SH " + name) }

    private mutating func text(_ text: String) { lines += [".PP", Self.escaped(text)] }

    private mutating func entry(_ call: String, _ form: String) {
        lines += [".PP", "\\fB" + Self.escaped(call) + "\\fR" + (form.isEmpty ? "" : " " + Self.escaped(form))]
    }

    private mutating func term(_ name: String, _ text: String) {
        lines += [".TP", "\\fB" + Self.escaped(name) + "\\fR", Self.escaped(text)]
    }

    private mutating func write(_ groups: [Subcommand.Group], headings: Bool = true) {
        for group in groups {
            if headings { lines.append(".SS \"\(Self.escaped(group.heading))\"") }
            for option in group.options {
                let names = option.names.map { "\\fB" + Self.escaped($0) + "\\fR" }.joined(separator: ", ")
                let value = option.placeholder.isEmpty ? "" : " \\fI" + Self.escaped(option.placeholder) + "\\fR"
                lines += [".TP", names + value, Self.escaped(option.text)]
            }
        }
    }

    /// A text in which nothing is taken for a request of roff.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "\\": escaped += "\\e"
            case "-": escaped += "\\-"
            case "'": escaped += "\\(aq"
            case "`": escaped += "\\(ga"
            default: escaped.append(character)
            }
        }
        return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
    }
}
