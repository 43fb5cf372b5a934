internal import DNSWire

/// Finds what a call is by the bytes of its name: one that matters, or one that was seen before and does not.
///
/// It is a lookup that each line of a trace goes through.
struct CallNameTable: Sendable {
    /// The names' bytes and lengths as numbers, each in the first free place from its hash on; 0 where there is none.
    private var keys: [UInt128] = Array(repeating: 0, count: Self.size)
    private var names: [CallName?] = Array(repeating: nil, count: Self.size)
    private var count = 0

    /// Far more than there are names, so that a search ends after a step or two.
    private static let size = 512
    /// No more names are added than these; Linux has fewer than 400 calls, and a program uses a few dozen.
    private static let mostNames = 256
    /// The last of sixteen bytes is the length.
    private static let longest = 15

    /// Makes a table of the calls that matter.
    init() {
        for call in CallName.allCases {
            let name = Array(call.rawValue.utf8)
            add(call, name.span, 0..<name.count)
        }
    }

    /// Adds a name of up to 15 bytes that is in a text; nil is that of a call that does not matter.
    mutating func add(_ call: CallName?, _ text: Span<UInt8>, _ range: Range<Int>) {
        guard (1...Self.longest).contains(range.count), count < Self.mostNames,
            text.endOfName(from: range.lowerBound) == range.upperBound
        else { return }
        let key = Self.key(text, range)
        var place = Self.place(of: key)
        while keys[place] != 0 {
            if keys[place] == key { return }
            place = (place &+ 1) % Self.size
        }
        keys[place] = key
        names[place] = call
        count += 1
    }

    /// The call that matters whose name is there.
    func name(_ text: Span<UInt8>, _ range: Range<Int>) -> CallName? {
        guard (1...Self.longest).contains(range.count) else { return nil }
        return find(Self.key(text, range)) ?? nil
    }

    /// The call whose name is from `start` on before that sign, and the name's length; nil where it is not known, or
    /// longer than 15 bytes.
    @inline(__always)
    func leading(_ text: Span<UInt8>, at start: Int, before sign: UInt8) -> (name: CallName?, length: Int)? {
        let low = text.word(at: start)
        var length = ByteWord.length(low, before: sign)
        var high: UInt64 = 0
        if length == 8 {
            high = text.word(at: start &+ 8)
            length &+= ByteWord.length(high, before: sign)
        }
        guard length &- 1 < Self.longest else { return nil }
        return find(Self.key(low, high, length: length)).map { ($0, length) }
    }

    @inline(__always)
    private func find(_ key: UInt128) -> CallName?? {
        var place = Self.place(of: key)
        while keys[place] != 0 {
            if keys[place] == key { return names[place] }
            place = (place &+ 1) % Self.size
        }
        return nil
    }

    private static func key(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt128 {
        key(text.word(at: range.lowerBound), text.word(at: range.lowerBound &+ 8), length: range.count)
    }

    /// A number of its own for each name, of which `low` are the first eight bytes and `high` the others, the first one
    /// lowest; what is after it does not count.
    @inline(__always)
    private static func key(_ low: UInt64, _ high: UInt64, length: Int) -> UInt128 {
        let low = ByteWord.prefix(low, length)
        let high = length > 8 ? ByteWord.prefix(high, length &- 8) : 0
        return UInt128(high | UInt64(truncatingIfNeeded: length) &<< 56) << 64 | UInt128(low)
    }

    @inline(__always)
    private static func place(of key: UInt128) -> Int {
        let folded = UInt64(truncatingIfNeeded: key) ^ UInt64(truncatingIfNeeded: key >> 64) &* 31
        return Int((folded &* 0x9E37_79B9_7F4A_7C15) >> 55)
    }
}
