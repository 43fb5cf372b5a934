extension [UInt8] {
    /// The two bytes at an offset as a number, highest byte first; what lies after the end counts as zero.
    func number(at offset: Int) -> Int {
        guard offset >= 0, offset < count else { return 0 }
        return Int(self[offset]) << 8 | (offset &+ 1 < count ? Int(self[offset &+ 1]) : 0)
    }
}
