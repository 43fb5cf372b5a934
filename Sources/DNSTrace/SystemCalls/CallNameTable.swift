internal import DNSWire

/// Finds the calls that matter by the bytes of their names: a lookup that each line of a trace goes through.
struct CallNameTable: Sendable {
    /// The names' bytes and lengths as numbers, each in the first free place from its hash on; 0 where there is none.
    private var keys: [UInt128] = Array(repeating: 0, count: Self.size)
    private var names: [CallName?] = Array(repeating: nil, count: Self.size)

    /// Far more than there are names, so that a search ends after a step or two.
    private static let size = 256
    /// The last of sixteen bytes is the length.
    private static let longest = 15

    /// Makes a table of names of up to 15 bytes.
    init(_ calls: [CallName]) {
        for call in calls {
            let bytes = Array(call.rawValue.utf8)
            guard bytes.count <= Self.longest else { continue }
            let key = Self.key(bytes.span.word(at: 0), bytes.span.word(at: 8), length: bytes.count)
            var place = Self.place(of: key)
            while keys[place] != 0 { place = (place &+ 1) % Self.size }
            keys[place] = key
            names[place] = call
        }
    }

    /// The call whose name's first eight bytes are `low` and the others `high`, the first one lowest.
    @inline(__always)
    func name(_ low: UInt64, _ high: UInt64, length: Int) -> CallName? {
        guard length <= Self.longest else { return nil }
        let key = Self.key(low, high, length: length)
        var place = Self.place(of: key)
        while keys[place] != 0 {
            if keys[place] == key { return names[place] }
            place = (place &+ 1) % Self.size
        }
        return nil
    }

    @inline(__always)
    private static func key(_ low: UInt64, _ high: UInt64, length: Int) -> UInt128 {
        UInt128(high | UInt64(truncatingIfNeeded: length) &<< 56) << 64 | UInt128(low)
    }

    @inline(__always)
    private static func place(of key: UInt128) -> Int {
        let folded = UInt64(truncatingIfNeeded: key) ^ UInt64(truncatingIfNeeded: key >> 64) &* 31
        return Int((folded &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }
}
