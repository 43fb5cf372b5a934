/// The rules about the records of a message: the one place where they are, for the decoder and for whoever checks in place.
///
/// What is wrong goes to a sink, as the policy wants it; what differs between strict and total decoding and the checking
/// cursor is what they do with it.
@usableFromInline
struct MessageRules: BitwiseCopyable, Sendable {
    @usableFromInline let policy: DecodingPolicy
    /// What the message says about the form of data.
    @usableFromInline var context: DataContext
    @usableFromInline let opcode: Opcode
    /// Whether the message asks for something, and does not answer.
    @usableFromInline let isRequest: Bool
    /// Whether an OPT record has been met.
    @usableFromInline var sawOPT = false

    /// The rules for a message with this header.
    @inlinable @inline(__always)
    init(policy: DecodingPolicy, _ header: Header) {
        self.policy = policy
        opcode = header.opcode
        isRequest = !header.isResponse
        context = DataContext(isUpdate: header.opcode == .update)
    }

    /// A record whose name could be read.
    struct Checked {
        /// The owner.
        var name: NameExtent
        /// The names in the data; none where they are malformed.
        var findings = DataFindings()
        /// What the data look like.
        var program: FieldProgram
        /// Whether the data are not what their type says, and may have pointers in them.
        var isMalformed = false
    }

    /// Checks a question by all rules; `nil` where its name cannot be read.
    func check(
        _ view: borrowing QuestionView, _ index: Int, of count: Int, _ sink: inout DiagnosticSink
    ) throws(WireDecodingError) -> NameExtent? {
        try check(view.offset, view.passedName, of: view.message, in: .question, index, of: count, &sink)
    }

    /// Checks the name of an entry; `nil` where it cannot be read.
    private func check(
        _ offset: Int, _ passed: PassedName, of message: RawSpan, in section: MessageSection, _ index: Int,
        of count: Int, _ sink: inout DiagnosticSink
    ) throws(WireDecodingError) -> NameExtent? {
        guard let name = message.nameExtent(at: offset, passed) else {
            let error = message.nameFault(at: offset, before: passed.end)
            try sink.report(.error, error.named("name").located(in: section, index: index, of: count))
            return nil
        }
        if let error = MessageRules.intoHeader(name.lowest, at: offset, "name") {
            try sink.report(policy.pointerIntoHeader, error.located(in: section, index: index, of: count))
        }
        return name
    }

    /// Checks a record by all rules; `nil` where not even its name can be read.
    mutating func check(
        _ view: borrowing RecordView, _ index: Int, of count: Int, _ sink: inout DiagnosticSink
    ) throws(WireDecodingError) -> Checked? {
        let section = view.section
        guard
            let name = try check(
                view.offset, view.passedName, of: view.message, in: section, index, of: count, &sink)
        else { return nil }
        try checkPlace(of: view, isRoot: name.length == 1, index, of: count, &sink)

        var checked = Checked(name: name, program: context.program(view.type, view.recordClass))
        let reader = view.rdataReader
        do throws(WireDecodingError) {
            checked.findings = try context.check(reader, view.type, view.recordClass, in: section)
        } catch {
            checked.isMalformed = checked.program.hasNames
            // In Multicast DNS no octets at all stand for one empty string (RFC 6763 §6.1).
            if !(policy.hasMulticastBits && view.type == .txt && reader.isAtEnd) {
                try sink.report(policy.malformedData, error.located(in: section, index: index, of: count))
            }
        }
        for remark in context.remarks(on: reader, view.type, view.recordClass) {
            let treatment =
                switch remark.kind {
                case .malformedOption: policy.malformedOption
                case .unusualData: policy.unusualData
                case .unusableSignature: policy.unusableTSIG
                }
            try sink.report(treatment, remark.error.located(in: section, index: index, of: count))
        }
        let findings = checked.findings
        guard findings.hasCompressed else { return checked }
        if let error = MessageRules.intoHeader(Int(findings.lowestTarget), at: reader.position, "rdata") {
            try sink.report(policy.pointerIntoHeader, error.located(in: section, index: index, of: count))
        }
        if findings.forbiddenPointer > 0 {
            let error = WireDecodingError(.compressionNotAllowed, at: findings.forbiddenPointer, length: 2)
            try sink.report(
                policy.compressionNotAllowed,
                error.named(checked.program.field(of: findings)).located(in: section, index: index, of: count))
        }
        return checked
    }

    /// The error for a name that takes octets from the header, or `nil` for another one.
    private static func intoHeader(_ lowest: Int, at offset: Int, _ field: FieldName) -> WireDecodingError? {
        lowest < Header.length ? WireDecodingError(.pointerIntoHeader, at: offset).named(field) : nil
    }

    /// Reports a record that is where its type must not be.
    private mutating func checkPlace(
        of view: borrowing RecordView, isRoot: Bool, _ index: Int, of count: Int, _ sink: inout DiagnosticSink
    ) throws(WireDecodingError) {
        let section = view.section
        var broken: (reason: WireDecodingError.Reason, treatment: DecodingPolicy.Treatment)?
        switch view.type {
        case .opt:
            if section != .additional {
                broken = (.misplacedOPT, policy.misplacedOPT)
            } else if sawOPT {
                broken = (.secondOPT, policy.misplacedOPT)
            } else if !isRoot {
                broken = (.ownerOfOPTNotRoot, policy.misplacedOPT)
            }
            sawOPT = true
        case .tsig where section != .additional || index != count - 1:
            broken = (.misplacedTSIG, policy.misplacedTSIG)
        case .tsig where view.recordClass != .any:
            broken = (.classOfTSIGNotAny, policy.misplacedTSIG)
        case .tsig where view.ttl != 0:
            broken = (.ttlNotZero, policy.unusableTSIG)
        case _ where opcode == .update:
            broken = updateFault(view).map { ($0, policy.unusableUpdate) }
        case let type where type.isQueryOnly:
            broken = (.typeOnlyForQuestions, policy.typeOnlyForQuestions)
        default:
            return
        }
        guard let broken else { return }
        let error = WireDecodingError(broken.reason, at: view.offset, length: view.endOffset - view.offset)
        try sink.report(broken.treatment, error.located(in: section, index: index, of: count))
    }
}

extension MessageRules {
    /// Checks what the header says of a message's kind.
    func checkCounts(_ counts: SectionCounts, _ sink: inout DiagnosticSink) throws(WireDecodingError) {
        guard opcode == .dso, counts != SectionCounts() else { return }
        let error = WireDecodingError(.countsNotZero, at: 4, length: 8)
        try sink.report(policy.countsInStatefulMessage, error.located(in: .header, index: nil, of: nil))
    }

    /// Checks the number of questions, after they have been passed.
    func checkQuestions(_ count: Int, _ sink: inout DiagnosticSink) throws(WireDecodingError) {
        guard count > 1, opcode == .query else { return }
        let error = WireDecodingError(.severalQuestions, at: 4, length: 2)
        try sink.report(policy.severalQuestions, error.located(in: .header, index: nil, of: nil))
    }

    /// Checks what is left after the last entry.
    func checkEnd(_ end: Int, of octets: Int, _ sink: inout DiagnosticSink) throws(WireDecodingError) {
        guard end < octets else { return }
        try sink.report(
            policy.octetsAfterMessage, WireDecodingError(.octetsAfterMessage, at: end, length: octets - end))
    }
}
