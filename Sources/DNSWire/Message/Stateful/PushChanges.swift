/// The changes that a PUSH value tells, each of them a record whose TTL says what has become of it (RFC 8765 §6.3.1).
///
/// They are kept as they are on the wire, names written out; iterate to get them one by one.
public struct PushChanges: OctetsRun, Sequence {
    /// The records as they are on the wire.
    public let wire: Octets

    init(checked wire: Octets) { self.wire = wire }

    /// No changes, which no message may have.
    public init() { wire = [] }

    /// Puts changes together.
    ///
    /// - Throws: `tooLong` where the data of a record exceed 65,535 octets.
    public init(_ changes: some Sequence<PushChange>) throws(WireEncodingError) {
        var wire: [UInt8] = []
        for change in changes { wire += try change.record.encoded() }
        self.wire = Octets(wire.span)
    }

    /// Checks the records up to the end of the window; one at least.
    static func pass(over reader: inout WireReader) throws(WireDecodingError) {
        repeat { _ = try readRecord(&reader) } while !reader.isAtEnd
    }

    /// Reads a record, the names in it written out.
    ///
    /// - Throws: what is wrong with its name or data.
    static func readRecord(_ reader: inout WireReader) throws(WireDecodingError) -> Record {
        let name = try reader.readNameExtent()
        let type = RecordType(rawValue: try reader.readUInt16())
        let recordClass = RecordClass(rawValue: try reader.readUInt16())
        let ttl = try reader.readUInt32()
        let data = try reader.readWindow(Int(try reader.readUInt16()))
        // What removes all records of a name or type has no data.
        if ttl == PushChange.removesAll {
            guard data.isAtEnd else {
                throw WireDecodingError(.dataNotAllowed, at: data.position, length: data.remaining).named("rdata")
            }
            return Record(
                name: DomainName(checked: Octets(reader.message, name: name)), type: type, class: recordClass,
                ttl: ttl, rdata: [])
        }
        let context = DataContext()
        let findings = try context.check(data, type, recordClass, in: nil)
        return Record(
            name: DomainName(checked: Octets(reader.message, name: name)), type: type, class: recordClass, ttl: ttl,
            rdata: Octets(data, expanding: findings, context.program(type, recordClass)))
    }

    /// Goes over the changes.
    public struct Iterator: IteratorProtocol {
        let wire: Octets
        var position = 0

        /// The next change.
        public mutating func next() -> PushChange? {
            guard position < wire.count else { return nil }
            let start = position
            let (record, end): (Record?, Int) = wire.withSpan { wire in
                var reader = WireReader(uncompressed: wire.extracting(droppingFirst: start))
                let record = try? PushChanges.readRecord(&reader)
                return (record, start + reader.position)
            }
            // They have been checked.
            position = record == nil ? wire.count : end
            return record.map(PushChange.init)
        }
    }

    /// Goes over the changes.
    public func makeIterator() -> Iterator { Iterator(wire: wire) }

    /// Prints nothing that could be read back: changes have no text but their octets.
    public func print(to writer: inout PresentationWriter) { OctetsForm(.rest, .hex).print(wire, to: &writer) }

    /// Reads the octets in base 16.
    public init(parsing reader: inout PresentationReader) throws(PresentationError) {
        let start = reader.position
        let octets = try OctetsForm(.rest, .hex).parse(&reader)
        guard let changes = try? PushChanges(wire: octets) else { throw PresentationError(.invalidValue, at: start) }
        self = changes
    }
}

/// A change that a PUSH value tells (RFC 8765 §6.3.1).
public enum PushChange: Hashable, Sendable {
    /// The record is there now.
    case added(Record)
    /// The record is there no longer; its TTL means nothing.
    case removed(Record)
    /// All records of a name, type and class are gone; ANY stands for each type, or each class.
    case removedAll(DomainName, RecordType, RecordClass)
    /// A record with a TTL that means nothing, which is to be passed over.
    case unknown(Record)

    /// The TTL of a record that is removed.
    static var removes: UInt32 { 0xFFFF_FFFF }
    /// The TTL of what stands for all records of a name.
    static var removesAll: UInt32 { 0xFFFF_FFFE }

    init(_ record: Record) {
        switch record.ttl {
        case 0...0x7FFF_FFFF: self = .added(record)
        case PushChange.removes: self = .removed(record)
        case PushChange.removesAll: self = .removedAll(record.name, record.type, record.recordClass)
        default: self = .unknown(record)
        }
    }

    /// The record that says so.
    var record: Record {
        switch self {
        case .added(let record), .unknown(let record): return record
        case .removed(var record):
            record.ttl = PushChange.removes
            return record
        case .removedAll(let name, let type, let recordClass):
            return Record(name: name, type: type, class: recordClass, ttl: PushChange.removesAll, rdata: [])
        }
    }
}
