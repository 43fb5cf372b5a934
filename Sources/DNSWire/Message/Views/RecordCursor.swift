/// Goes over the records of a message, of one section or of all three.
public struct RecordCursor: ~Escapable {
    @usableFromInline let message: RawSpan
    @usableFromInline var _offset: Int
    @usableFromInline var _remaining: Int
    // How many records are left in the sections after the present one.
    @usableFromInline var authorities: Int
    @usableFromInline var additionals: Int

    @inlinable
    @_lifetime(copy message)
    init(_ message: RawSpan, at offset: Int, remaining: Int, authorities: Int, additionals: Int) {
        self.message = message
        self._offset = offset
        self._remaining = remaining
        self.authorities = authorities
        self.additionals = additionals
    }

    /// The records of all sections that `counts` announces, the first of which is at `offset`.
    @inlinable
    @_lifetime(copy message)
    init(_ message: RawSpan, at offset: Int, counts: SectionCounts) {
        self.init(
            message, at: offset, remaining: counts.records, authorities: Int(counts.authorities),
            additionals: Int(counts.additionals))
    }

    /// The last `remaining` of all records that `counts` announces, the first of which is at `offset`.
    @inlinable
    @_lifetime(copy message)
    init(_ message: RawSpan, at offset: Int, remaining: Int, _ counts: SectionCounts) {
        self.init(
            message, at: offset, remaining: remaining, authorities: Int(counts.authorities),
            additionals: Int(counts.additionals))
    }

    /// The offset of the next record, or after the last one.
    @inlinable public var offset: Int { _offset }

    /// How many records are left by the header's counts.
    @inlinable public var remaining: Int { _remaining }

    /// The section of the next record.
    @inlinable var section: MessageSection {
        _remaining > authorities &+ additionals ? .answer : _remaining > additionals ? .authority : .additional
    }

    /// The next record, or `nil` after the last one.
    ///
    /// The owner's name is passed over as far as it is in place; ``RecordView/name`` checks it whole.
    ///
    /// - Throws: `truncated` and `reservedLabelType`; then the cursor is at its end.
    @inlinable @inline(always)
    @_lifetime(copy self) @_lifetime(self: copy self)
    public mutating func next() throws(WireDecodingError) -> RecordView? {
        guard _remaining > 0 else { return nil }
        let start = _offset
        // Why there is no record is found out apart, so that this stays small.
        guard let name = message.passedName(at: start, before: message.byteCount),
            message.byteCount &- name.end >= RecordHead.length
        else { throw stop() }
        let end = RecordHead(message, at: name.end).end
        guard end <= message.byteCount else { throw stop() }
        let section = self.section
        _remaining &-= 1
        _offset = end
        return RecordView(message, offset: start, name: name, section: section)
    }

    /// Ends the cursor where there is no whole record; returns the error.
    @inline(never) @usableFromInline
    @_lifetime(self: copy self)
    mutating func stop() -> WireDecodingError {
        let section = self.section
        let count = message.sectionCounts[section]
        let later = section == .answer ? authorities &+ additionals : section == .authority ? additionals : 0
        let index = count &- (_remaining &- later)
        _remaining = 0
        let error =
            if let name = message.passedName(at: _offset, before: message.byteCount) {
                message.byteCount &- name.end < RecordHead.length
                    ? message.cutRecord(at: name.end) : message.cutData(of: RecordHead(message, at: name.end))
            } else {
                message.nameFault(at: _offset, before: message.byteCount).named("name")
            }
        return error.located(in: section, index: index, of: count)
    }
}

extension RawSpan {
    /// The error for RDATA that ends before its length.
    @inline(never)
    func cutData(of head: RecordHead) -> WireDecodingError {
        WireDecodingError(.truncated, at: head.data, length: byteCount &- head.data, needed: head.dataLength)
            .named("rdata")
    }

    /// The error for a record whose fixed fields are cut; `fixed` is where the type begins.
    @inline(never)
    func cutRecord(at fixed: Int) -> WireDecodingError {
        let present = byteCount &- fixed
        let (field, start, needed): (FieldName, Int, Int) =
            switch present {
            case ..<2: ("type", 0, 2)
            case ..<4: ("class", 2, 2)
            case ..<8: ("ttl", 4, 4)
            default: ("rdlength", 8, 2)
            }
        return WireDecodingError(.truncated, at: fixed &+ start, length: present &- start, needed: needed).named(field)
    }
}
