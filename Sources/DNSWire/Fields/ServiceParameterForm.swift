/// What the value of a service parameter looks like on the wire (RFC 9460 §7, §14.3.2).
enum ServiceParameterForm {
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
    /// Numbers of two octets, one at least.
    case numbers
    /// IPv4 addresses, one at least (RFC 9460 §7.3).
    case ipv4Addresses
    /// IPv6 addresses, one at least (RFC 9460 §7.3).
    case ipv6Addresses
    /// Octets that text has in base 64 (RFC 9848 §4).
    case base64
    /// A text, not empty (RFC 9461 §5).
    case text
    /// Names of transports, each with a weight from 0 to 100, one at least.
    case weights
    /// Any octets.
    case octets

    /// The form that a key asks for.
    init(of key: SvcParamKey) {
        self =
            switch key {
            case .mandatory: .keys
            case .alpn: .protocols
            case .docPath: .segments
            case .noDefaultALPN, .ohttp, .pvd: .nothing
            case .port: .number
            case .tlsSupportedGroups: .numbers
            case .ipv4Hint: .ipv4Addresses
            case .ipv6Hint: .ipv6Addresses
            case .ech: .base64
            case .dohPath: .text
            case .oots: .weights
            default: .octets
            }
    }

    /// What a value that breaks the form is called in an error; nothing where none can.
    var name: FieldName? {
        switch self {
        case .keys: "mandatory"
        case .protocols: "alpn"
        case .segments: "docpath"
        case .nothing: "empty parameter"
        case .number: "port"
        case .numbers: "tls-supported-groups"
        case .ipv4Addresses: "ipv4hint"
        case .ipv6Addresses: "ipv6hint"
        case .text: "dohpath"
        case .weights: "oots"
        case .base64, .octets: nil
        }
    }

    /// Checks a value, which must fill the window; octets that it does not need are left.
    func check(_ reader: inout WireReader) throws(WireDecodingError) {
        switch self {
        case .nothing: return
        case .base64, .octets: try reader.skip(reader.remaining)
        case .number: _ = try reader.readUInt16()
        case .numbers: try checkItems(of: 2, &reader)
        case .ipv4Addresses: try checkItems(of: 4, &reader)
        case .ipv6Addresses: try checkItems(of: 16, &reader)
        case .text:
            try checkNotEmpty(reader)
            try reader.skip(reader.remaining)
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
