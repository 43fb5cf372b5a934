/// Says of each octet of a message what it is, as far as the message can be read.
struct MessageAnnotator: ~Escapable {
    let message: Span<UInt8>
    private let policy: DecodingPolicy
    private let context: DataContext
    /// The octets before this offset are passed over.
    private let start: Int
    var annotations: [Annotation] = []
    var reader: WireReader
    var path = FieldPath()

    @_lifetime(copy message)
    init(_ message: Span<UInt8>, policy: DecodingPolicy, from start: Int = 0) {
        self.message = message
        self.policy = policy
        context = (try? MessageView(message)) == nil ? DataContext() : message.raw.dataContext
        self.start = start
        self.reader = WireReader(message)
    }

    /// Goes over the whole message.
    @_lifetime(self: copy self)
    mutating func annotate() {
        guard let header = annotateHeader() else { return annotateRest() }
        if header.opcode == .dso, (try? MessageView(message))?.counts == SectionCounts() {
            annotateStatefulValues()
        } else if !annotateEntries() {
            return annotateRest()
        }
        guard !reader.isAtEnd else { return }
        add(reader.position..<reader.end, .trailing, "\(reader.remaining) octets after the end of the message")
    }

    /// Annotates the twelve octets of the header, or as many as there are.
    @_lifetime(self: copy self)
    private mutating func annotateHeader() -> Header? {
        path = FieldPath(section: .header)
        guard let id = number("id", text: { "\($0)" }),
            let bits = number("flags", text: { Header(id: 0, bits: $0).explanation })
        else { return nil }
        for field in ["QDCOUNT", "ANCOUNT", "NSCOUNT", "ARCOUNT"] as [FieldName] {
            guard number(field, text: { "\($0)" }) != nil else { return nil }
        }
        return Header(id: id, bits: bits)
    }

    /// Annotates a number of two octets, or what is there of it.
    @_lifetime(self: copy self)
    mutating func number(_ field: FieldName, text: (UInt16) -> String) -> UInt16? {
        path.field = field
        let start = reader.position
        guard let number = try? reader.readUInt16() else {
            annotateCut("1 of 2 octets")
            return nil
        }
        if start >= self.start { add(start..<reader.position, .field, text(number)) }
        return number
    }

    /// Annotates the questions and records; returns whether all that the header announces could be passed over.
    @_lifetime(self: copy self)
    private mutating func annotateEntries() -> Bool {
        guard let counts = (try? MessageView(message))?.counts else { return false }
        for section in MessageSection.allCases where section != .header {
            let count = counts[section]
            for index in 0..<count {
                guard !reader.isAtEnd else { return false }
                path = FieldPath(section: section, index: index, count: count)
                guard section == .question ? annotateQuestion() : annotateRecord() else { return false }
            }
        }
        path = FieldPath()
        return true
    }

    @_lifetime(self: copy self)
    private mutating func annotateQuestion() -> Bool { annotateSet() != nil }

    /// Annotates name, type and class.
    @_lifetime(self: copy self)
    mutating func annotateSet() -> (type: RecordType, recordClass: RecordClass)? {
        path.field = "name"
        guard annotateName(), let type = number("type", text: { "\(RecordType(rawValue: $0))" }),
            let recordClass = number("class", text: { "\(RecordClass(rawValue: $0))" })
        else { return nil }
        return (RecordType(rawValue: type), RecordClass(rawValue: recordClass))
    }

    @_lifetime(self: copy self)
    mutating func annotateRecord() -> Bool {
        path.field = "name"
        guard annotateName(), let type = number("type", text: { "\(RecordType(rawValue: $0))" }) else { return false }
        let isOPT = RecordType(rawValue: type) == .opt
        guard
            let recordClass = number(
                isOPT ? "UDP payload size" : "class",
                text: { isOPT ? "\($0)" : "\(RecordClass(rawValue: $0))" })
        else { return false }
        path.field = isOPT ? "extended flags" : "ttl"
        let start = reader.position
        guard let ttl = try? reader.readUInt32() else {
            annotateCut("\(reader.remaining) of 4 octets")
            return false
        }
        add(start..<reader.position, .field, isOPT ? OPTFlags(ttl: ttl).description : "\(ttl)")
        guard let length = number("rdlength", text: { "\($0)" }) else { return false }
        return annotateData(RecordType(rawValue: type), RecordClass(rawValue: recordClass), length: Int(length))
    }

    /// Annotates RDATA by the fields of its type, as far as they are there.
    @_lifetime(self: copy self)
    mutating func annotateData(_ type: RecordType, _ recordClass: RecordClass, length: Int) -> Bool {
        path.field = "rdata"
        let isWhole = reader.remaining >= length
        if isWhole, reader.position < start {
            try? reader.skip(length)
            return true
        }
        guard let window = try? reader.readWindow(min(length, reader.remaining)) else { return false }
        // Where an UPDATE's record must have no data, none are explained.
        let program =
            isWhole ? context.program(type, recordClass, of: window) : context.program(type, recordClass)
        if window.isAtEnd, isWhole, context.hasNoData(recordClass, in: path.section) { return true }
        var annotator = FieldAnnotator(window, path: path, missing: isWhole ? 0 : length - window.remaining)
        _ = annotator.annotate(program)
        annotations += annotator.annotations
        return isWhole
    }

    @_lifetime(self: copy self)
    mutating func annotateName() -> Bool {
        if reader.position < start, let passed = reader.message.passedName(at: reader.position, before: reader.end) {
            try? reader.skip(passed.end - reader.position)
            return true
        }
        var visitor = FieldAnnotator(reader, path: path, missing: 0)
        let isWhole = visitor.annotateName()
        annotations += visitor.annotations
        reader = visitor.reader
        return isWhole
    }

    /// Annotates what is left as the beginning of the present field.
    @_lifetime(self: copy self)
    mutating func annotateCut(_ text: String) {
        let start = reader.position
        guard !reader.isAtEnd else { return }
        _ = reader.readRemainingSpan()
        add(start..<reader.position, .cut, "\(text); the octets end here")
    }

    /// Annotates what is left as octets of which nothing can be made.
    @_lifetime(self: copy self)
    mutating func annotateRest() {
        let start = reader.position
        guard !reader.isAtEnd else { return }
        _ = reader.readRemainingSpan()
        path.field = nil
        add(start..<reader.position, .unread, "\(reader.position - start) octets that cannot be read")
    }

    @_lifetime(self: copy self)
    mutating func add(_ range: Range<Int>, _ kind: Annotation.Kind, _ text: String) {
        guard range.lowerBound >= start else { return }
        annotations.append(Annotation(range, kind, path: path, text: text))
    }
}
