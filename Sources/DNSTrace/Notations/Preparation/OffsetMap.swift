/// Leads from offsets in a repaired text back to offsets in the text that it was made from.
struct OffsetMap: Sendable {
    /// Where runs of unchanged bytes begin in the repaired text, ascending.
    private var repaired: [Int] = []
    /// Where the same runs begin in the original.
    private var original: [Int] = []

    /// Notes that the repaired text's byte at one offset is at another in the original.
    mutating func note(_ repairedOffset: Int, standsAt originalOffset: Int) {
        if let lastRepaired = repaired.last, let lastOriginal = original.last,
            originalOffset &- lastOriginal == repairedOffset &- lastRepaired
        {
            return
        }
        repaired.append(repairedOffset)
        original.append(originalOffset)
    }

    /// The original offset of a byte of the repaired text.
    func originalOffset(of offset: Int) -> Int {
        var low = 0
        var high = repaired.count
        while low < high {
            let middle = (low &+ high) / 2
            if repaired[middle] <= offset { low = middle &+ 1 } else { high = middle }
        }
        guard low > 0 else { return offset }
        return original[low &- 1] &+ (offset &- repaired[low &- 1])
    }
}
