/// A change of a zone, under conditions: an UPDATE message as what it says (RFC 2136).
///
///     var update = Update(zone: "example.org")
///     update.prerequisites = [.nameIsFree("new.example.org")]
///     update.changes = [.add(record), .deleteSet("old.example.org", .a)]
///     let message = update.message()
///
///     let update = try Update(message)
///     for change in update.changes { ... }
public struct Update: Hashable, Sendable {
    /// The zone.
    public var zone: DomainName
    /// The class of the zone.
    public var zoneClass: RecordClass
    /// What must hold; all of it, or nothing is changed.
    public var prerequisites: [UpdatePrerequisite]
    /// What is changed, in this order.
    public var changes: [UpdateChange]

    /// Begins a change of a zone.
    public init(
        zone: DomainName, class zoneClass: RecordClass = .internet, prerequisites: [UpdatePrerequisite] = [],
        changes: [UpdateChange] = []
    ) {
        self.zone = zone
        self.zoneClass = zoneClass
        self.prerequisites = prerequisites
        self.changes = changes
    }

    /// The message (RFC 2136 §2).
    ///
    /// - Parameter id: drawn at random where none is given.
    public func message(id: UInt16 = .random(in: 0...UInt16.max)) -> Message {
        var header = Header(id: id)
        header.opcode = .update
        return Message(
            header: header, questions: [Question(name: zone, type: .soa, class: zoneClass)],
            answers: prerequisites.flatMap { $0.records(zoneClass) },
            authorities: changes.map { $0.record(zoneClass) })
    }

    /// Reads what an UPDATE message says.
    ///
    /// Prerequisites of one name and type that come with data are one set, wherever they are.
    ///
    /// - Throws: what a server has to refuse (RFC 2136 §3.1.1, §3.2.5, §3.4.1.3); a name outside the zone is `outsideZone`.
    public init(_ message: Message) throws(UpdateError) {
        guard message.header.opcode == .update else { throw UpdateError(.notAnUpdate, in: .header) }
        guard message.questions.count == 1, let question = message.question else {
            throw UpdateError(.zoneNotOne, in: .question)
        }
        guard question.type == .soa else { throw UpdateError(.zoneNotSOA, in: .question, 0) }
        self.init(zone: question.name, class: question.recordClass)
        // The records of each set with data, and where the set is among the prerequisites.
        var sets: [(place: Int, records: [Record])] = []
        var known: [SetKey: Int] = [:]
        for (index, record) in message.answers.enumerated() {
            let prerequisite = try prerequisite(record, index)
            let key = SetKey(name: record.name, type: record.type)
            if case .setIs = prerequisite {
                if let place = known[key] {
                    sets[place].records.append(record)
                    continue
                }
                known[key] = sets.count
                sets.append((prerequisites.count, [record]))
            }
            prerequisites.append(prerequisite)
        }
        for set in sets { prerequisites[set.place] = .setIs(set.records) }
        for (index, record) in message.authorities.enumerated() { changes.append(try change(record, index)) }
    }

    private struct SetKey: Hashable {
        let name: DomainName
        let type: RecordType
    }

    /// What a record of the prerequisite section says (RFC 2136 §3.2.5).
    private func prerequisite(_ record: Record, _ index: Int) throws(UpdateError) -> UpdatePrerequisite {
        guard record.ttl == 0 else { throw UpdateError(.ttlNotZero, in: .answer, index) }
        try checkName(record, .answer, index)
        switch record.recordClass {
        case .any, .none:
            guard record.rdata.isEmpty else { throw UpdateError(.dataNotAllowed, in: .answer, index) }
            let exists = record.recordClass == .any
            if record.type == .any { return exists ? .nameExists(record.name) : .nameIsFree(record.name) }
            return exists ? .setExists(record.name, record.type) : .setIsFree(record.name, record.type)
        case zoneClass: return .setIs([record])
        default: throw UpdateError(.classOfOtherZone, in: .answer, index)
        }
    }

    /// What a record of the update section says (RFC 2136 §3.4.1.3).
    private func change(_ record: Record, _ index: Int) throws(UpdateError) -> UpdateChange {
        try checkName(record, .authority, index)
        guard !record.type.isQueryOnly || record.type == .any && record.recordClass == .any else {
            throw UpdateError(.typeOnlyForQuestions, in: .authority, index)
        }
        switch record.recordClass {
        case zoneClass: return .add(record)
        case .any, .none:
            guard record.ttl == 0 else { throw UpdateError(.ttlNotZero, in: .authority, index) }
            if record.recordClass == .none { return .delete(record.with(zoneClass, ttl: 0)) }
            guard record.rdata.isEmpty else { throw UpdateError(.dataNotAllowed, in: .authority, index) }
            return record.type == .any ? .deleteName(record.name) : .deleteSet(record.name, record.type)
        default: throw UpdateError(.classOfOtherZone, in: .authority, index)
        }
    }

    private func checkName(_ record: Record, _ section: MessageSection, _ index: Int) throws(UpdateError) {
        guard record.name.isSubdomain(of: zone) else { throw UpdateError(.outsideZone, in: section, index, .notZone) }
    }
}
