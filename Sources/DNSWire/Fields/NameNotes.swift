/// What a check of RDATA keeps of the names that it meets.
protocol NameNotes: BitwiseCopyable {
    /// Notes a name that has been checked.
    mutating func note(_ extent: NameExtent, _ rule: NameRule, in field: FieldName)
}

/// Keeps nothing: the check is all that is wanted.
struct NoNameNotes: NameNotes {
    @inline(__always)
    mutating func note(_ extent: NameExtent, _ rule: NameRule, in field: FieldName) {}
}
