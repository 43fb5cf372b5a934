/// SHA-1, SHA-2 and HMAC, for the tests of what is signed: plain, slow, and nowhere else to be used (FIPS 180-4, RFC 2104).
enum SHA {
    /// SHA-1.
    static func sha1(_ octets: [UInt8]) -> [UInt8] {
        var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
        for block in blocks(octets, size: 64) {
            var words: [UInt32] = integers(block)
            for index in 16..<80 {
                words.append((words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16]).rotated(31))
            }
            var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
            for index in 0..<80 {
                let (mixed, constant): (UInt32, UInt32) =
                    switch index / 20 {
                    case 0: (b & c | ~b & d, 0x5A82_7999)
                    case 1: (b ^ c ^ d, 0x6ED9_EBA1)
                    case 2: (b & c | b & d | c & d, 0x8F1B_BCDC)
                    default: (b ^ c ^ d, 0xCA62_C1D6)
                    }
                let next = a.rotated(27) &+ mixed &+ e &+ constant &+ words[index]
                (a, b, c, d, e) = (next, a, b.rotated(2), c, d)
            }
            for (index, value) in [a, b, c, d, e].enumerated() { state[index] &+= value }
        }
        return state.flatMap { $0.octets }
    }

    /// SHA-256.
    static func sha256(_ octets: [UInt8]) -> [UInt8] {
        var state = roots(of: primes.prefix(8), bits: 64, cubic: false).map { UInt32(truncatingIfNeeded: $0 >> 32) }
        let constants = roots(of: primes.prefix(64), bits: 64, cubic: true).map { UInt32(truncatingIfNeeded: $0 >> 32) }
        for block in blocks(octets, size: 64) {
            mix(block, into: &state, constants, small: [7, 18, 3, 17, 19, 10], large: [6, 11, 25, 2, 13, 22])
        }
        return state.flatMap { $0.octets }
    }

    /// SHA-384.
    static func sha384(_ octets: [UInt8]) -> [UInt8] {
        var state = roots(of: primes[8..<16], bits: 64, cubic: false)
        let constants = roots(of: primes.prefix(80), bits: 64, cubic: true)
        for block in blocks(octets, size: 128) {
            mix(block, into: &state, constants, small: [1, 8, 7, 19, 61, 6], large: [14, 18, 41, 28, 34, 39])
        }
        return Array(state.flatMap { $0.octets }.prefix(48))
    }

    /// HMAC with SHA-256.
    static func hmacSHA256(key: [UInt8]) -> @Sendable ([UInt8]) -> [UInt8] {
        let padded = key + [UInt8](repeating: 0, count: 64 - key.count)
        return { octets in
            sha256(padded.map { $0 ^ 0x5C } + sha256(padded.map { $0 ^ 0x36 } + octets))
        }
    }

    private static func mix<Word: FixedWidthInteger & UnsignedInteger>(
        _ block: ArraySlice<UInt8>, into state: inout [Word], _ constants: [Word], small: [Int], large: [Int]
    ) {
        var words: [Word] = integers(block)
        while words.count < constants.count {
            let (w2, w7, w15, w16) = (
                words[words.count - 2], words[words.count - 7], words[words.count - 15], words[words.count - 16]
            )
            let first = w15.rotated(small[0]) ^ w15.rotated(small[1]) ^ w15 >> Word(small[2])
            let second = w2.rotated(small[3]) ^ w2.rotated(small[4]) ^ w2 >> Word(small[5])
            words.append(w16 &+ first &+ w7 &+ second)
        }
        var v = state
        for index in constants.indices {
            let first = v[4].rotated(large[0]) ^ v[4].rotated(large[1]) ^ v[4].rotated(large[2])
            let choice = v[4] & v[5] ^ ~v[4] & v[6]
            let one = v[7] &+ first &+ choice &+ constants[index] &+ words[index]
            let second = v[0].rotated(large[3]) ^ v[0].rotated(large[4]) ^ v[0].rotated(large[5])
            let two = second &+ (v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2])
            v = [one &+ two, v[0], v[1], v[2], v[3] &+ one, v[4], v[5], v[6]]
        }
        for index in state.indices { state[index] &+= v[index] }
    }

    private static func blocks(_ octets: [UInt8], size: Int) -> [ArraySlice<UInt8>] {
        var padded = octets + [0x80]
        // The length takes an eighth of a block.
        while padded.count % size != size - size / 8 { padded.append(0) }
        padded += [UInt8](repeating: 0, count: size / 8 - 8)
        padded += UInt64(octets.count * 8).octets
        return stride(from: 0, to: padded.count, by: size).map { padded[$0..<$0 + size] }
    }

    private static func integers<Word: FixedWidthInteger>(_ block: ArraySlice<UInt8>) -> [Word] {
        let size = Word.bitWidth / 8
        return stride(from: block.startIndex, to: block.endIndex, by: size).map { start in
            block[start..<start + size].reduce(0) { $0 << 8 | Word($1) }
        }
    }

    private static let primes: [UInt64] = (2...409).filter { number in
        !(2..<number).contains { $0 * $0 <= number && number % $0 == 0 }
    }

    /// The first 64 bits after the point of the square or cube roots.
    private static func roots(of numbers: ArraySlice<UInt64>, bits: Int, cubic: Bool) -> [UInt64] {
        numbers.map { number in
            // The largest integer whose square is at most number * 2^128, or its cube number * 2^192; bit by bit, in parts of
            // 32 bits so that nothing overflows.
            var root: [UInt64] = [0, 0, 0]
            for bit in (0..<(bits + 5)).reversed() {
                var trial = root
                trial[bit / 32] |= 1 << UInt64(bit % 32)
                let power = cubic ? product(product(trial, trial), trial) : product(trial, trial)
                let target = [UInt64](repeating: 0, count: (cubic ? 192 : 128) / 32) + [number]
                if !isGreater(power, target) { root = trial }
            }
            return root[1] << 32 | root[0]
        }
    }

    private static func product(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
        var result = [UInt64](repeating: 0, count: left.count + right.count)
        for (i, one) in left.enumerated() {
            var carry: UInt64 = 0
            for (j, other) in right.enumerated() {
                let sum = result[i + j] + one * other + carry
                result[i + j] = sum & 0xFFFF_FFFF
                carry = sum >> 32
            }
            result[i + right.count] += carry
        }
        return result
    }

    private static func isGreater(_ left: [UInt64], _ right: [UInt64]) -> Bool {
        for index in (0..<max(left.count, right.count)).reversed() {
            let one = index < left.count ? left[index] : 0
            let other = index < right.count ? right[index] : 0
            if one != other { return one > other }
        }
        return false
    }
}

extension FixedWidthInteger where Self: UnsignedInteger {
    /// Rotated to the right.
    fileprivate func rotated(_ count: Int) -> Self { self >> Self(count) | self << Self(Self.bitWidth - count) }

    /// The octets, the highest first.
    fileprivate var octets: [UInt8] {
        (0..<Self.bitWidth / 8).reversed().map { UInt8(truncatingIfNeeded: self >> Self(8 * $0)) }
    }
}
