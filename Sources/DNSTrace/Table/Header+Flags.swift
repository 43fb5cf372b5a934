internal import DNSWire

extension Header {
    /// Appends the flags that are set, as dig names them.
    func appendFlags(to text: inout [UInt8]) {
        // Seven names of two letters with blanks between them, and the room that the last one asks for.
        text.append(addingCapacity: 32) { output in
            let start = output.count
            Self.append("q", "r", isResponse, from: start, to: &output)
            Self.append("a", "a", isAuthoritative, from: start, to: &output)
            Self.append("t", "c", isTruncated, from: start, to: &output)
            Self.append("r", "d", isRecursionDesired, from: start, to: &output)
            Self.append("r", "a", isRecursionAvailable, from: start, to: &output)
            Self.append("a", "d", isDataAuthentic, from: start, to: &output)
            Self.append("c", "d", isCheckingDisabled, from: start, to: &output)
        }
    }

    @inline(__always)
    private static func append(
        _ first: Unicode.Scalar, _ second: Unicode.Scalar, _ isSet: Bool, from start: Int,
        to text: inout OutputSpan<UInt8>
    ) {
        guard isSet else { return }
        let name = UInt64(first.value) | UInt64(second.value) &<< 8
        if text.count > start { text.append(UInt8(ascii: " ")) }
        text.append(name, length: 2)
    }
}
