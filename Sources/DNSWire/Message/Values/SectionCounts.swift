/// How many entries the header announces for each section (RFC 1035 §4.1.1).
public struct SectionCounts: Hashable, Sendable, BitwiseCopyable {
    /// QDCOUNT.
    public var questions: UInt16
    /// ANCOUNT.
    public var answers: UInt16
    /// NSCOUNT.
    public var authorities: UInt16
    /// ARCOUNT.
    public var additionals: UInt16

    /// Makes counts.
    @inlinable
    public init(questions: UInt16 = 0, answers: UInt16 = 0, authorities: UInt16 = 0, additionals: UInt16 = 0) {
        self.questions = questions
        self.answers = answers
        self.authorities = authorities
        self.additionals = additionals
    }

    /// The count for a section; 0 for the header.
    @inlinable
    public subscript(section: MessageSection) -> Int {
        switch section {
        case .header: 0
        case .question: Int(questions)
        case .answer: Int(answers)
        case .authority: Int(authorities)
        case .additional: Int(additionals)
        }
    }

    /// The number of records in the three sections that have them.
    @inlinable public var records: Int { Int(answers) &+ Int(authorities) &+ Int(additionals) }

    /// The section of a record, counted from 0 on over all three, and its index there.
    func place(ofRecord number: Int) -> (section: MessageSection, index: Int) {
        let additionals = number &- Int(answers) &- Int(authorities)
        if additionals >= 0 { return (.additional, additionals) }
        let authorities = number &- Int(answers)
        return authorities >= 0 ? (.authority, authorities) : (.answer, number)
    }
}
