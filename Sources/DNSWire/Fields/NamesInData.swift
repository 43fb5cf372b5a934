/// The names in one RDATA that are compressed or may be: two in place, which is all that types in use have, more in an
/// array.
struct NamesInData {
    struct Entry {
        var extent: NameExtent
        var rule: NameRule
    }

    private var first = Entry(extent: NameExtent(start: 0, end: 0, length: 0), rule: .neverCompressed)
    private var second = Entry(extent: NameExtent(start: 0, end: 0, length: 0), rule: .neverCompressed)
    private var others: [Entry] = []
    /// The number of names.
    private(set) var count = 0

    mutating func append(_ extent: NameExtent, _ rule: NameRule) {
        let entry = Entry(extent: extent, rule: rule)
        switch count {
        case 0: first = entry
        case 1: second = entry
        default: others.append(entry)
        }
        count += 1
    }

    /// The name at an index from 0 up to `count`, in their order in the RDATA.
    subscript(index: Int) -> Entry {
        switch index {
        case 0: first
        case 1: second
        default: others[index - 2]
        }
    }
}
