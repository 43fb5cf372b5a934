internal import DNSWire

extension Header {
    /// Appends the flags that are set, as dig names them.
    func appendFlags(to text: inout [UInt8]) {
        let start = text.count
        append("qr", isResponse, from: start, to: &text)
        append("aa", isAuthoritative, from: start, to: &text)
        append("tc", isTruncated, from: start, to: &text)
        append("rd", isRecursionDesired, from: start, to: &text)
        append("ra", isRecursionAvailable, from: start, to: &text)
        append("ad", isDataAuthentic, from: start, to: &text)
        append("cd", isCheckingDisabled, from: start, to: &text)
    }

    private func append(_ name: StaticString, _ isSet: Bool, from start: Int, to text: inout [UInt8]) {
        guard isSet else { return }
        if text.count > start { text.append(UInt8(ascii: " ")) }
        text.append(name)
    }
}

extension [UInt8] {
    /// Appends a text of the program's own.
    mutating func append(_ word: StaticString) {
        for octet in word.description.utf8 { append(octet) }
    }
}
