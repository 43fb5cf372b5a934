/// What some writers put after a list that they do not show in full.
///
///     ellipsis = dots [space] [1*DIGIT " more" [space word]]    ; Node: "... 35 more bytes", "... 12 more items"
///              / opening [space] (dots / word) *other closing   ; people: "[...]", "<snip>", "(12 lines omitted)"
///     dots = "..." / "…"
struct Ellipsis: Hashable, Sendable {
    /// How many elements are missing, where it says so.
    var missing: Int?
    /// Where the text goes on.
    var end: Int

    /// Reads an ellipsis after an offset, over space and commas; nil where there is none.
    init?(_ text: [UInt8], after offset: Int) {
        var at = offset
        while at < text.count, text[at] == 0x20 || text[at] == UInt8(ascii: ",") || text[at] == 0x0A { at &+= 1 }
        if let closing = Self.endOfRemark(text, at: at) {
            end = closing
            return
        }
        guard let dots = Self.dots(text, at: at) else { return nil }
        at = dots
        // More dots are the text column of a dump.
        guard at >= text.count || text[at] != UInt8(ascii: ".") else { return nil }
        end = at
        while at < text.count, text[at] == 0x20 { at &+= 1 }
        let digits = text[min(at, text.count)...].prefix(6).prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty, text[digits.endIndex...].starts(with: " more".utf8) else { return }
        missing = digits.reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) }
        end = digits.endIndex &+ 5
    }

    /// Where dots end that begin at an offset.
    private static func dots(_ text: [UInt8], at offset: Int) -> Int? {
        let rest = text[min(offset, text.count)...]
        return rest.starts(with: "...".utf8) || rest.starts(with: "…".utf8) ? offset &+ 3 : nil
    }

    /// Where a remark in brackets ends, on one line, which says that something is left out; nil for any other.
    private static func endOfRemark(_ text: [UInt8], at offset: Int) -> Int? {
        guard text.indices.contains(offset), let closing = closing(of: text[offset]) else { return nil }
        let body = text[(offset &+ 1)...].prefix(longestRemark).prefix { $0 != closing && $0 != 0x0A }
        guard text.indices.contains(body.endIndex), text[body.endIndex] == closing else { return nil }
        let saysSo = body.indices.contains { index in
            // More dots than three are the text column of a dump.
            dots(text, at: index) != nil && text[index &- 1] != UInt8(ascii: ".")
                && text[index &+ 3] != UInt8(ascii: ".")
                || words.contains { body[index...].starts(with: $0.utf8) }
        }
        return saysSo ? body.endIndex &+ 1 : nil
    }

    private static let longestRemark = 60
    private static let words = ["snip", "truncated", "omitted", "left out"]

    private static func closing(of opening: UInt8) -> UInt8? {
        switch opening {
        case UInt8(ascii: "["): UInt8(ascii: "]")
        case UInt8(ascii: "<"): UInt8(ascii: ">")
        case UInt8(ascii: "("): UInt8(ascii: ")")
        default: nil
        }
    }
}
