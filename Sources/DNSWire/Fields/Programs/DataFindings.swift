/// What a check of RDATA has found besides that it is sound: its names, as decoding and encoding need them.
struct DataFindings: BitwiseCopyable, Sendable {
    /// The names that are compressed or may be, in their order.
    var names = NamesInData()
    /// Whether one of them is compressed.
    var hasCompressed = false
    /// The lowest offset that a compressed name takes octets from; the highest number where none is compressed.
    var lowestTarget = UInt32.max
    /// Where the first pointer is in a field that does not allow one, or 0.
    private(set) var forbiddenPointer = 0
    /// The step of that field in its program.
    private(set) var forbiddenStep = 0

    /// Notes a name of a step.
    @inline(__always)
    mutating func note(_ extent: NameExtent, _ rule: NameRule, at step: Int) {
        if extent.isCompressed {
            names.append(extent, rule)
            hasCompressed = true
            lowestTarget = min(lowestTarget, extent._lowest)
            if !rule.mayHavePointer, forbiddenPointer == 0 {
                forbiddenPointer = extent.end &- 2
                forbiddenStep = step
            }
        } else if rule.mayHavePointer {
            names.append(extent, rule)
        }
    }
}
