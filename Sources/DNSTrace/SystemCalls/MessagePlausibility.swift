/// Whether bytes look like a DNS message (RFC 1035 §4.1): for sockets whose port the trace does not show, and for
/// descriptors that have become something else unseen.
struct MessagePlausibility {
    /// Whether the header can be one: a known opcode, and no more records than there is room for.
    let hasHeader: Bool
    /// Whether also the question, as far as it can be seen, is one that people ask.
    let hasQuestion: Bool

    /// Looks at the first bytes of a message of `length` bytes.
    init(_ bytes: ArraySlice<UInt8>, length: Int) {
        guard bytes.count >= 12 else {
            hasHeader = length >= 12
            hasQuestion = false
            return
        }
        let at = bytes.startIndex
        let word = { (offset: Int) in Int(bytes[at + offset]) << 8 | Int(bytes[at + offset + 1]) }
        let opcode = Int(bytes[at + 2] >> 3 & 15)
        let isResponse = bytes[at + 2] & 0x80 != 0
        let (questions, answers, authorities, additionals) = (word(4), word(6), word(8), word(10))
        let least = 12 + questions * 5 + (answers + authorities + additionals) * 11
        hasHeader = opcode <= 6 && opcode != 3 && least <= max(length, bytes.count)
        guard hasHeader, questions == 1, bytes[at + 3] & 0x40 == 0, isResponse || answers == 0 || opcode >= 4,
            isResponse || bytes[at + 3] & 15 == 0
        else {
            hasQuestion = false
            return
        }
        hasQuestion = Self.isQuestion(bytes.dropFirst(12))
    }

    /// Whether `bytes` begin with a name of printable labels, and a type and class that exist.
    private static func isQuestion(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        var seen = 0
        while let length = rest.popFirst() {
            guard length <= 63 else { return false }
            if length == 0 {
                guard rest.count >= 4 else { return seen > 0 }
                let fields = Array(rest.prefix(4))
                let type = Int(fields[0]) << 8 | Int(fields[1])
                let recordClass = (Int(fields[2]) << 8 | Int(fields[3])) & 0x7FFF
                return type != 0 && [1, 3, 4, 254, 255].contains(recordClass)
            }
            let label = rest.prefix(Int(length))
            guard label.allSatisfy({ (0x21...0x7E).contains($0) }) else { return false }
            seen += label.count
            rest = rest.dropFirst(Int(length))
        }
        return seen > 0
    }
}
