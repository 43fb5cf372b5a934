extension Subcommand {
    /// The row of `dnswire zone`.
    static let zone = Subcommand(
        name: "zone",
        forms: ["[OPTIONS] FILE | -"],
        summary: "checks a zone file and writes it again",
        paragraphs: [
            "Reads a zone file, names what cannot be read as FILE:LINE:COLUMN, and writes the other records again. Files that "
                + "it includes are looked for in its folder.",
            "Exit status: 0 all records read, 1 some could not be, 2 the arguments or the file cannot be used.",
        ],
        examples: ["dnswire zone --origin example.org --check --lint example.org.zone"],
        groups: [
            Group(heading: "How to read", options: [.origin, .ttl, .zoneClass, .splitStrings]),
            Group(
                heading: "What to print",
                options: [.check, .lint, .sort, .absolute, .multiline, .plain, .generic]),
        ],
        words: .files,
        action: { words, invocation throws(UsageError) in
            guard words.count == 1 else { throw UsageError("zone takes one FILE, or - for the standard input") }
            var zone = invocation.zone
            zone.file = words[0]
            return .zone(zone)
        })
}
