/// What came of a system call, as far as a trace shows it behind the arguments.
struct CallOutcome: Sendable {
    /// What it returned; nil where the trace does not show it, or "?".
    private(set) var result: Int?
    /// What strace -y writes behind a returned descriptor.
    private(set) var label: [UInt8] = []
    /// The name of the error ("EAGAIN").
    private(set) var error: String?
    /// What poll says of each descriptor, in parentheses behind its result; nil where no error is among it.
    private(set) var polled: CallMembers?
    /// Whether the trace says "(Timeout)".
    private(set) var timedOut = false

    /// Makes one of which no more is known.
    init(result: Int?) { self.result = result }

    /// Reads ` = -1 EAGAIN (Resource temporarily unavailable) <0.000010>`.
    init(_ text: ArraySlice<UInt8>) {
        guard let equals = text.firstIndex(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }),
            text[equals] == UInt8(ascii: "=")
        else { return }
        let rest = Self.words(text[(equals + 1)...])
        let first = rest.prefix { $0 != UInt8(ascii: " ") }
        if first.begins(with: "ERR#") {
            // truss of FreeBSD: ERR#35 'Resource temporarily unavailable'.
            error = String(decoding: first, as: UTF8.self)
            return
        }
        result = Int(leading: first)
        if let open = first.firstIndex(of: UInt8(ascii: "<")) { label = Array(first[open...]) }
        let second = Self.words(rest[first.endIndex...])
        guard !second.isEmpty else { return }
        if second.first == UInt8(ascii: "E"), result == nil || result == -1 {
            error = String(decoding: second.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
        }
        timedOut = second.begins(with: "(Timeout)")
        // Anything else that poll says of a descriptor is of no interest.
        if second.begins(with: "([{"), second.contains(Array("POLLERR".utf8)),
            let open = text.firstIndex(of: UInt8(ascii: "("))
        {
            var reader = ArgumentReader(Array(text), from: open - text.startIndex + 1)
            polled = reader.arguments().arguments.members
        }
    }

    /// The text without the blanks before it.
    private static func words(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        text.drop { $0 == UInt8(ascii: " ") }
    }
}
