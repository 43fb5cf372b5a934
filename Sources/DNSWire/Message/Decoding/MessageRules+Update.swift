extension MessageRules {
    /// Checks that an UPDATE is about one zone, which is called by its SOA record (RFC 2136 §3.1.1).
    func checkZone(of message: RawSpan, _ sink: inout DiagnosticSink) throws(WireDecodingError) {
        guard opcode == .update, isRequest else { return }
        let count = Int(message.sectionCounts.questions)
        guard count == 1 else {
            let error = WireDecodingError(.zoneNotOne, at: 4, length: 2)
            return try sink.report(policy.unusableUpdate, error.located(in: .header, index: nil, of: nil))
        }
        var questions = QuestionCursor(message, count: count)
        guard let zone = try? questions.next(), zone.type != .soa else { return }
        let error = WireDecodingError(.zoneNotSOA, at: zone.endOffset &- 4, length: 2).named("type")
        try sink.report(policy.unusableUpdate, error.located(in: .question, index: 0, of: count))
    }

    /// Why a server refuses an UPDATE with such a prerequisite or update, apart from data where there must be none
    /// (RFC 2136 §3.2.5, §3.4.1.3).
    func updateFault(_ view: borrowing RecordView) -> WireDecodingError.Reason? {
        guard isRequest, view.section == .answer || view.section == .authority else { return nil }
        let isPrerequisite = view.section == .answer
        switch view.recordClass {
        case .any, .none:
            if view.ttl != 0 { return .ttlNotZero }
            guard !isPrerequisite, view.type.isQueryOnly else { return nil }
            return view.type == .any && view.recordClass == .any ? nil : .typeOnlyForQuestions
        case context.zoneClass:
            if isPrerequisite { return view.ttl == 0 ? nil : .ttlNotZero }
            return view.type.isQueryOnly ? .typeOnlyForQuestions : nil
        default:
            return .classOfOtherZone
        }
    }
}

extension MessageRules {
    /// Reads a value of a DNS Stateful Operations message, and reports where its data are not what their type says (RFC 8490 §7,
    /// RFC 8765 §6).
    ///
    /// - Throws: as the sink does; the failure of reading where the frame of a value does not fit.
    func readValue(
        _ reader: inout WireReader, _ sink: inout DiagnosticSink
    ) throws(WireDecodingError) -> Result<DSOValue, WireDecodingError> {
        let read: (value: DSOValue, fault: WireDecodingError?)
        do throws(WireDecodingError) { read = try DSOValue.read(&reader) } catch { return .failure(error) }
        if let fault = read.fault { try sink.report(policy.malformedOption, fault) }
        return .success(read.value)
    }
}
