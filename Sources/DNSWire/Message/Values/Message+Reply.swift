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
