/// Something that the command does: what its arguments may be, and what help, completions and the manual page say of it.
///
/// ``all`` is the table that all of these are made from; a row adds a subcommand.
struct Subcommand: Sendable {
    /// Options under a heading.
    struct Group: Sendable {
        let heading: String
        let options: [CommandOption]
    }

    /// What words may follow, for completions.
    enum Words: Sendable {
        case files
        case names
        case choice([String])
        case nothing
    }

    /// The word that asks for it; empty for reading, which needs none.
    let name: String
    /// What is after the word, in each form that there is.
    let forms: [String]
    /// What it does, in a few words without a full stop.
    let summary: String
    /// What it does, in paragraphs.
    let paragraphs: [String]
    /// What people type, with what it does.
    var examples: [String] = []
    /// Its options.
    var groups: [Group] = []
    /// What words follow.
    let words: Words
    /// What is to be done with these words after its own one.
    let action: @Sendable ([String], Invocation) throws(UsageError) -> Invocation.Action

    /// How it is asked for.
    var call: String { name.isEmpty ? "dnswire" : "dnswire \(name)" }

    /// The options of all groups.
    var options: [CommandOption] { groups.flatMap(\.options) }

    /// The row of a word, if it is that of a subcommand.
    static func named(_ word: String) -> Subcommand? {
        word.isEmpty ? nil : all.first { $0.name == word }
    }

    /// The row of the option of a name, in whichever subcommand: one name has one meaning.
    static func option(named name: String) -> CommandOption? {
        for subcommand in all {
            if let option = subcommand.options.first(where: { $0.names.contains(name) }) { return option }
        }
        return nil
    }

    /// Whether an option makes a difference to it.
    func takes(_ name: String) -> Bool { options.contains { $0.names.contains(name) } }
}

extension Subcommand: Equatable {
    /// Names are what tells subcommands apart.
    static func == (left: Subcommand, right: Subcommand) -> Bool { left.name == right.name }
}
