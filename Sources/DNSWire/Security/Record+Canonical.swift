extension Record {
    /// The data in canonical form: names in lower case in the types that RFC 4034 §6.2 lists, as RFC 6840 §5.1 mends it.
    ///
    /// Data of a type that is not known are their own canonical form (RFC 3597 §7).
    ///
    /// - Throws: `malformedData` where the type has names and the data are not what it says.
    public func canonicalData() throws(WireEncodingError) -> [UInt8] {
        try rdata.withSpan { (octets) throws(WireEncodingError) in
            let program = DataContext.alone.program(type, recordClass, of: WireReader(uncompressed: octets))
            guard program.hasNames else {
                var plain: [UInt8] = []
                plain.append(octets)
                return plain
            }
            do throws(WireDecodingError) {
                _ = try program.check(WireReader(uncompressed: octets))
            } catch {
                throw WireEncodingError(.malformedData, cause: error)
            }
            return program.canonical(octets)
        }
    }

    /// The whole record in canonical form: no name compressed, the owner and the names of some types in lower case
    /// (RFC 4034 §6.2).
    ///
    /// - Parameter ttl: the TTL to be written instead of the record's own, as the original one of an RRSIG record is.
    /// - Throws: as ``canonicalData()``; `tooLong` where the data exceed 65,535 octets.
    public func canonicalEncoded(ttl: UInt32? = nil) throws(WireEncodingError) -> [UInt8] {
        let data = try canonicalData()
        return try Record(
            name: name.canonical, type: type, class: recordClass, ttl: ttl ?? self.ttl, rdata: Octets(data.span)
        ).encoded()
    }
}
