extension Record: CustomStringConvertible {
    /// The record in presentation form: `safia.rocks. 300 IN A 104.27.160.94` (RFC 1035 §5.1).
    public var description: String {
        var writer = PresentationWriter()
        print(to: &writer)
        return writer.text
    }

    /// The data in presentation form; `\# 4 681BA05E` where their form is not known or not kept (RFC 3597 §5).
    public var dataPresentation: String {
        var writer = PresentationWriter()
        printData(to: &writer)
        return writer.text
    }

    /// The record in presentation form in a style: `presentation(.generic)` has its data as octets.
    public func presentation(_ style: PresentationStyle) -> String {
        var writer = PresentationWriter(style: style)
        print(to: &writer)
        return writer.text
    }

    /// Writes the record in presentation form, in the writer's style.
    public func print(to writer: inout PresentationWriter) {
        writer.beginToken()
        writer.append { name.append(to: &$0) }
        printFields(to: &writer, ttl: ttl, class: recordClass)
    }

    /// Writes what is after the owner; TTL and class may be left out.
    func printFields(to writer: inout PresentationWriter, ttl: UInt32?, class recordClass: RecordClass?) {
        let style = writer.style
        let columns = style.columns
        if style.isAligned { writer.align(to: columns.ttl) }
        if let ttl { writer.write(decimal: ttl) }
        if style.isAligned { writer.align(to: columns.recordClass) }
        if let recordClass { writer.write("\(recordClass)") }
        if style.isAligned { writer.align(to: columns.type) }
        writer.write("\(type)")
        let end = writer.mark
        if style.isAligned { writer.align(to: columns.data) }
        let start = writer.mark
        printData(to: &writer)
        // There is no white space after the type where there are no data.
        if writer.mark == start { writer.rewind(to: end) }
    }

    /// Whether there are no data because an UPDATE speaks of a whole set or name (RFC 2136 §2.5).
    private var hasNoData: Bool { rdata.isEmpty && (recordClass == .any || recordClass == .none) }

    /// Writes the data in presentation form, in the writer's style.
    public func printData(to writer: inout PresentationWriter) {
        guard !hasNoData else { return }
        let style = writer.style
        guard !style.isGeneric else { return rdata.printGeneric(to: &writer) }
        let program = DataContext.alone.program(type, recordClass)
        let start = writer.mark
        let isPrinted = rdata.withSpan { octets in
            guard style.isMultiline, let layout = Record.layout(of: type, program, style) else {
                return program.print(octets, DataTexts.all.texts, to: &writer)
            }
            return program.print(octets, DataTexts.all.texts, to: &writer, in: layout)
        }
        guard isPrinted else {
            writer.rewind(to: start)
            return rdata.printGeneric(to: &writer)
        }
        if style.hasComments, let comment = rdata.withSpan({ KeyComment.text(type, $0) }) {
            writer.write((style.isMultiline ? "" : " ") + comment)
        }
    }

    /// Reads a record in presentation form: `NAME [TTL] [CLASS] TYPE RDATA`, TTL and class in either order.
    ///
    /// What a name without a dot at its end means is up to `relativeNames`: it is absolute all the same where nothing else is
    /// said. The TTL is 0 and the class IN where they are missing; a TTL may have units (`1h30m`). White space, quotes,
    /// escapes, parentheses and comments are those of a zone file (RFC 1035 §5.1); data may be written as octets for every
    /// type (RFC 3597 §5). With `splittingLongStrings` a string of more than 255 octets is cut into several where a type has
    /// several, as TXT does; it is refused otherwise.
    ///
    /// - Throws: what is wrong, and where in the text.
    public init(
        parsing text: Span<UInt8>, relativeNames: RelativeNames = .absolute, splittingLongStrings: Bool = false
    ) throws(PresentationError) {
        var reader = PresentationReader(text, relativeNames: relativeNames)
        reader.splitsLongStrings = splittingLongStrings
        name = try reader.readName()
        let head = try reader.readRecordHead()
        ttl = head.ttl ?? 0
        recordClass = head.recordClass ?? .internet
        type = head.type
        rdata = try reader.readData(of: type, recordClass)
    }

    /// Reads a record in presentation form.
    ///
    /// - Throws: what is wrong, and where in the text.
    public init(
        parsing text: String, relativeNames: RelativeNames = .absolute, splittingLongStrings: Bool = false
    ) throws(PresentationError) {
        try self.init(
            parsing: Array(text.utf8).span, relativeNames: relativeNames, splittingLongStrings: splittingLongStrings)
    }
}

extension PresentationReader {
    /// Reads what is between the owner and the data, `[TTL] [CLASS] TYPE`, TTL and class in either order.
    @_lifetime(self: copy self)
    mutating func readRecordHead() throws(PresentationError)
        -> (ttl: UInt32?, recordClass: RecordClass?, type: RecordType)
    {
        var ttl: UInt32?
        var recordClass: RecordClass?
        while true {
            let token = try read()
            let word = octets(of: token)
            if ttl == nil, let span = TimeSpan(word) {
                ttl = span.seconds
            } else if recordClass == nil, let known = RecordClass(word) {
                recordClass = known
            } else if let type = RecordType(word) {
                return (ttl, recordClass, type)
            } else {
                throw PresentationError(.unknownMnemonic, at: token.range.lowerBound)
            }
        }
    }

    /// Reads data of a type up to the end of the text.
    @_lifetime(self: copy self)
    mutating func readData(of type: RecordType, _ recordClass: RecordClass) throws(PresentationError) -> Octets {
        // An UPDATE's records may have no data at all (RFC 2136 §2.5).
        if recordClass == .any || recordClass == .none, try isAtEnd() { return [] }
        // In the form for all types, data of a number that belongs to nobody may be any octets.
        var isGeneric = false
        if let mark = try peek() { isGeneric = isGenericMark(mark) }
        let program =
            isGeneric && type.hasProvisionalForm
            ? DataPrograms.all.octets : DataContext.alone.program(type, recordClass)
        return try program.parse(&self, DataParsers.all.parsers)
    }
}

extension Question: CustomStringConvertible {
    /// The question in presentation form: `safia.rocks. IN A`.
    public var description: String { "\(name) \(recordClass) \(type)" }

    /// The question in presentation form in a style: with ``PresentationStyle/dig`` in the columns of the records.
    public func presentation(_ style: PresentationStyle) -> String {
        var writer = PresentationWriter(style: style)
        writer.beginToken()
        writer.append { name.append(to: &$0) }
        if style.isAligned { writer.align(to: style.columns.recordClass) }
        writer.write("\(recordClass)")
        if style.isAligned { writer.align(to: style.columns.type) }
        writer.write("\(type)")
        return writer.text
    }
}
