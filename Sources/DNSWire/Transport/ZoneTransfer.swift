/// A transfer of a zone as a client sees it: AXFR or IXFR, message by message (RFC 5936, RFC 1995).
///
/// It keeps no records. Whoever calls applies the events to a copy, and keeps that only when the transfer is complete.
///
///     var transfer = ZoneTransfer(of: "example.org", since: 7)     // IXFR; AXFR without a serial
///     send(try transfer.query.encodedForStream())
///     while !transfer.isComplete {
///         for event in try transfer.receive(next()) { copy.apply(event) }
///     }
public struct ZoneTransfer: Sendable {
    /// What carries the messages.
    public enum Carrier: Hashable, Sendable {
        /// A connection, with as many messages as it takes.
        case stream
        /// A datagram, with all or nothing; for IXFR alone (RFC 1995 §2, RFC 5936 §4.2).
        case datagram
    }

    /// The request.
    public let query: Message
    /// Whether all is there, and nothing more is to come.
    public private(set) var isComplete = false

    private let zone: Question
    private let serial: UInt32?
    private let carrier: Carrier
    private var phase = Phase.beginning
    private var isFirstMessage = true
    // The SOA record that the transfer began with, and ends with.
    private var newest: SOA?

    private enum Phase {
        case beginning
        /// After the first record of an answer to IXFR, which may be either kind of transfer.
        case undecided
        case wholeZone
        case removing(to: UInt32)
        case adding(to: UInt32)
    }

    private struct SOA {
        let record: Record
        let serial: UInt32
    }

    /// Begins a transfer.
    ///
    /// - Parameters:
    ///   - zone: the zone.
    ///   - recordClass: its class.
    ///   - serial: the version of the present copy, for the differences since (IXFR); without it the whole zone is asked for.
    ///   - carrier: what carries the messages.
    ///   - id: drawn at random where none is given.
    public init(
        of zone: DomainName, class recordClass: RecordClass = .internet, since serial: UInt32? = nil,
        over carrier: Carrier = .stream, id: UInt16 = .random(in: 0...UInt16.max)
    ) {
        self.zone = Question(name: zone, type: serial == nil ? .axfr : .ixfr, class: recordClass)
        self.serial = serial
        self.carrier = carrier
        var query = Message(header: Header(id: id), questions: [self.zone])
        if let serial {
            // Only the serial of the SOA record is looked at (RFC 1995 §3).
            let data = RDATA.SOA(
                mname: .root, rname: .root, serial: serial, refresh: 0, retry: 0, expire: 0, minimum: 0)
            if let record = try? Record(name: zone, class: recordClass, ttl: 0, data: data) {
                query.authorities.append(record)
            }
        }
        self.query = query
    }

    /// Takes the next message of the answer, its signature verified if it has one, and says what is in it.
    ///
    /// - Throws: why the transfer is broken; nothing more can be received then.
    public mutating func receive(_ message: Message) throws(TransferError) -> [TransferEvent] {
        guard !isComplete else { throw .afterEnd }
        try check(message)
        isFirstMessage = false
        var events: [TransferEvent] = []
        for (index, record) in message.answers.enumerated() {
            guard !isComplete else { throw .afterEnd }
            guard record.recordClass == zone.recordClass, record.name.isSubdomain(of: zone.name) else {
                throw .outsideZone(index: index)
            }
            try take(record, into: &events)
        }
        guard let newest else { throw .noSOA }
        if case .undecided = phase { settle(newest, &events) }
        guard carrier == .stream || isComplete else { throw .unfinished }
        return events
    }

    /// Ends the transfer where its connection has ended.
    ///
    /// - Throws: `unfinished` where it is not complete.
    public func finish() throws(TransferError) {
        guard isComplete else { throw .unfinished }
    }

    /// Checks the header and the question, which only the first message needs to have (RFC 5936 §2.2.1).
    private func check(_ message: Message) throws(TransferError) {
        let header = message.header
        guard header.isResponse, header.id == query.header.id, header.opcode == .query,
            message.questions == query.questions || message.questions.isEmpty
        else { throw .notTheResponse }
        guard message.responseCode == .noError else { throw .refused(message.responseCode) }
        guard !header.isTruncated || carrier == .datagram else { throw .truncated }
        guard !isFirstMessage || !message.answers.isEmpty else { throw .noSOA }
    }

    private mutating func take(_ record: Record, into events: inout [TransferEvent]) throws(TransferError) {
        let soa = soa(record)
        switch phase {
        case .beginning:
            guard let soa else { throw .noSOA }
            newest = soa
            if serial == nil {
                events.append(.wholeZone(record))
                phase = .wholeZone
            } else {
                phase = .undecided
            }
        case .undecided:
            guard let newest else { throw .noSOA }
            // A second SOA record of another version begins the differences; all else belongs to the whole zone (RFC 1995 §4).
            guard let soa, soa.serial != newest.serial else {
                events.append(.wholeZone(newest.record))
                phase = .wholeZone
                return try take(record, into: &events)
            }
            guard soa.serial == serial else { throw .otherVersion(soa.serial) }
            events.append(.differenceFrom(record))
            phase = .removing(to: newest.serial)
        case .wholeZone:
            guard let soa else { return events.append(.record(record)) }
            try end(soa, &events)
        case .removing:
            guard let soa else { return events.append(.removed(record)) }
            events.append(.differenceTo(record))
            phase = .adding(to: soa.serial)
        case .adding(let version):
            guard let soa else { return events.append(.added(record)) }
            if version == newest?.serial { return try end(soa, &events) }
            // The next difference begins where this one ends.
            guard soa.serial == version else { throw .otherVersion(soa.serial) }
            events.append(.differenceFrom(record))
            phase = .removing(to: version)
        }
    }

    private mutating func end(_ soa: SOA, _ events: inout [TransferEvent]) throws(TransferError) {
        guard let newest, soa.serial == newest.serial else { throw .otherVersion(soa.serial) }
        events.append(.complete(soa.record))
        isComplete = true
    }

    /// Settles what an answer to IXFR means that has nothing yet but one SOA record (RFC 1995 §2, §4).
    private mutating func settle(_ newest: SOA, _ events: inout [TransferEvent]) {
        // Serials are compared as RFC 1982 says, as times of signatures are.
        if let serial, !(SerialTime(seconds: serial) < SerialTime(seconds: newest.serial)) {
            events.append(.upToDate(newest.record))
            isComplete = true
        } else if carrier == .datagram {
            events.append(.retryOverTCP(newest.record))
            isComplete = true
        }
    }

    /// The zone's own SOA record, or `nil` for any other record.
    private func soa(_ record: Record) -> SOA? {
        guard record.type == .soa, record.name == zone.name, let data = record.data(as: RDATA.SOA.self) else {
            return nil
        }
        return SOA(record: record, serial: data.serial)
    }
}
