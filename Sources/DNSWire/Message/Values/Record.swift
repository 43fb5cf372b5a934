/// A resource record (RFC 1035 §4.1.3).
///
/// Its data are kept as octets with every name written out, and read as fields when asked: data of a type that this
/// library does not know, and data that are not what their type says, come back octet by octet (RFC 3597 §3).
///
///     for answer in reply.answers {
///         if let aaaa = answer.data(as: RDATA.AAAA.self) { print(answer.name, aaaa.address) }
///     }
public struct Record: Hashable, Sendable {
    /// NAME, the owner.
    public var name: DomainName
    /// TYPE.
    public var type: RecordType
    /// CLASS; in an OPT record the sender's UDP payload size (RFC 6891 §6.1.2).
    public var recordClass: RecordClass
    /// TTL in seconds: all 32 bits, of which the highest means 0 to a cache (RFC 2181 §8); flags in OPT.
    public var ttl: UInt32
    /// RDATA in its uncompressed wire form.
    public var rdata: Octets

    /// Makes a record of octets.
    public init(
        name: DomainName, type: RecordType, class recordClass: RecordClass = .internet, ttl: UInt32, rdata: Octets
    ) {
        self.name = name
        self.type = type
        self.recordClass = recordClass
        self.ttl = ttl
        self.rdata = rdata
    }

    /// Makes a record of typed data.
    ///
    /// - Throws: where a value of the data does not fit its field.
    public init<Data: RecordData>(
        name: DomainName, class recordClass: RecordClass = .internet, ttl: UInt32, data: Data
    ) throws(WireEncodingError) {
        let octets = try data.encoded()
        self.init(name: name, type: Data.type, class: recordClass, ttl: ttl, rdata: Octets(octets.span))
    }

    /// The record that a view shows.
    ///
    /// - Throws: what is wrong with the owner's name or with the data.
    public init(_ view: borrowing RecordView) throws(WireDecodingError) {
        let context = view.message.dataContext
        let reader = view.rdataReader
        let findings = try context.check(reader, view.type, view.recordClass, in: view.section)
        self.init(
            name: DomainName(try view.name), type: view.type, class: view.recordClass, ttl: view.ttl,
            rdata: Octets(reader, expanding: findings, context.program(view.type, view.recordClass)))
    }

    /// The data read as a type, or `nil` where the record is of another type or its data are malformed.
    public func data<Data: RecordData>(as type: Data.Type = Data.self) -> Data? { try? decode(type) }

    /// The data read as a type.
    ///
    /// Class NONE is that of a record which an UPDATE deletes, whose data have the form that is asked for
    /// (RFC 2136 §2.5.4). A TXT record without octets, which only Multicast DNS has, is one of an empty string (RFC 6763 §6.1).
    ///
    /// - Throws: `recordTypeMismatch` where the record is of another type, else the first error in the data; offsets
    ///   count from the first octet of the data.
    public func decode<Data: RecordData>(_ type: Data.Type = Data.self) throws(WireDecodingError) -> Data {
        let plain = recordClass.withoutMulticastBit
        guard self.type == Data.type, plain == .none || Data.isDefined(in: plain) else {
            throw WireDecodingError(.recordTypeMismatch, at: 0)
        }
        if rdata.isEmpty, self.type == .txt, plain != .any, plain != .none {
            return try Octets(0 as UInt8).withSpan { (octets) throws(WireDecodingError) in try Data(decoding: octets) }
        }
        return try rdata.withSpan { (octets) throws(WireDecodingError) in try Data(decoding: octets) }
    }

    /// The cache-flush bit of Multicast DNS, the highest of the class (RFC 6762 §10.2).
    ///
    /// The records that a cache has of this name, type and class are to be replaced. An OPT record, whose class is a size,
    /// has no such bit.
    public var isCacheFlush: Bool {
        get { type != .opt && recordClass.rawValue & 0x8000 != 0 }
        set {
            guard type != .opt else { return }
            recordClass = RecordClass(rawValue: recordClass.rawValue & 0x7FFF | (newValue ? 0x8000 : 0))
        }
    }
}
