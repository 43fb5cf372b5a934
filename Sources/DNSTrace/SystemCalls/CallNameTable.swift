/// Finds the calls that matter by the bytes of their names: a lookup that each line of a trace goes through.
struct CallNameTable: Sendable {
    /// For each first letter (its lowest five bits) the lengths that names have which begin so, one bit a length.
    private var lengths: InlineArray<32, UInt32> = InlineArray(repeating: 0)
    /// The names' bytes as numbers, each in the first free place from its hash on; 0 where there is none.
    private var keys: [UInt128] = Array(repeating: 0, count: Self.size)
    private var names: [CallName?] = Array(repeating: nil, count: Self.size)

    /// Far more than there are names, so that a search ends after a step or two.
    private static let size = 256

    /// Makes a table of names of up to 16 bytes.
    init(_ calls: [CallName]) {
        for call in calls {
            let bytes = Array(call.rawValue.utf8)
            guard let first = bytes.first, bytes.count <= 16 else { continue }
            lengths[Int(first & 31)] |= 1 << UInt32(bytes.count)
            let key = Self.key(bytes.span, 0..<bytes.count)
            var place = Self.place(of: key)
            while keys[place] != 0 { place = (place &+ 1) % Self.size }
            keys[place] = key
            names[place] = call
        }
    }

    /// The call whose name the bytes `range` of `line` spell.
    func name(_ line: borrowing Span<UInt8>, _ range: Range<Int>) -> CallName? {
        guard !range.isEmpty, range.count <= 16,
            lengths[Int(line[range.lowerBound] & 31)] &>> UInt32(range.count) & 1 == 1
        else { return nil }
        let key = Self.key(line, range)
        var place = Self.place(of: key)
        while keys[place] != 0 {
            if keys[place] == key { return names[place] }
            place = (place &+ 1) % Self.size
        }
        return nil
    }

    private static func key(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> UInt128 {
        var high: UInt64 = 0
        var low: UInt64 = 0
        for index in range {
            high = high << 8 | low >> 56
            low = low << 8 | UInt64(text[index])
        }
        return UInt128(high) << 64 | UInt128(low)
    }

    private static func place(of key: UInt128) -> Int {
        let folded = UInt64(truncatingIfNeeded: key) ^ UInt64(truncatingIfNeeded: key >> 64) &* 31
        return Int((folded &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }
}
