import DNSWire

/// What a zone file in a test comes to.
struct ZoneText: Equatable {
    /// The records in presentation form.
    var records: [String] = []
    /// The errors in words.
    var errors: [String] = []

    /// Reads a text in pieces of a length.
    init(
        _ text: String, origin: DomainName? = "example.", ttl: UInt32? = nil, piece: Int = 1 << 16,
        include: ((ZoneInclude) -> ZoneInclusion)? = nil
    ) {
        self.init(Array(text.utf8), origin: origin, ttl: ttl, piece: piece, include: include)
    }

    /// Reads octets in pieces of a length.
    init(
        _ octets: [UInt8], origin: DomainName? = "example.", ttl: UInt32? = nil, piece: Int = 1 << 16,
        include: ((ZoneInclude) -> ZoneInclusion)? = nil
    ) {
        var zone = ZoneReader(origin: origin, ttl: ttl, include: include)
        var start = 0
        while start < octets.count {
            let end = min(start + piece, octets.count)
            zone.append(octets.span.extracting(start..<end))
            take(&zone)
            start = end
        }
        zone.finish()
        take(&zone)
    }

    private mutating func take(_ zone: inout ZoneReader) {
        while true {
            do throws(ZoneError) {
                guard try zone.advance() else { return }
                records.append(Record(zone.record).description)
            } catch {
                errors.append(error.description)
            }
        }
    }
}
