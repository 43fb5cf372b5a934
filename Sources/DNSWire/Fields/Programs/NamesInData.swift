/// The names in one RDATA that are compressed or may be: the first two, which is all that almost any type has.
struct NamesInData: BitwiseCopyable, Sendable {
    /// A name and what may be done to it.
    struct Entry: BitwiseCopyable, Sendable {
        var extent: NameExtent
        var rule: NameRule
    }

    /// How many names are kept.
    static var capacity: Int { 2 }

    private var first = Entry(extent: NameExtent(start: 0, end: 0), rule: .neverCompressed)
    private var second = Entry(extent: NameExtent(start: 0, end: 0), rule: .neverCompressed)
    /// The number of names, those that are not kept among them.
    private(set) var count = 0

    /// Whether every name is kept.
    var isComplete: Bool { count <= NamesInData.capacity }

    @inline(__always)
    mutating func append(_ extent: NameExtent, _ rule: NameRule) {
        switch count {
        case 0: first = Entry(extent: extent, rule: rule)
        case 1: second = Entry(extent: extent, rule: rule)
        default: break
        }
        count &+= 1
    }

    /// The name at index 0 or 1, in their order in the RDATA.
    subscript(index: Int) -> Entry { index == 0 ? first : second }
}
