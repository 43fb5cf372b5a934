/// A question or record that the octets end in, or that could not be read to its end: what could be read of it.
///
/// A field is `nil` where it is not whole.
public struct CutEntry: Hashable, Sendable {
    /// The section that it is in.
    public var section: MessageSection
    /// Its index within the section, from 0.
    public var index: Int
    /// The offset of its first octet.
    public var offset: Int
    /// The owner, or the name asked for.
    public var name: DomainName?
    /// TYPE or QTYPE.
    public var type: RecordType?
    /// CLASS or QCLASS.
    public var recordClass: RecordClass?
    /// TTL.
    public var ttl: UInt32?
    /// RDLENGTH.
    public var rdataLength: Int?
    /// The octets of the RDATA that are there.
    public var rdata: Octets

    /// Reads what can be read at `offset`.
    init(_ message: Span<UInt8>, section: MessageSection, index: Int, at offset: Int) {
        self.section = section
        self.index = index
        self.offset = offset
        self.rdata = Octets()
        var reader = WireReader(message)
        guard section != .header, (try? reader.skip(offset)) != nil else { return }
        name = try? reader.readName()
        guard name != nil else { return }
        type = (try? reader.readUInt16()).map(RecordType.init(rawValue:))
        guard type != nil else { return }
        recordClass = (try? reader.readUInt16()).map(RecordClass.init(rawValue:))
        guard recordClass != nil, section != .question else { return }
        ttl = try? reader.readUInt32()
        guard ttl != nil else { return }
        rdataLength = (try? reader.readUInt16()).map(Int.init)
        guard rdataLength != nil else { return }
        rdata = reader.readRemainingOctets()
    }
}
