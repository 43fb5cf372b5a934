/// What the value of a parameter looks like on the wire, in SVCB records (RFC 9460 §7, §14.3.2) and in DELEG records.
enum ParameterForm {
    /// Keys, ascending and without `mandatory` itself (RFC 9460 §8).
    case keys
    /// Strings of 1 to 255 octets, one at least (RFC 9460 §7.1).
    case protocols
    /// Strings of up to 255 octets, or none (RFC 9953).
    case segments
    /// No octets: the key says it all.
    case nothing
    /// One number of two octets (RFC 9460 §7.2).
    case number
    /// Numbers of two octets, one at least and none twice (draft-ietf-tls-key-share-prediction §3.1).
    case groups
    /// IPv4 addresses, one at least (RFC 9460 §7.3).
    case ipv4Addresses
    /// IPv6 addresses, one at least (RFC 9460 §7.3).
    case ipv6Addresses
    /// Configurations of encrypted ClientHello, in base 64 as text (RFC 9848 §3).
    case configurations
    /// A relative URI template with the variable `dns` (RFC 9461 §5).
    case template
    /// Names of transports, each with a weight from 0 to 100, one at least.
    case weights
    /// Domain names, one at least, none of them compressed.
    case names
    /// Any octets.
    case octets

    /// Checks a value, which must fill the window; octets that it does not need are left.
    func check(_ reader: inout WireReader) throws(WireDecodingError) {
        switch self {
        case .nothing: return
        case .octets: try reader.skip(reader.remaining)
        case .number: _ = try reader.readUInt16()
        case .ipv4Addresses: try checkItems(of: 4, &reader)
        case .ipv6Addresses: try checkItems(of: 16, &reader)
        case .configurations: try ECHConfigurations.pass(over: &reader)
        case .template: try URITemplate.check(&reader, variable: "dns")
        case .protocols:
            try checkNotEmpty(reader)
            while !reader.isAtEnd { try checkString(&reader, minimum: 1) }
        case .segments:
            while !reader.isAtEnd { try checkString(&reader, minimum: 0) }
        case .weights:
            try checkNotEmpty(reader)
            while !reader.isAtEnd {
                try checkString(&reader, minimum: 1)
                guard try reader.readUInt8() <= 100 else {
                    throw WireDecodingError(.valueOutOfRange, at: reader.position &- 1, length: 1)
                }
            }
        case .names:
            try checkNotEmpty(reader)
            while !reader.isAtEnd {
                let name = try reader.readNameExtent()
                guard !name.isCompressed else {
                    throw WireDecodingError(.compressionNotAllowed, at: name.end &- 2, length: 2)
                }
            }
        case .groups: try checkGroups(&reader)
        case .keys: try checkKeys(&reader)
        }
    }

    private func checkNotEmpty(_ reader: borrowing WireReader) throws(WireDecodingError) {
        guard !reader.isAtEnd else { throw WireDecodingError(.empty, at: reader.position) }
    }

    private func checkItems(of size: Int, _ reader: inout WireReader) throws(WireDecodingError) {
        try checkNotEmpty(reader)
        while !reader.isAtEnd { try reader.skip(size) }
    }

    private func checkString(_ reader: inout WireReader, minimum: Int) throws(WireDecodingError) {
        let count = Int(try reader.readUInt8())
        guard count >= minimum else { throw WireDecodingError(.empty, at: reader.position &- 1, length: 1) }
        try reader.skip(count)
    }

    /// Groups have no order, so that each is looked up among those before it.
    private func checkGroups(_ reader: inout WireReader) throws(WireDecodingError) {
        try checkNotEmpty(reader)
        var known = NumberSet()
        while !reader.isAtEnd {
            let group = try reader.readUInt16()
            guard !known.contains(group) else {
                throw WireDecodingError(.duplicate, at: reader.position &- 2, length: 2)
            }
            known.insert(group)
        }
    }

    private func checkKeys(_ reader: inout WireReader) throws(WireDecodingError) {
        try checkNotEmpty(reader)
        // Key 0, `mandatory` itself, is never above this.
        var last = 0
        while !reader.isAtEnd {
            let start = reader.position
            let key = Int(try reader.readUInt16())
            guard key > last else {
                let reason: WireDecodingError.Reason =
                    key == 0 ? .valueOutOfRange : key == last ? .duplicate : .notInOrder
                throw WireDecodingError(reason, at: start, length: 2)
            }
            last = key
        }
    }
}
