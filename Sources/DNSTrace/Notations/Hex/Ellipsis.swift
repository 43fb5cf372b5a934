/// What some writers put after a list that they do not show in full.
///
///     ellipsis = "..." [space] [1*DIGIT " more" [space word]]    ; Node: "... 35 more bytes", "... 12 more items"
struct Ellipsis: Hashable, Sendable {
    /// How many elements are missing, where it says so.
    var missing: Int?
    /// Where the text goes on.
    var end: Int

    /// Reads an ellipsis after an offset, over space and commas; nil where there is none.
    init?(_ text: [UInt8], after offset: Int) {
        var at = offset
        while at < text.count, text[at] == 0x20 || text[at] == UInt8(ascii: ",") || text[at] == 0x0A { at &+= 1 }
        guard text[min(at, text.count)...].starts(with: "...".utf8) else { return nil }
        at &+= 3
        // More dots are the text column of a dump.
        guard at >= text.count || text[at] != UInt8(ascii: ".") else { return nil }
        end = at
        while at < text.count, text[at] == 0x20 { at &+= 1 }
        let digits = text[min(at, text.count)...].prefix(6).prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty, text[digits.endIndex...].starts(with: " more".utf8) else { return }
        missing = digits.reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) }
        end = digits.endIndex &+ 5
    }
}
