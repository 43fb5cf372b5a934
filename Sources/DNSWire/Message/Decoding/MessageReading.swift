/// What can be read of a message, whatever the octets are, and what is wrong with it: total decoding, which never fails.
///
/// Every record that reads is in ``message``; of the one that the octets end in, ``cut`` has the fields that are whole; and
/// ``diagnostics`` says what is wrong where. A record whose data are malformed keeps them as octets.
///
///     let reading = MessageReading(visible.span, length: 85)
///     for diagnostic in reading.diagnostics { print(diagnostic) }
public struct MessageReading: Sendable {
    /// What could be read; the header is zero where it is cut.
    public let message: Message
    /// What the header announces, or `nil` where the header is cut.
    public let counts: SectionCounts?
    /// How many octets there were to read.
    public let octetCount: Int
    /// How many octets the message has or had in full.
    public let length: Int
    /// The entry that could not be read to its end, with what could be read of it.
    public let cut: CutEntry?
    /// The offset after the last question or record that could be read whole.
    public let endOffset: Int
    /// What is wrong, in the order of the message.
    public let diagnostics: [Diagnostic]
    /// What counts as an error, and whether the highest bit of a class is shown as Multicast DNS's.
    public let policy: DecodingPolicy

    /// Reads what is there.
    ///
    /// - Parameters:
    ///   - octets: the octets of the message from its first one on, as many as are known.
    ///   - length: how many the message had, where more than `octets` has.
    ///   - policy: what counts as an error.
    /// - Complexity: linear in the octets, in time and in memory.
    public init(_ octets: Span<UInt8>, length: Int? = nil, policy: DecodingPolicy = .resolver) {
        self.init(octets, length: length, policy: policy, mostDiagnostics: .max)
    }

    /// Reads what is there, and keeps so many diagnostics.
    init(_ octets: Span<UInt8>, length: Int?, policy: DecodingPolicy, mostDiagnostics: Int) {
        self.policy = policy
        var decoder = MessageDecoder(policy: policy, sink: DiagnosticSink.collecting(mostDiagnostics))
        var message = Message(empty: Header(id: 0))
        // The sink collects, so nothing is thrown.
        try? decoder.decode(octets, into: &message)
        self.message = message
        counts = (try? MessageView(octets))?.counts
        octetCount = octets.count
        self.length = max(length ?? octets.count, octets.count)
        cut = decoder.cut.map { CutEntry(octets, section: $0.section, index: $0.index, at: $0.offset) }
        endOffset = decoder.end
        diagnostics = decoder.sink.collected ?? []
    }

    /// Reads nothing but the header.
    init(refusing octets: Span<UInt8>, length: Int?, policy: DecodingPolicy, _ error: WireDecodingError) {
        let view = try? MessageView(octets)
        self.policy = policy
        message = Message(empty: view?.header ?? Header(id: 0))
        counts = view?.counts
        octetCount = octets.count
        self.length = max(length ?? octets.count, octets.count)
        cut = nil
        endOffset = view == nil ? 0 : Header.length
        diagnostics = [Diagnostic(.error, error)]
    }

    /// Reads what is there.
    public init(_ octets: [UInt8], length: Int? = nil, policy: DecodingPolicy = .resolver) {
        self.init(octets.span, length: length, policy: policy)
    }

    /// Whether the octets are fewer than the message had.
    public var isTruncated: Bool { octetCount < length }

    /// Whether nothing is wrong that counts as an error.
    public var isSound: Bool { !diagnostics.contains { $0.severity == .error } }
}
