/// What a check of RDATA has found besides that it is sound: its names, as decoding and encoding need them.
struct DataFindings: NameNotes, Sendable {
    /// The names that are compressed or may be, in their order.
    var names = NamesInData()
    /// Whether one of them is compressed.
    var hasCompressed = false
    /// Whether a name is compressed in a field that does not allow it.
    var hasForbiddenPointer = false
    /// The lowest offset that a compressed name takes octets from; the highest number where none is compressed.
    var lowestTarget = UInt32.max

    /// Notes a name.
    @inline(__always)
    mutating func note(_ extent: NameExtent, _ rule: NameRule, in field: FieldName) {
        if extent.isCompressed {
            names.append(extent, rule)
            hasCompressed = true
            lowestTarget = min(lowestTarget, extent._lowest)
            if !rule.mayHavePointer { hasForbiddenPointer = true }
        } else if rule.mayHavePointer {
            names.append(extent, rule)
        }
    }
}

/// Finds the first name that is compressed in a field that does not allow it.
struct ForbiddenPointer: NameNotes, Sendable {
    /// Where the pointer stands, or -1.
    var offset = -1
    /// The field.
    var field: FieldName = ""

    mutating func note(_ extent: NameExtent, _ rule: NameRule, in field: FieldName) {
        guard extent.isCompressed, !rule.mayHavePointer, offset < 0 else { return }
        offset = extent.end &- 2
        self.field = field
    }
}
