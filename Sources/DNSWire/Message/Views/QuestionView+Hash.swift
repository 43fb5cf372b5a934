extension QuestionView {
    /// A number for the tables of a cache: the same for questions that differ in the ASCII case of the name alone.
    ///
    /// See ``DomainNameView/hash(seed:)`` for what the seed is for.
    ///
    /// - Throws: as ``name``.
    public func hash(seed: UInt64) throws(WireDecodingError) -> UInt64 {
        mix(try name.hash(seed: seed), UInt64(message.uint32(fixed)) | 1 &<< 63)
    }

    /// Whether the view shows a question, without regard to the ASCII case of the name.
    ///
    /// - Throws: as ``name``.
    public func isSame(as question: Question) throws(WireDecodingError) -> Bool {
        guard type == question.type, recordClass == question.recordClass else { return false }
        return try name == question.name
    }

    /// Whether both views show the same question, without regard to the ASCII case of the name.
    ///
    /// - Throws: as ``name``, of either.
    public func isSame(as other: borrowing QuestionView) throws(WireDecodingError) -> Bool {
        guard message.uint32(fixed) == other.message.uint32(other.fixed) else { return false }
        return try name == other.name
    }
}

extension Question {
    /// A number for the tables of a cache: the same that a view of the question has.
    public func hash(seed: UInt64) -> UInt64 {
        let fields = UInt64(type.rawValue) &<< 16 | UInt64(recordClass.rawValue)
        return mix(name.hash(seed: seed), fields | 1 &<< 63)
    }
}
