extension Message {
    /// An empty response to a query: its id, opcode, questions, and what it says of recursion and checking (RFC 1035 §4.1.1,
    /// RFC 4035 §3.2.2).
    public init(answering query: Message, responseCode: ResponseCode = .noError) {
        self.init(header: Header(id: query.header.id), questions: query.questions)
        header.isResponse = true
        header.opcode = query.header.opcode
        header.isRecursionDesired = query.header.isRecursionDesired
        header.isCheckingDisabled = query.header.isCheckingDisabled
        // A response has an OPT record where the query has one (RFC 6891 §6.1.1).
        if query.edns != nil { edns = EDNS() }
        self.responseCode = responseCode
    }

    /// An empty response to octets that came as a query and are no sound message: their id, opcode and flags, and their question
    /// if it is one that can be read (RFC 1035 §4.1.1).
    ///
    /// `nil` where there is no header to answer, or where it is that of a response: who answers these may answer without end.
    /// Nothing after the question is looked at.
    public init?(refusing octets: Span<UInt8>, responseCode: ResponseCode = .formErr) {
        guard let view = try? MessageView(octets), !view.header.isResponse else { return nil }
        self.init(header: Header(id: view.header.id))
        header.isResponse = true
        header.opcode = view.header.opcode
        header.isRecursionDesired = view.header.isRecursionDesired
        header.isCheckingDisabled = view.header.isCheckingDisabled
        if view.counts.questions == 1, let asked = try? view.question, let question = try? Question(asked) {
            questions.append(question)
        }
        self.responseCode = responseCode
    }

    /// Whether this is a response to a query: the same id, opcode and questions (RFC 5452 §9.1).
    ///
    /// A response that says that the query could not be read may lack the question.
    public func isResponse(to query: Message) -> Bool {
        guard header.isResponse, header.id == query.header.id, header.opcode == query.header.opcode else {
            return false
        }
        return questions == query.questions || questions.isEmpty && responseCode == .formErr
    }
}
