/// SipHash-2-4: a hash of eight octets that nobody can compute without the key.
///
/// The library computes no hash that protects something; RFC 9018 §4.4 wants this one for cookies.
struct SipHash {
    private var v0: UInt64
    private var v1: UInt64
    private var v2: UInt64
    private var v3: UInt64
    // The octets since the last whole word, the first one lowest.
    private var pending: UInt64 = 0
    private var count = 0

    /// A key of 128 bits.
    struct Key: Hashable, Sendable {
        /// The first eight octets, the first one lowest.
        var low: UInt64
        /// The other eight.
        var high: UInt64

        /// A key from the system's source of random numbers.
        static func random() -> Key {
            var system = SystemRandomNumberGenerator()
            return Key(low: system.next(), high: system.next())
        }
    }

    init(_ key: Key) {
        v0 = key.low ^ 0x736F_6D65_7073_6575
        v1 = key.high ^ 0x646F_7261_6E64_6F6D
        v2 = key.low ^ 0x6C79_6765_6E65_7261
        v3 = key.high ^ 0x7465_6462_7974_6573
    }

    /// Takes an octet.
    mutating func append(_ octet: UInt8) {
        pending |= UInt64(octet) &<< UInt64(8 &* (count & 7))
        count &+= 1
        if count & 7 == 0 {
            compress(pending)
            pending = 0
        }
    }

    /// Takes the octets of a number, the highest first.
    mutating func append(_ number: some FixedWidthInteger) {
        for shift in stride(from: number.bitWidth - 8, through: 0, by: -8) {
            append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }

    /// The hash of what was taken.
    consuming func finish() -> UInt64 {
        compress(pending | UInt64(truncatingIfNeeded: count) &<< 56)
        v2 ^= 0xFF
        for _ in 0..<4 { round() }
        return v0 ^ v1 ^ v2 ^ v3
    }

    private mutating func compress(_ word: UInt64) {
        v3 ^= word
        round()
        round()
        v0 ^= word
    }

    private mutating func round() {
        v0 = v0 &+ v1
        v1 = (v1 &<< 13 | v1 &>> 51) ^ v0
        v0 = v0 &<< 32 | v0 &>> 32
        v2 = v2 &+ v3
        v3 = (v3 &<< 16 | v3 &>> 48) ^ v2
        v0 = v0 &+ v3
        v3 = (v3 &<< 21 | v3 &>> 43) ^ v0
        v2 = v2 &+ v1
        v1 = (v1 &<< 17 | v1 &>> 47) ^ v2
        v2 = v2 &<< 32 | v2 &>> 32
    }
}
