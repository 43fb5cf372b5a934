import DNSWire
import Testing

/// What may follow the octets of a record's data.
enum DataEnd {
    /// The last field knows its length: data that is cut or longer cannot be read.
    case closed
    /// The last field takes what is left: data may be cut within it, down to a number of octets, or longer.
    case open(fewest: Int)
}

/// Checks that a value, its wire form in hexadecimal and its text are three forms of the same data.
func roundTrip<Data: RecordData>(
    _ value: Data, wire hex: String, text: String, end: DataEnd = .closed,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let wire = octets(hex)
    let decoded = try Data(decoding: wire.span)
    let encoded = try Array(value.encoded())
    let parsed = try Data(parsing: text)
    let reencoded = try Array(parsed.encoded())
    #expect(decoded == value, sourceLocation: sourceLocation)
    #expect(encoded == wire, sourceLocation: sourceLocation)
    #expect(value.presentation == text, sourceLocation: sourceLocation)
    #expect(parsed == value, sourceLocation: sourceLocation)
    #expect(reencoded == wire, sourceLocation: sourceLocation)
    for count in wire.indices {
        let cut = Array(wire[..<count])
        guard let data = try? Data(decoding: cut.span) else { continue }
        let again = try Array(data.encoded())
        if case .open(let fewest) = end, count >= fewest {
            #expect(again == cut, sourceLocation: sourceLocation)
        } else {
            Issue.record("data cut at \(count) is read", sourceLocation: sourceLocation)
        }
    }
    if case .closed = end {
        let error = refusal(of: Data.self, wire + [0])
        #expect(error?.offset == wire.count, sourceLocation: sourceLocation)
    }
}

/// The octets that hexadecimal digits stand for; white space between them is passed over.
func octets(_ hex: String) -> [UInt8] {
    let digits = hex.utf8.filter { $0 > 0x20 }
    var octets: [UInt8] = []
    try? Base16.decode(digits.span, into: &octets)
    return octets
}

/// Reads data in hexadecimal.
func read<Data: RecordData>(_ type: Data.Type, _ hex: String) throws -> Data {
    let wire = octets(hex)
    return try Data(decoding: wire.span)
}

/// Why data in hexadecimal is refused, or `nil` where it is read.
func refusal<Data: RecordData>(of type: Data.Type, _ hex: String) -> WireDecodingError? {
    refusal(of: type, octets(hex))
}

/// Why data is refused, or `nil` where it is read.
func refusal<Data: RecordData>(of type: Data.Type, _ wire: [UInt8]) -> WireDecodingError? {
    do throws(WireDecodingError) {
        _ = try Data(decoding: wire.span)
        return nil
    } catch {
        return error
    }
}
