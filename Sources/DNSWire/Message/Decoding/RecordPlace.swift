/// How far the records of a message have been passed over, in numbers alone, so that the message can be written to
/// between one record and the next.
@usableFromInline
struct RecordPlace {
    // The offset of the next record, and how many there are from there on.
    @usableFromInline var offset: Int
    @usableFromInline var remaining: Int
    /// The offset of the TTL of the record that was passed over last.
    @usableFromInline var ttlOffset = 0

    /// Stands before the first record of a message.
    ///
    /// - Throws: as ``QuestionCursor/next()``.
    @inlinable
    init(firstOf message: Span<UInt8>) throws(WireDecodingError) {
        let records = try MessageView(message).records
        offset = records.offset
        remaining = records.remaining
    }

    /// Passes over the records up to the next one that has a TTL and returns that, or `nil` after the last one.
    ///
    /// - Throws: as ``RecordCursor/next()``.
    @inlinable
    mutating func advance(in message: Span<UInt8>) throws(WireDecodingError) -> UInt32? {
        var records = RecordCursor(
            message.raw, at: offset, remaining: remaining, message.raw.sectionCounts)
        while let record = try records.next() {
            guard record.type != .opt, record.type != .tsig else { continue }
            offset = records.offset
            remaining = records.remaining
            ttlOffset = record.ttlOffset
            return record.ttl
        }
        return nil
    }
}
