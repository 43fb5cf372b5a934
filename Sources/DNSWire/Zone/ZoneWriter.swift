/// Writes records as a zone file (RFC 1035 §5.1): `$ORIGIN` and `$TTL` once, and of each record what differs from the one before.
///
///     var zone = ZoneWriter(origin: "example.", ttl: 3600)
///     for record in records { zone.append(record) }
///     print(zone.text)
///
/// What it writes is read back by ``ZoneReader`` as the same records.
public struct ZoneWriter: Sendable {
    /// The text that has not been taken yet, in UTF-8 (in fact ASCII).
    public private(set) var bytes: [UInt8] = []
    private let origin: DomainName?
    private let ttl: UInt32?
    private let omitsOwners: Bool
    private let style: PresentationStyle
    private var owner: Octets?

    /// Begins a zone.
    ///
    /// - Parameters:
    ///   - origin: what names below it are written relative to; without it all names are written in full.
    ///   - ttl: the TTL in seconds that records are written without; each has its own in the text where it is `nil`.
    ///   - omitsOwners: whether a record is written without its owner where the one before has the same.
    ///   - style: in which of several ways records are written.
    public init(
        origin: DomainName? = nil, ttl: UInt32? = nil, omitsOwners: Bool = true, style: PresentationStyle = .dig
    ) {
        self.origin = origin
        self.ttl = ttl
        self.omitsOwners = omitsOwners
        self.style = style
        if let origin { bytes += "$ORIGIN \(origin)\n".utf8 }
        if let ttl { bytes += "$TTL \(ttl)\n".utf8 }
    }

    /// The text that has not been taken yet.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Takes the text that there is, so that memory does not grow with the zone.
    public mutating func takeBytes() -> [UInt8] {
        var taken: [UInt8] = []
        swap(&taken, &bytes)
        bytes.reserveCapacity(taken.count)
        return taken
    }

    /// Writes a record.
    public mutating func append(_ record: Record) {
        var lent: [UInt8] = []
        swap(&lent, &bytes)
        var writer = PresentationWriter(bytes: lent, style: style)
        lent = []
        writer.origin = origin?.wire
        // Only octet by octet the same owner may be left out, since the case of its letters is to come back.
        if !omitsOwners || owner != record.name.wire {
            owner = record.name.wire
            writer.append { text in
                record.name.wire.withSpan { name in
                    guard let origin else { return DomainName.append(uncompressed: name, to: &text) }
                    DomainName.append(uncompressed: name, relativeTo: origin.wire, to: &text)
                }
            }
        }
        writer.requireSpace()
        let isUsual = record.ttl == ttl
        record.printFields(to: &writer, ttl: isUsual ? nil : record.ttl, class: record.recordClass)
        writer.append(UInt8(ascii: "\n"))
        bytes = writer.bytes
    }
}
