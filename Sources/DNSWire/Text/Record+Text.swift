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

    /// Writes the record in presentation form.
    public func print(to writer: inout PresentationWriter) {
        writer.beginToken()
        writer.append { name.append(to: &$0) }
        writer.write(decimal: ttl)
        writer.write("\(recordClass)")
        writer.write("\(type)")
        printData(to: &writer)
    }

    /// Writes the data in presentation form.
    public func printData(to writer: inout PresentationWriter) {
        let program = DataContext.alone.program(type, recordClass)
        let start = writer
        // An UPDATE's records may have no data at all (RFC 2136 §2.5).
        if rdata.isEmpty, recordClass == .any || recordClass == .none { return }
        if rdata.withSpan({ program.print($0, to: &writer) }) { return }
        writer = start
        rdata.printGeneric(to: &writer)
    }

    /// Reads a record in presentation form: `NAME [TTL] [CLASS] TYPE RDATA`, TTL and class in either order.
    ///
    /// What a name without a dot at its end means is up to `relativeNames`: it is absolute all the same where nothing else is
    /// said. The TTL is 0 and the class IN where they are missing; a TTL may have units (`1h30m`). White space, quotes,
    /// escapes, parentheses and comments are those of a zone file (RFC 1035 §5.1); data may be written as octets for every
    /// type (RFC 3597 §5).
    ///
    /// - Throws: what is wrong, and where in the text.
    public init(parsing text: Span<UInt8>, relativeNames: RelativeNames = .absolute) throws(PresentationError) {
        var reader = PresentationReader(text, relativeNames: relativeNames)
        name = try reader.readName()
        ttl = 0
        recordClass = .internet
        var sawTTL = false
        var sawClass = false
        while true {
            let token = try reader.read()
            let word = reader.octets(of: token)
            if !sawTTL, let span = TimeSpan(word) {
                ttl = span.seconds
                sawTTL = true
            } else if !sawClass, let known = RecordClass(word) {
                recordClass = known
                sawClass = true
            } else if let known = RecordType(word) {
                type = known
                break
            } else {
                throw PresentationError(.unknownMnemonic, at: token.range.lowerBound)
            }
        }
        // An UPDATE's records may have no data at all (RFC 2136 §2.5).
        if recordClass == .any || recordClass == .none, try reader.isAtEnd() {
            rdata = []
        } else {
            // In the form for all types, data of a number that belongs to nobody may be any octets.
            var isGeneric = false
            if let mark = try reader.peek() { isGeneric = reader.isGenericMark(mark) }
            let program =
                isGeneric && type.hasProvisionalForm
                ? DataPrograms.all.octets : DataContext.alone.program(type, recordClass)
            rdata = try program.parse(&reader)
        }
    }

    /// Reads a record in presentation form.
    ///
    /// - Throws: what is wrong, and where in the text.
    public init(parsing text: String, relativeNames: RelativeNames = .absolute) throws(PresentationError) {
        try self.init(parsing: Array(text.utf8).span, relativeNames: relativeNames)
    }
}

extension Question: CustomStringConvertible {
    /// The question in presentation form: `safia.rocks. IN A`.
    public var description: String { "\(name) \(recordClass) \(type)" }
}
