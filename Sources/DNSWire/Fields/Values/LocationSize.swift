/// A length in a LOC record: one digit and the power of ten that it is multiplied by, in centimetres (RFC 1876 §2).
public struct LocationSize: Hashable, Sendable, BitwiseCopyable {
    /// The digit in the high four bits, the power in the low four, each 0 to 9.
    public let rawValue: UInt8

    /// Takes the octet, or gives `nil` where one of the parts is more than 9.
    public init?(rawValue: UInt8) {
        guard rawValue >> 4 <= 9, rawValue & 0xF <= 9 else { return nil }
        self.rawValue = rawValue
    }

    /// Takes a length; digits after the first one are dropped, and all above 90,000 km is 90,000 km.
    public init(centimetres: UInt64) {
        var digit = min(centimetres, 9_000_000_000)
        var power: UInt8 = 0
        while digit > 9 {
            digit /= 10
            power += 1
        }
        rawValue = UInt8(truncatingIfNeeded: digit) << 4 | power
    }

    /// The length in centimetres.
    public var centimetres: UInt64 {
        var length = UInt64(rawValue >> 4)
        for _ in 0..<(rawValue & 0xF) { length *= 10 }
        return length
    }

    /// Whether this is what the length is written as: a length of nothing has no power.
    var isCanonical: Bool { LocationSize(centimetres: centimetres) == self }
}
