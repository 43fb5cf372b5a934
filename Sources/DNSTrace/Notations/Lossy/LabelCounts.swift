/// The debug log of the Windows DNS server, which writes names as `(7)example(3)com(0)`.
struct LabelCounts: LossyForm {
    func explanation(of text: SourceText) -> String? {
        guard text.bytes.contains(Array("(0)".utf8)) else { return nil }
        let parts = text.bytes.prefix(65_536).split(separator: UInt8(ascii: "("))
        let labels = parts.filter { part in
            let digits = part.prefix { (0x30...0x39).contains($0) }
            guard (1...2).contains(digits.count), part.dropFirst(digits.count).first == UInt8(ascii: ")") else {
                return false
            }
            let length = digits.reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) }
            return length > 0 && part.dropFirst(digits.count &+ 1).prefix { $0 > 0x20 }.count == length
        }
        guard !labels.isEmpty else { return nil }
        return
            "This is a log of the Windows DNS server without packet bytes: only names, types and flags are in it. Its"
            + " option \"Details\" or an ETW trace has the bytes."
    }
}
