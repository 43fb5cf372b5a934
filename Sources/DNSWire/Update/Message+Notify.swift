extension Message {
    /// A notice that a zone has changed, for its secondary servers (RFC 1996 §3.7).
    ///
    /// - Parameters:
    ///   - zone: the zone.
    ///   - recordClass: its class.
    ///   - soa: its new SOA record, as a hint.
    ///   - id: drawn at random where none is given.
    public init(
        notifying zone: DomainName, class recordClass: RecordClass = .internet, soa: Record? = nil,
        id: UInt16 = .random(in: 0...UInt16.max)
    ) {
        var header = Header(id: id)
        header.opcode = .notify
        header.isAuthoritative = true
        self.init(
            header: header, questions: [Question(name: zone, type: .soa, class: recordClass)],
            answers: soa.map { [$0] } ?? [])
    }

    /// The zone that a notice is about, or `nil` where the message is no notice of a changed zone (RFC 1996 §3.7).
    public var notifiedZone: DomainName? {
        guard header.opcode == .notify, questions.count == 1, let question, question.type == .soa else { return nil }
        return question.name
    }
}
