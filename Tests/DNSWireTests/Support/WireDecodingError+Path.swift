import DNSWire

extension WireDecodingError {
    /// An error with its place written in one line.
    init(
        _ reason: Reason, _ offset: Int, _ length: Int, needed: Int = 0, _ section: MessageSection? = nil,
        _ index: Int? = nil, of count: Int? = nil, _ field: FieldName? = nil
    ) {
        self.init(
            reason, at: offset, length: length, needed: needed,
            path: FieldPath(section: section, index: index, count: count, field: field))
    }
}
