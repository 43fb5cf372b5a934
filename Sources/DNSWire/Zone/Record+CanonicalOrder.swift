extension [Record] {
    /// Sorts the records of a zone: names in canonical order (RFC 4034 §6.1), the records of a name by type and class, those of a
    /// set by their canonical data (RFC 4034 §6.3).
    ///
    /// SOA comes before the other records of its name, as readers of zone files expect it.
    ///
    /// - Complexity: O(*n* log *n*).
    public mutating func sortCanonically() {
        let keys = map { $0.canonicalKey }
        let order = indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
        self = order.map { self[$0] }
    }
}

extension Record {
    /// Octets whose order is that of the records.
    fileprivate var canonicalKey: [UInt8] {
        var key: [UInt8] = []
        name.appendCanonicalKey(to: &key)
        key.append(type == .soa ? 0 : 1)
        for number in [type.rawValue, recordClass.rawValue] {
            key.append(UInt8(truncatingIfNeeded: number >> 8))
            key.append(UInt8(truncatingIfNeeded: number))
        }
        let program = DataContext.alone.program(type, recordClass)
        rdata.withSpan { octets in
            // Malformed data have no other form than their own.
            let isSound = (try? program.check(WireReader(uncompressed: octets))) != nil
            if isSound { key += program.canonical(octets) } else { key.append(octets) }
        }
        return key
    }
}

extension DomainName {
    /// Appends octets whose order is the canonical order of names (RFC 4034 §6.1): the labels from the right in lower case, each
    /// after an octet that is less than all in a label.
    fileprivate func appendCanonicalKey(to key: inout [UInt8]) {
        wire.withSpan { wire in
            var starts: [Int] = []
            var position = 0
            while position < wire.count, wire[position] > 0 {
                starts.append(position)
                position += Int(wire[position]) + 1
            }
            for start in starts.reversed() {
                key.append(1)
                for offset in 0..<Int(wire[start]) {
                    let octet = ASCIICase.lower(wire[start + 1 + offset])
                    // The two lowest octets mean the end of the name and of a label.
                    if octet < 3 { key.append(2) }
                    key.append(octet < 3 ? octet + 1 : octet)
                }
            }
            key.append(0)
        }
    }
}
