extension LocatedBytes {
    /// The same bytes with the order reversed in each word of `width` bytes, also in a shorter last one.
    func reversingWords(of width: Int) -> LocatedBytes {
        guard width > 1 else { return self }
        var reversed = LocatedBytes()
        for start in stride(from: 0, to: count, by: width) {
            let end = min(start &+ width, count)
            for at in (start..<end).reversed() { reversed.append(bytes[at], at: offsets[at]) }
        }
        return reversed
    }
}
