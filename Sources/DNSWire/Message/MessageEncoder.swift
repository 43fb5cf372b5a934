/// Writes a message into a caller's memory, its names compressed (RFC 1035 §4.1.4).
///
/// Entries are appended section by section in their order; the counts in the header follow. An append that fails leaves
/// the output as it was. Lend it a ``NameCompressor`` of your own and it allocates nothing.
///
///     var encoder = try MessageEncoder(into: buffer.mutableSpan, limit: 1232, header: header)
///     try encoder.append(question)
///     try encoder.append(record, to: .answer)
///     send(encoder.octets)
public struct MessageEncoder: ~Copyable, ~Escapable {
    /// The most octets that a message may have (RFC 1035 §4.2.2).
    public static var maximumLength: Int { 65535 }

    var fields: FieldWriter
    private var section = MessageSection.header
    private var sectionCount = 0

    /// Writes into `output`, from its first octet on.
    ///
    /// - Parameters:
    ///   - output: the memory to be written to.
    ///   - limit: the most octets to be written, where `output` has more room.
    ///   - header: the id and the bits; the counts begin at 0.
    ///   - compressor: remembers the names; without one no name is compressed.
    /// - Throws: `noRoom` where there is no room for the header.
    @_lifetime(copy output)
    public init(
        into output: consuming MutableSpan<UInt8>, limit: Int = maximumLength, header: Header,
        compressor: NameCompressor? = NameCompressor()
    ) throws(WireEncodingError) {
        let writer = WireWriter(output, limit: min(limit, MessageEncoder.maximumLength))
        try self.init(writer, header: header, compressor: compressor)
    }

    @_lifetime(copy writer)
    init(
        _ writer: consuming WireWriter, header: Header, compressor: NameCompressor?
    ) throws(WireEncodingError) {
        fields = FieldWriter(writer, compressor: compressor)
        try fields.writer.appendUInt16(header.id)
        try fields.writer.appendUInt16(header.bits)
        try fields.writer.appendUInt64(0)
    }

    /// The number of octets written.
    public var count: Int { fields.writer.count }

    /// How many octets can still be written.
    public var room: Int { fields.writer.room }

    /// The message so far, which is a whole message after each append.
    public var octets: Span<UInt8> {
        @_lifetime(borrow self) get { fields.writer.bytes }
    }

    /// Writes the id and the bits again, as when TC is to be set at the end.
    @_lifetime(self: copy self)
    public mutating func setHeader(_ header: Header) {
        fields.writer.patchUInt16(header.id, at: 0)
        fields.writer.patchUInt16(header.bits, at: 2)
    }

    /// Appends a question.
    ///
    /// - Throws: `noRoom`, `sectionPassed`, `tooManyEntries`.
    @_lifetime(self: copy self)
    public mutating func append(_ question: Question) throws(WireEncodingError) {
        try append(to: .question) { (fields: inout FieldWriter) throws(WireEncodingError) in
            try fields.append(question.name, .compressible)
            try fields.writer.appendUInt16(question.type.rawValue)
            try fields.writer.appendUInt16(question.recordClass.rawValue)
        }
    }

    /// Appends a record; the names in data of a known type are compressed where that is allowed.
    ///
    /// - Throws: `noRoom`, `sectionPassed`, `tooManyEntries`, `tooLong` where RDATA exceeds 65,535 octets.
    @_lifetime(self: copy self)
    public mutating func append(_ record: Record, to section: MessageSection) throws(WireEncodingError) {
        try append(to: section) { (fields: inout FieldWriter) throws(WireEncodingError) in
            let start = try fields.beginRecord(record.name, record.type, record.recordClass, record.ttl)
            try record.rdata.withSpan { (octets) throws(WireEncodingError) in
                try fields.append(data: octets, type: record.type, class: record.recordClass)
            }
            try fields.endRecord(from: start)
        }
    }

    /// Appends all records of a list.
    ///
    /// - Throws: as `append(_:to:)` for a record; the records in front of the one that does not fit stay.
    @_lifetime(self: copy self)
    public mutating func append(_ records: RecordList, to section: MessageSection) throws(WireEncodingError) {
        guard let store = records.store else { return }
        for index in records.lower..<records.upper {
            try append(to: section) { (fields: inout FieldWriter) throws(WireEncodingError) in
                try fields.append(store[entry: index], of: store)
            }
        }
    }

    /// Appends a record of typed data.
    ///
    /// - Throws: as `append(_:to:)` for a record, and where a value of the data does not fit its field.
    @_lifetime(self: copy self)
    public mutating func append<Data: RecordData>(
        _ data: Data, name: DomainName, class recordClass: RecordClass = .internet, ttl: UInt32,
        to section: MessageSection
    ) throws(WireEncodingError) {
        try append(to: section) { (fields: inout FieldWriter) throws(WireEncodingError) in
            let start = try fields.beginRecord(name, Data.type, recordClass, ttl)
            var data = data
            try data.visitFields(&fields)
            try fields.endRecord(from: start)
        }
    }

    /// Appends a value of a DNS Stateful Operations message (RFC 8490 §5.4).
    ///
    /// - Throws: `noRoom`, `tooLong`.
    @_lifetime(self: copy self)
    public mutating func append(_ value: DSOValue) throws(WireEncodingError) {
        let mark = fields.mark
        do throws(WireEncodingError) {
            guard let count = UInt16(exactly: value.data.count) else {
                throw WireEncodingError(.tooLong, octets: value.data.count)
            }
            try fields.writer.appendUInt16(value.type.rawValue)
            try fields.writer.appendUInt16(count)
            try fields.writer.append(value.data)
        } catch {
            fields.rewind(to: mark)
            throw error
        }
    }

    /// Appends an entry to a section and counts it, or takes back what was written of it.
    @inline(__always)
    @_lifetime(self: copy self)
    private mutating func append(
        to section: MessageSection, _ body: (inout FieldWriter) throws(WireEncodingError) -> Void
    ) throws(WireEncodingError) {
        guard section >= self.section, section != .header else { throw WireEncodingError(.sectionPassed) }
        let previous = section == self.section ? sectionCount : 0
        guard let count = UInt16(exactly: previous + 1) else { throw WireEncodingError(.tooManyEntries) }
        let mark = fields.mark
        do throws(WireEncodingError) {
            try body(&fields)
        } catch {
            fields.rewind(to: mark)
            throw error
        }
        self.section = section
        sectionCount = Int(count)
        fields.writer.patchUInt16(count, at: 2 + 2 * Int(section.rawValue))
    }
}

extension MessageEncoder {
    /// A place in the output to which it can be taken back.
    struct Mark {
        var fields: FieldWriter.Mark
        var section: MessageSection
        var sectionCount: Int
    }

    /// The present place.
    var mark: Mark { Mark(fields: fields.mark, section: section, sectionCount: sectionCount) }

    /// Takes back all entries that were appended after `mark`.
    @_lifetime(self: copy self)
    mutating func rewind(to mark: Mark) {
        fields.rewind(to: mark.fields)
        for passed in MessageSection.allCases where passed > mark.section {
            fields.writer.patchUInt16(0, at: 2 + 2 * Int(passed.rawValue))
        }
        section = mark.section
        sectionCount = mark.sectionCount
        guard section != .header else { return }
        fields.writer.patchUInt16(UInt16(truncatingIfNeeded: sectionCount), at: 2 + 2 * Int(section.rawValue))
    }

    /// Lets the output grow up to `limit`, where the memory has that much.
    @_lifetime(self: copy self)
    mutating func setLimit(_ limit: Int) { fields.writer.setLimit(min(limit, MessageEncoder.maximumLength)) }
}
