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
    // What the message says about the form of its records' data: its opcode, and the class of its first question.
    private var context: DataContext

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
        try self.init(WireWriter(output, limit: limit), header: header, compressor: compressor)
    }

    @inline(__always)
    @_lifetime(copy writer)
    init(
        _ writer: consuming WireWriter, header: Header, compressor: NameCompressor?
    ) throws(WireEncodingError) {
        var writer = writer
        writer.setLimit(min(writer.capacity, MessageEncoder.maximumLength))
        try writer.appendHeader(id: header.id, bits: header.bits)
        fields = FieldWriter(writer, compressor: compressor)
        context = DataContext(isUpdate: header.opcode == .update)
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
        try append(question: question.name, question.type, question.recordClass)
    }

    @inline(__always)
    @_lifetime(self: copy self)
    mutating func append(
        question name: DomainName, _ type: RecordType, _ recordClass: RecordClass
    ) throws(WireEncodingError) {
        try append(question: type, recordClass) { (fields: inout FieldWriter) throws(WireEncodingError) in
            try fields.append(name, .compressible)
        }
    }

    /// Appends a question whose name `body` writes.
    @inline(__always)
    @_lifetime(self: copy self)
    mutating func append(
        question type: RecordType, _ recordClass: RecordClass,
        name body: (inout FieldWriter) throws(WireEncodingError) -> Void
    ) throws(WireEncodingError) {
        if section == .header { context.zoneClass = recordClass }
        try append(to: .question) { (fields: inout FieldWriter) throws(WireEncodingError) in
            try body(&fields)
            try fields.writer.appendUInt32(UInt32(type.rawValue) << 16 | UInt32(recordClass.rawValue))
        }
    }

    /// Appends a record; the names in data of a known type are compressed where that is allowed.
    ///
    /// - Throws: `noRoom`, `sectionPassed`, `tooManyEntries`, `tooLong` where RDATA exceeds 65,535 octets, `malformedData`
    ///   where the type has names and they are not what it says.
    @_lifetime(self: copy self)
    public mutating func append(_ record: Record, to section: MessageSection) throws(WireEncodingError) {
        let context = context
        try append(to: section) { (fields: inout FieldWriter) throws(WireEncodingError) in
            let start = try fields.beginRecord(record.name, record.type, record.recordClass, record.ttl)
            try record.rdata.withSpan { (octets) throws(WireEncodingError) in
                try fields.append(data: octets, record.type, record.recordClass, in: section, context)
            }
            try fields.endRecord(from: start)
        }
    }

    /// Appends all records of a list.
    ///
    /// - Throws: as `append(_:to:)` for a record; the records in front of the one that does not fit stay.
    @_lifetime(self: copy self)
    public mutating func append(_ records: RecordList, to section: MessageSection) throws(WireEncodingError) {
        let entries = records.entries
        guard entries.count > 0 else { return }
        let previous = try enter(section)
        let appended = fields.append(entries, most: Int(UInt16.max) &- previous)
        if appended > 0 { setCount(previous &+ appended, of: section) }
        for index in appended..<entries.count { try append(entries[index], of: entries, to: section) }
    }

    /// Appends the records of all three sections.
    ///
    /// - Throws: as `append(_:to:)` for a list.
    @_lifetime(self: copy self)
    mutating func append(_ records: MessageRecords) throws(WireEncodingError) {
        if let lists = records.lists {
            for (list, section) in zip(lists, [MessageSection.answer, .authority, .additional]) {
                try append(list, to: section)
            }
            return
        }
        let entries = records.entries
        guard entries.count > 0 else { return }
        // In one go: no section of a decoded message has more records than its count can tell.
        let appended = section <= .question ? fields.append(entries, most: entries.count) : 0
        if appended > 0, records.answers > 0 { setCount(min(appended, records.answers), of: .answer) }
        if appended > records.answers, records.authorities > records.answers {
            setCount(min(appended, records.authorities) &- records.answers, of: .authority)
        }
        if appended > records.authorities { setCount(appended &- records.authorities, of: .additional) }
        for index in appended..<entries.count {
            try append(entries[index], of: entries, to: records.section(of: index))
        }
    }

    /// Appends a record that may not fit.
    @inline(never)
    @_lifetime(self: copy self)
    private mutating func append(
        _ entry: RecordEntry, of entries: StoredRecords, to section: MessageSection
    ) throws(WireEncodingError) {
        let context = context
        try append(to: section) { (fields: inout FieldWriter) throws(WireEncodingError) in
            try fields.append(entry, of: entries, in: section, context)
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
            fields.start = start
            try data.visitFields(&fields)
            try fields.endRecord(from: start)
        }
    }

    /// Appends a value of a DNS Stateful Operations message (RFC 8490 §5.4).
    ///
    /// - Throws: `noRoom`, `tooLong`.
    @_lifetime(self: copy self)
    public mutating func append(_ value: DSOValue) throws(WireEncodingError) {
        let start = count
        do throws(WireEncodingError) {
            guard let count = UInt16(exactly: value.data.count) else {
                throw WireEncodingError(.tooLong, octets: value.data.count)
            }
            try fields.writer.appendUInt16(value.type.rawValue)
            try fields.writer.appendUInt16(count)
            try fields.writer.append(value.data)
        } catch {
            fields.rewind(to: start)
            throw error
        }
    }

    /// Appends an entry to a section and counts it, or takes back what was written of it.
    @inline(__always)
    @_lifetime(self: copy self)
    mutating func append(
        to section: MessageSection, _ body: (inout FieldWriter) throws(WireEncodingError) -> Void
    ) throws(WireEncodingError) {
        let previous = try enter(section)
        guard previous < UInt16.max else { throw WireEncodingError(.tooManyEntries) }
        let start = fields.writer.count
        do throws(WireEncodingError) {
            try body(&fields)
        } catch {
            fields.rewind(to: start)
            throw error.located(in: section, index: previous)
        }
        setCount(previous + 1, of: section)
    }

    /// The number of entries in a section to which more are to be appended.
    @inline(__always)
    private func enter(_ section: MessageSection) throws(WireEncodingError) -> Int {
        guard section >= self.section, section != .header else { throw WireEncodingError(.sectionPassed) }
        return section == self.section ? sectionCount : 0
    }

    @inline(__always)
    @_lifetime(self: copy self)
    private mutating func setCount(_ count: Int, of section: MessageSection) {
        self.section = section
        sectionCount = count
        fields.writer.patchUInt16(UInt16(truncatingIfNeeded: count), at: 2 + 2 * Int(section.rawValue))
    }
}

extension MessageEncoder {
    /// A place in the output to which it can be taken back.
    struct Mark {
        var count: Int
        var section: MessageSection
        var sectionCount: Int
    }

    /// The present place.
    var mark: Mark { Mark(count: count, section: section, sectionCount: sectionCount) }

    /// Takes back all entries that were appended after `mark`.
    @_lifetime(self: copy self)
    mutating func rewind(to mark: Mark) {
        fields.rewind(to: mark.count)
        for passed in MessageSection.allCases where passed > mark.section { setCount(0, of: passed) }
        section = mark.section
        sectionCount = mark.sectionCount
        if section != .header { setCount(sectionCount, of: section) }
    }

    /// Lets the output grow up to `limit`, where the memory has that much.
    @_lifetime(self: copy self)
    mutating func setLimit(_ limit: Int) { fields.writer.setLimit(min(limit, MessageEncoder.maximumLength)) }
}
