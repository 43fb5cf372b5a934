/// Random numbers that nobody can guess, without a system call for each: hashes of a counter under a key that is renewed.
struct RandomBits: RandomNumberGenerator {
    private var key = SipHash.Key.random()
    private var counter: UInt64 = 0

    mutating func next() -> UInt64 {
        counter &+= 1
        if counter & 0xFFF == 0 { key = .random() }
        var hash = SipHash(key)
        hash.append(counter)
        return hash.finish()
    }
}
