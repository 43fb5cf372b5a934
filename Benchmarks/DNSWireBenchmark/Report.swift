/// A table of every mode on every corpus, for people.
struct Report {
    let modes: [Mode]
    let seconds: Double

    private static let columnWidth = 18

    /// Makes the corpora, measures, and prints each row when it is there.
    func print() throws {
        let time = DecimalText.of(seconds, digits: 2)
        Swift.print("\(Machine.name), \(Machine.compiler), CPU time of one thread, \(time) s a cell")
        let corpora = try CorpusClass.generateAll()
        for (kind, corpus) in corpora {
            let average = DecimalText.short(Double(corpus.octets.count) / Double(corpus.count))
            Swift.print("  \(kind.rawValue): \(corpus.count) messages of \(average) octets on average")
        }
        Swift.print("\nnanoseconds a message, median pass (± half of the middle half of the passes)")
        row("", corpora.map { $0.0.rawValue })
        var failures: [String] = []
        for mode in modes {
            var cells: [String] = []
            for (kind, corpus) in corpora {
                let figures = mode.measure(corpus, Measurement(seconds: seconds))
                let spread = DecimalText.of(figures.spread * 50, digits: 0)
                cells.append("\(DecimalText.short(figures.median)) ±\(spread) %")
                if figures.errors > 0 {
                    failures.append("\(mode.rawValue), \(kind.rawValue): \(figures.errors) failed")
                }
            }
            row(mode.rawValue, cells)
        }
        for failure in failures { Swift.print(failure) }
    }

    private func row(_ title: String, _ cells: [String]) {
        let columns = cells.map { cell in
            String(repeating: " ", count: max(Report.columnWidth - cell.count, 1)) + cell
        }
        Swift.print(title + String(repeating: " ", count: max(8 - title.count, 0)) + columns.joined())
    }
}
