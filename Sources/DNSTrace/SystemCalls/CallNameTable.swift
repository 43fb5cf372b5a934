/// Finds the calls that matter by the bytes of their names: a lookup that each line of a trace goes through.
struct CallNameTable: Sendable {
    /// The names' bytes as numbers, each in the first free place from its hash on; 0 where there is none.
    private var keys: [UInt128] = Array(repeating: 0, count: Self.size)
    private var names: [CallName?] = Array(repeating: nil, count: Self.size)

    /// Far more than there are names, so that a search ends after a step or two.
    private static let size = 256

    /// Makes a table of names of up to 16 bytes.
    init(_ calls: [CallName]) {
        for call in calls {
            let bytes = Array(call.rawValue.utf8)
            guard bytes.count <= 16 else { continue }
            let key = Self.key(bytes.span, 0..<bytes.count)
            var place = Self.place(of: key)
            while keys[place] != 0 { place = (place &+ 1) % Self.size }
            keys[place] = key
            names[place] = call
        }
    }

    /// The call whose name's bytes are that number.
    func name(_ key: UInt128) -> CallName? {
        var place = Self.place(of: key)
        while keys[place] != 0 {
            if keys[place] == key { return names[place] }
            place = (place &+ 1) % Self.size
        }
        return nil
    }

    /// The bytes of `range`, up to 16 of them, as a number.
    static func key(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> UInt128 {
        var key: UInt128 = 0
        for index in range { key = key << 8 | UInt128(text[index]) }
        return key
    }

    private static func place(of key: UInt128) -> Int {
        let folded = UInt64(truncatingIfNeeded: key) ^ UInt64(truncatingIfNeeded: key >> 64) &* 31
        return Int((folded &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }
}
