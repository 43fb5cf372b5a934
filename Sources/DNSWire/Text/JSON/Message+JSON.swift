extension Message {
    /// Reads a message as RFC 8427 writes it.
    ///
    /// Names may be text or octets (`NAMEHEX`), types and classes numbers or names, data octets (`RDATAHEX`) or text
    /// (`rdataMX`), flags Booleans or numbers. What is said twice must agree. Members that are not known are passed over.
    ///
    /// - Throws: what is wrong, in which member, and where in the text.
    /// - Complexity: linear in the text.
    public init(parsingJSON text: Span<UInt8>) throws(JSONError) {
        let value = try JSONParser.parse(text)
        self = try MessageJSONReader(value).message()
    }

    /// Reads a message as RFC 8427 writes it.
    ///
    /// - Throws: what is wrong, in which member, and where in the text.
    public init(parsingJSON text: String) throws(JSONError) { try self.init(parsingJSON: Array(text.utf8).span) }
}

extension MessageReading {
    /// Reads the octets of a message as RFC 8427 writes it: those of `messageOctetsHEX` where they are there, and say what the
    /// other members say, else those that ``Message/encoded()`` makes.
    ///
    /// So whatever was written with its octets comes back octet by octet, also where it was malformed or cut.
    ///
    /// - Throws: as `Message(parsingJSON:)`; `conflict` where the octets are those of another message than the members.
    package static func octets(parsingJSON text: Span<UInt8>) throws(JSONError) -> [UInt8] {
        try MessageJSONReader(JSONParser.parse(text)).octets()
    }
}

/// Makes a message of the members of an object (RFC 8427 §2).
private struct MessageJSONReader {
    private let object: JSONObject

    init(_ value: JSONValue) throws(JSONError) { object = try JSONObject(value) }

    /// The octets of the message.
    func octets() throws(JSONError) -> [UInt8] {
        if let octets = try object.octets("messageOctetsHEX") {
            guard hasMembers else { return octets }
            let reading = MessageReading(octets)
            let message = try message(announcing: reading.counts ?? SectionCounts())
            guard message == reading.message else {
                throw object.error(.conflict, "messageOctetsHEX")
            }
            return octets
        }
        let message = try message()
        do throws(WireEncodingError) { return try message.encoded() } catch {
            throw JSONError(.value(error), at: object.offset)
        }
    }

    /// Whether there is a member that says something about the message.
    private var hasMembers: Bool {
        ["ID", "QNAME", "QNAMEHEX", "questionRRs", "answerRRs", "authorityRRs", "additionalRRs"].contains {
            object[$0] != nil
        }
    }

    /// The message.
    ///
    /// - Parameter counts: what a header announces that announces more than there is, as that of a cut message.
    func message(announcing counts: SectionCounts? = nil) throws(JSONError) -> Message {
        if !hasMembers, let octets = try object.octets("messageOctetsHEX") {
            do throws(WireDecodingError) { return try Message(decoding: octets) } catch {
                throw object.error(.octets(error), "messageOctetsHEX")
            }
        }
        var message = Message(header: try header())
        message.questions = QuestionList(try questions())
        for (name, section) in MessageJSON.sections {
            for value in try object.array(name) ?? [] { message[section] += try records(value, name) }
        }
        for value in try object.array("statefulValues") ?? [] {
            let object = try JSONObject(value, member: "statefulValues")
            guard let type = try object.registered("TYPE", named: "TYPEname", as: DSOType.self) else {
                throw object.error(.missing, "TYPE")
            }
            message.statefulValues.append(try statefulValue(object, type))
        }
        try checkCounts(of: message, counts)
        try setResponseCode(of: &message)
        return message
    }

    /// A value of a stateful operation, given as octets, as text, or both.
    private func statefulValue(_ object: JSONObject, _ type: DSOType) throws(JSONError) -> DSOValue {
        let octets = try object.octets("DATAHEX").map { Octets($0.span) }
        let member = "data\(type)"
        var read: Octets?
        if type == .push, let values = try object.array(member) {
            var changes: [PushChange] = []
            for value in values {
                guard case .string(let text) = value.kind else {
                    throw JSONError(.wrongValue, at: value.offset, member: member)
                }
                do throws(PresentationError) { changes.append(try PushChange(parsing: text.span)) } catch {
                    throw object.error(.text(error), member)
                }
            }
            read = (try? PushChanges(changes)).flatMap { try? DSOValue(DSOValue.Push(changes: $0)).data }
        } else if let text = try object.string(member) {
            do throws(PresentationError) { read = try DSOValue.data(of: type, parsing: text.span) } catch {
                // Text that cannot be read beside octets says nothing.
                guard octets != nil else { throw object.error(.text(error), member) }
            }
        }
        if let read, let octets, read != octets { throw object.error(.conflict, member) }
        return DSOValue(type: type, data: octets ?? read ?? [])
    }

    private func header() throws(JSONError) -> Header {
        var header = Header(id: UInt16(truncatingIfNeeded: try object.number("ID", upTo: 65535) ?? 0))
        header.opcode = Opcode(rawValue: UInt8(truncatingIfNeeded: try object.number("Opcode", upTo: 15) ?? 0))
        for (name, bit) in MessageJSON.flags {
            header.set(bit, try object.number(name, upTo: 1) == 1)
        }
        return header
    }

    private func questions() throws(JSONError) -> [Question] {
        var questions: [Question] = []
        for value in try object.array("questionRRs") ?? [] {
            let object = try JSONObject(value, member: "questionRRs")
            guard let name = try object.name("NAME") else { throw object.error(.missing, "NAME") }
            guard let type = try object.registered("TYPE", named: "TYPEname", as: RecordType.self) else {
                throw object.error(.missing, "TYPE")
            }
            let recordClass = try object.registered("CLASS", named: "CLASSname", as: RecordClass.self)
            questions.append(Question(name: name, type: type, class: recordClass ?? .internet))
        }
        guard let name = try object.name("QNAME") else { return questions }
        guard let type = try object.registered("QTYPE", named: "QTYPEname", as: RecordType.self) else {
            throw object.error(.missing, "QTYPE")
        }
        let recordClass = try object.registered("QCLASS", named: "QCLASSname", as: RecordClass.self)
        let question = Question(name: name, type: type, class: recordClass ?? .internet)
        if questions.isEmpty { return [question] }
        // The same question twice, which one with several questions cannot be.
        guard questions == [question] else { throw object.error(.conflict, "QNAME") }
        return questions
    }

    /// The records that an object of a section stands for: one, or those of an RRset.
    private func records(_ value: JSONValue, _ section: String) throws(JSONError) -> [Record] {
        let object = try JSONObject(value, member: section)
        guard let set = try object.array("rrSet") else { return [try record(object)] }
        var records: [Record] = []
        for value in set {
            records.append(try record(JSONObject(JSONObject(value, member: "rrSet"), over: object)))
        }
        return records
    }

    private func record(_ object: JSONObject) throws(JSONError) -> Record {
        guard let name = try object.name("NAME") else { throw object.error(.missing, "NAME") }
        guard let type = try object.registered("TYPE", named: "TYPEname", as: RecordType.self) else {
            throw object.error(.missing, "TYPE")
        }
        let recordClass = try object.registered("CLASS", named: "CLASSname", as: RecordClass.self) ?? .internet
        // RFC 8427 §2.2 has a TTL of 32 bits with a sign.
        let ttl = try object.number("TTL", in: Int64(Int32.min)...Int64(UInt32.max)) ?? 0
        let data = try data(object, type, recordClass)
        if let length = try object.number("RDLENGTH", upTo: 65535), length != Int64(data.count) {
            throw object.error(.conflict, "RDLENGTH")
        }
        return Record(
            name: name, type: type, class: recordClass, ttl: UInt32(truncatingIfNeeded: ttl), rdata: data)
    }

    /// The data of a record: its octets, its text, or both where they say the same.
    private func data(
        _ object: JSONObject, _ type: RecordType, _ recordClass: RecordClass
    ) throws(JSONError) -> Octets {
        let octets = try object.octets("RDATAHEX").map { Octets($0.span) }
        let member = "rdata\(type)"
        guard let text = try object.string(member) else {
            guard let octets else { throw object.error(.missing, "RDATAHEX") }
            return octets
        }
        let parsed: Octets
        do throws(PresentationError) {
            parsed = try Octets(parsing: text.span, type, recordClass)
        } catch {
            // Data that are not what their type says have no text that could be read; their octets say it all.
            if let octets { return octets }
            throw object.error(.text(error), member)
        }
        // Text may not tell all that octets do, as the case of letters in base 16; both ways it must be the same text.
        guard let octets, octets != parsed else { return octets ?? parsed }
        let written = Record(name: .root, type: type, class: recordClass, ttl: 0, rdata: octets).dataPresentation
        guard Array(written.utf8) == text else { throw object.error(.conflict, member) }
        return octets
    }

    /// Checks that the header announces what is there.
    private func checkCounts(of message: Message, _ announced: SectionCounts?) throws(JSONError) {
        let present: [(String, Int, MessageSection)] = [
            ("QDCOUNT", message.questions.count, .question), ("ANCOUNT", message.answers.count, .answer),
            ("NSCOUNT", message.authorities.count, .authority), ("ARCOUNT", message.additionals.count, .additional),
        ]
        for (name, count, section) in present {
            guard let number = try object.number(name, upTo: 65535) else { continue }
            guard number == Int64(announced?[section] ?? count) else { throw object.error(.conflict, name) }
        }
    }

    /// Sets the response code, whose high eight bits the OPT record has (RFC 6891 §6.1.3).
    private func setResponseCode(of message: inout Message) throws(JSONError) {
        guard let number = try object.number("RCODE", upTo: 4095) else { return }
        let code = ResponseCode(rawValue: UInt16(truncatingIfNeeded: number))
        message.header.bits |= code.rawValue & 15
        // RFC 8427 §2.1 speaks of the four bits in the header; with the record's, which is there, it must agree.
        guard number > 15, message.responseCode != code else { return }
        guard message.additionals.allSatisfy({ $0.type != .opt }) else { throw object.error(.conflict, "RCODE") }
        message.responseCode = code
    }
}

extension Octets {
    /// Reads the data of a record of a type and class from their presentation form.
    ///
    /// - Throws: what is wrong, and where in the text.
    init(parsing text: Span<UInt8>, _ type: RecordType, _ recordClass: RecordClass) throws(PresentationError) {
        var reader = PresentationReader(text)
        if recordClass == .any || recordClass == .none, try reader.isAtEnd() {
            self = []
            return
        }
        var isGeneric = false
        if let mark = try reader.peek() { isGeneric = reader.isGenericMark(mark) }
        let program =
            isGeneric && type.hasProvisionalForm
            ? DataPrograms.all.octets : DataContext.alone.program(type, recordClass)
        self = try program.parse(&reader, DataParsers.all.parsers)
    }
}
