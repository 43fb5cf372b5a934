/// The beginning of what is read, kept while it may still be something else than a trace.
struct KeptText {
    /// The lines so far, each with its line break if it has one.
    private(set) var octets: [UInt8] = []
    /// Whether all lines are there.
    private(set) var isWhole = true
    private let limit: Int

    /// Keeps so many octets at most.
    init(limit: Int) { self.limit = limit }

    /// Adds a line, as far as there is room for it.
    mutating func append(_ line: Span<UInt8>, hasLineBreak: Bool) {
        guard isWhole else { return }
        let room = limit - octets.count
        isWhole = line.count < room
        // Safe: the memory is only copied from.
        unsafe line.withUnsafeBufferPointer { unsafe octets.append(contentsOf: $0.prefix(max(room - 1, 0))) }
        if hasLineBreak { octets.append(UInt8(ascii: "\n")) }
    }

    /// Forgets the lines, as they need not be read again.
    mutating func drop() {
        if !octets.isEmpty { octets = [] }
    }
}
