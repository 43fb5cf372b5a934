/// What a check of RDATA keeps of the names that it meets.
protocol NameNotes: BitwiseCopyable {
    /// A name of the message that has been checked before.
    var known: KnownSuffix { get }

    /// Notes a name that has been checked.
    mutating func note(_ extent: NameExtent, _ rule: NameRule, in field: FieldName)
}

/// Keeps nothing: the check is all that is wanted.
struct NoNameNotes: NameNotes {
    @inline(__always)
    var known: KnownSuffix { KnownSuffix() }

    @inline(__always)
    mutating func note(_ extent: NameExtent, _ rule: NameRule, in field: FieldName) {}
}
