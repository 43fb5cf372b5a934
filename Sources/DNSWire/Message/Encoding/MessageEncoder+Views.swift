extension MessageEncoder {
    /// Appends a question of another message, without making a value of it.
    ///
    /// - Throws: `noRoom`, `sectionPassed`, `tooManyEntries`, and `malformedData` where its name is wrong.
    @_lifetime(self: copy self)
    public mutating func append(_ question: borrowing QuestionView) throws(WireEncodingError) {
        let name = try MessageEncoder.sound { () throws(WireDecodingError) in
            try question.message.checkName(at: question.offset, question.passedName)
        }
        let (message, type, recordClass) = (question.message, question.type, question.recordClass)
        try append(question: type, recordClass) { (fields: inout FieldWriter) throws(WireEncodingError) in
            try fields.append(name, of: message, .compressible)
        }
    }

    /// Appends a record of another message, its names compressed anew where that is allowed, without making a value of it.
    ///
    /// - Throws: as `append(_:to:)` for a record; `malformedData` also where the owner's name is wrong.
    @_lifetime(self: copy self)
    public mutating func append(
        _ record: borrowing RecordView, to section: MessageSection
    ) throws(WireEncodingError) {
        let message = record.message
        let owner = try MessageEncoder.sound { () throws(WireDecodingError) in
            try message.checkName(at: record.offset, record.passedName)
        }
        let (reader, type, recordClass) = (record.rdataReader, record.type, record.recordClass)
        let (ttl, origin) = (record.ttl, record.section)
        let context = message.dataContext
        try append(to: section) { (fields: inout FieldWriter) throws(WireEncodingError) in
            try fields.append(owner, of: message, .compressible)
            try fields.writer.appendFixedFields(type: type.rawValue, class: recordClass.rawValue, ttl: ttl)
            let start = fields.writer.count
            try fields.append(data: reader, type, recordClass, in: origin, context)
            try fields.endRecord(from: start)
        }
    }

    /// What is said of octets that cannot be taken over from a view because they are malformed.
    @inline(__always)
    static func sound<Value>(_ body: () throws(WireDecodingError) -> Value) throws(WireEncodingError) -> Value {
        do throws(WireDecodingError) { return try body() } catch { throw WireEncodingError(malformed: error) }
    }
}

extension WireEncodingError {
    /// The error for octets of another message that are malformed.
    @inline(never)
    init(malformed cause: WireDecodingError) {
        self.init(.malformedData, cause: cause, path: FieldPath(field: cause.path.field))
    }
}

extension FieldWriter {
    /// Writes a checked name of another message.
    @inline(__always)
    @_lifetime(self: copy self)
    mutating func append(_ name: NameExtent, of message: RawSpan, _ rule: NameRule) throws(WireEncodingError) {
        if name.isCompressed {
            try appendCompressed(name, of: message, rule)
        } else {
            try append(uncompressed: message.octets(name.start..<name.end), rule)
        }
    }

    @inline(never)
    @_lifetime(self: copy self)
    private mutating func appendCompressed(
        _ name: NameExtent, of message: RawSpan, _ rule: NameRule
    ) throws(WireEncodingError) {
        try append(DomainName(checked: Octets(message, name: name)), rule)
    }

    /// Writes the RDATA of a record of another message.
    ///
    /// - Throws: `malformedData` where they are not what their type says and may have compression pointers in them.
    @_lifetime(self: copy self)
    mutating func append(
        data reader: WireReader, _ type: RecordType, _ recordClass: RecordClass, in section: MessageSection,
        _ context: DataContext
    ) throws(WireEncodingError) {
        let message = reader.message
        let findings: DataFindings
        do throws(WireDecodingError) {
            findings = try context.check(reader, type, recordClass, in: section)
        } catch {
            guard context.program(type, recordClass).hasNames else {
                return try writer.append(message.octets(reader.position..<reader.end))
            }
            throw WireEncodingError(malformed: error)
        }
        var position = reader.position
        guard findings.names.isComplete else {
            // More names than are kept: of those, the few types have that are rare.
            let octets = Octets(reader, expanding: findings, context.program(type, recordClass))
            return try octets.withSpan { (octets) throws(WireEncodingError) in
                try append(data: octets, type, recordClass, in: section, context)
            }
        }
        for index in 0..<findings.names.count {
            let name = findings.names[index]
            try writer.append(message.octets(position..<name.extent.start))
            try append(name.extent, of: message, name.rule)
            position = name.extent.end
        }
        try writer.append(message.octets(position..<reader.end))
    }
}
