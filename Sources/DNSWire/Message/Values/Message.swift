/// A message as a value: the header, what is asked, and the records of three sections (RFC 1035 §4.1).
///
///     let query = Message(query: "safia.rocks", .aaaa)
///     let reply = try Message(decoding: received.span)
public struct Message: Hashable, Sendable {
    /// The questions; mostly one.
    public var questions: QuestionList
    // Nil where there are none, so that no reference to an empty array is counted.
    @usableFromInline var storedStatefulValues: [DSOValue]?
    @usableFromInline var records: MessageRecords
    /// The id and the bits after it.
    // After what is larger, as messages are kept by the million.
    public var header: Header

    /// Makes a message.
    public init(
        header: Header, questions: some Sequence<Question> = QuestionList(),
        answers: some Sequence<Record> = RecordList(),
        authorities: some Sequence<Record> = RecordList(), additionals: some Sequence<Record> = RecordList(),
        statefulValues: [DSOValue] = []
    ) {
        self.header = header
        self.questions = QuestionList(questions)
        records = MessageRecords(Array(answers), Array(authorities), Array(additionals))
        storedStatefulValues = statefulValues.isEmpty ? nil : statefulValues
    }

    /// A message that is to be filled.
    @inlinable @inline(__always)
    init(empty header: Header) {
        self.header = header
        questions = QuestionList()
        records = MessageRecords()
    }

    /// Makes a query with recursion desired, and an id drawn at random where none is given.
    public init(
        query name: DomainName, _ type: RecordType, class recordClass: RecordClass = .internet,
        id: UInt16 = .random(in: 0...UInt16.max)
    ) {
        self.init(
            header: Header(id: id, bits: 0x0100), questions: [Question(name: name, type: type, class: recordClass)])
    }

    /// Decodes a message.
    ///
    /// - Throws: the first error: its reason, its offset, and the field, record and section that it is in. What counts as
    ///   an error is up to the policy.
    /// - Complexity: linear in the octets, in time and in memory.
    @inlinable
    public init(decoding octets: Span<UInt8>, policy: DecodingPolicy = .resolver) throws(WireDecodingError) {
        self.init(empty: Header(id: 0))
        try fill(decoding: octets, policy: policy, isRefilling: false)
    }

    /// Decodes another message in the place of this one, into the same memory where nobody else has any of it.
    ///
    /// Whoever decodes one message after the other in that way, and deals with each before the next one comes, allocates
    /// only where one needs more room than those before, or asks for a name of more than 30 octets.
    ///
    /// - Throws: as the initializer that takes a span; the message is then an empty one.
    /// - Complexity: as the initializer.
    public mutating func refill(
        decoding octets: Span<UInt8>, policy: DecodingPolicy = .resolver
    ) throws(WireDecodingError) {
        // The question that is in place is overwritten, or taken out in the end.
        questions.forget()
        records.clear()
        if storedStatefulValues != nil { storedStatefulValues = nil }
        do throws(WireDecodingError) {
            try fill(decoding: octets, policy: policy, isRefilling: true)
            if questions._count == 0 { questions.clear() }
        } catch {
            header = Header(id: 0)
            questions.clear()
            records.clear()
            storedStatefulValues = nil
            throw error
        }
    }

    /// Decodes another message in the place of this one.
    ///
    /// - Throws: as the method that takes a span.
    @inlinable
    public mutating func refill(
        decoding octets: [UInt8], policy: DecodingPolicy = .resolver
    ) throws(WireDecodingError) {
        try refill(decoding: octets.span, policy: policy)
    }

    /// Decodes a message into this one, which is empty and is where it is to stay.
    @usableFromInline
    mutating func fill(
        decoding octets: Span<UInt8>, policy: DecodingPolicy, isRefilling: Bool
    ) throws(WireDecodingError) {
        var decoder = MessageDecoder(policy: policy, sink: DiagnosticSink.throwing, isRefilling: isRefilling)
        try decoder.decode(octets, into: &self)
    }

    /// Decodes a message.
    ///
    /// - Throws: as the initializer that takes a span.
    @inlinable
    public init(decoding octets: [UInt8], policy: DecodingPolicy = .resolver) throws(WireDecodingError) {
        try self.init(decoding: octets.span, policy: policy)
    }

    /// The first question, or `nil` where there is none; mostly it is the only one.
    public var question: Question? { questions.first }

    /// What a DNS Stateful Operations message carries instead of records (RFC 8490 §5.4).
    public var statefulValues: [DSOValue] {
        get { storedStatefulValues ?? [] }
        _modify {
            // Taken out meanwhile, so that the array that is changed has one owner.
            var values = storedStatefulValues.take() ?? []
            defer { storedStatefulValues = values.isEmpty ? nil : values }
            yield &values
        }
    }

    /// The records that answer the question.
    public var answers: RecordList {
        @inlinable get { records[0] }
        @inlinable _modify { yield &records[0] }
    }

    /// The records that point to an authority.
    public var authorities: RecordList {
        @inlinable get { records[1] }
        @inlinable _modify { yield &records[1] }
    }

    /// The records that may help, OPT and TSIG among them.
    public var additionals: RecordList {
        @inlinable get { records[2] }
        @inlinable _modify { yield &records[2] }
    }

    /// The records of a section; none for the header and the questions.
    public subscript(section: MessageSection) -> RecordList {
        get {
            switch section {
            case .answer: answers
            case .authority: authorities
            case .additional: additionals
            case .header, .question: []
            }
        }
        _modify {
            switch section {
            case .answer: yield &records[0]
            case .authority: yield &records[1]
            case .additional: yield &records[2]
            case .header, .question:
                var none = RecordList()
                yield &none
            }
        }
    }
}
