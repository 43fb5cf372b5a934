/// Goes over parts of the form key, length, value, as EDNS options and service parameters are framed.
struct KeyedOctets: IteratorProtocol {
    let wire: Octets
    private(set) var position = 0

    /// Goes over checked octets.
    init(_ wire: Octets) { self.wire = wire }

    /// The next key and its value.
    mutating func next() -> (key: UInt16, value: Octets)? {
        let start = position
        guard start + 4 <= wire.count else { return nil }
        let (key, length) = wire.withSpan { wire in
            (UInt16(wire[start]) << 8 | UInt16(wire[start + 1]), Int(wire[start + 2]) << 8 | Int(wire[start + 3]))
        }
        position = min(start + 4 + length, wire.count)
        return (key, wire.slice(start + 4..<position))
    }

    /// Checks that the parts are whole, and passes over them.
    static func pass(over reader: inout WireReader) throws(WireDecodingError) {
        while !reader.isAtEnd {
            _ = try reader.readUInt16()
            try reader.skip(Int(try reader.readUInt16()))
        }
    }
}
