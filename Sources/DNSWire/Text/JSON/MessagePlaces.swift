/// Where the sections of a message are, and the names of those of its entries that can be read.
struct MessagePlaces {
    /// Where a name is, and whether it ends in a pointer.
    struct Name {
        let length: Int
        let isCompressed: Bool
    }

    /// The octets of each section, by the name of their member (RFC 8427 §2.4).
    private(set) var sections: [(String, Range<Int>)] = []
    // The names of the questions, and of the records of each section.
    private var names: [[Name]] = [[], [], [], []]

    /// Looks at the octets of a message as far as they can be read.
    init(_ octets: Span<UInt8>) {
        guard let view = try? MessageView(octets) else { return }
        var ends = [Header.length, Header.length, Header.length, Header.length, Header.length]
        var questions = view.questions
        // What cannot be read ends the questions, or the records; what was read stays.
        while let question = try? questions.next() {
            ends[1] = questions.offset
            if let name = try? question.name { names[0].append(Name(name)) }
        }
        for section in 2..<5 { ends[section] = ends[1] }
        if var records = try? view.records {
            while let record = try? records.next() {
                let section = Int(record.section.rawValue)
                guard ends.indices.contains(section) else { break }
                for later in section..<5 { ends[later] = record.endOffset }
                if let name = try? record.name { names[section - 1].append(Name(name)) }
            }
        }
        let members = ["questionOctetsHEX", "answerOctetsHEX", "authorityOctetsHEX", "additionalOctetsHEX"]
        sections = [("headerOctetsHEX", 0..<Header.length)]
        for (index, member) in members.enumerated() { sections.append((member, ends[index]..<ends[index + 1])) }
    }

    /// The name of an entry of a section, or `nil` where it could not be read.
    func name(_ section: MessageSection, _ index: Int) -> Name? {
        let place = Int(section.rawValue) - 1
        guard names.indices.contains(place), names[place].indices.contains(index) else { return nil }
        return names[place][index]
    }
}

extension MessagePlaces.Name {
    /// The name that a view shows.
    fileprivate init(_ view: borrowing DomainNameView) {
        length = view.endOffset - view.offset
        isCompressed = view.isCompressed
    }
}
