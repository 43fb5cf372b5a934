/// What a check of RDATA has found besides that it is sound.
struct DataFindings: NameNotes, Sendable {
    /// The names that are compressed or may be, in their order.
    var names = NamesInData()
    /// How many of them are compressed.
    var compressedCount = 0
    /// Where a pointer stands in a field whose names must not be compressed, or -1; the first one.
    var forbiddenPointer = -1
    /// The field that it stands in.
    var forbiddenField: FieldName = ""
    /// The lowest offset that a compressed name takes octets from; `Int.max` where none is compressed.
    var lowestTarget = Int.max

    /// Notes a name.
    @inline(__always)
    mutating func note(_ extent: NameExtent, _ rule: NameRule, in field: FieldName) {
        if extent.isCompressed || rule.mayHavePointer { names.append(extent, rule) }
        guard extent.isCompressed else { return }
        compressedCount &+= 1
        lowestTarget = min(lowestTarget, extent.lowest)
        if !rule.mayHavePointer, forbiddenPointer < 0 {
            forbiddenPointer = extent.end &- 2
            forbiddenField = field
        }
    }
}
