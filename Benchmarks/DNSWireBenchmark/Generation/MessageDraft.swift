import DNSWire

/// A message in the making, its names given as texts.
struct MessageDraft {
    private(set) var message: Message

    /// Begins with a question.
    init(_ header: Header, _ name: String, _ type: RecordType) throws {
        message = Message(header: header, questions: [Question(name: try MessageDraft.name(name), type: type)])
    }

    /// Adds a record.
    mutating func add<Data: RecordData>(
        _ data: Data, _ name: String, _ ttl: UInt32, to section: MessageSection = .answer
    ) throws {
        message[section].append(try Record(name: try MessageDraft.name(name), ttl: ttl, data: data))
    }

    /// Adds an OPT record.
    mutating func add(_ edns: EDNS) { message.edns = edns }

    /// The name of a text.
    static func name(_ text: String) throws -> DomainName { try DomainName(parsing: Array(text.utf8).span) }
}
