extension MessageReading {
    /// Writes the members of the message's object (RFC 8427 §2), and what is wrong with it as a member `diagnostics`.
    ///
    /// Flags are numbers, 0 or 1; counts are what the header announces; sections hold what could be read. RDATAHEX has
    /// every name written out. Write them within `object`, where members of your own can be beside them.
    package func writeMembers(to json: inout JSONWriter) { writeMembers(to: &json, [], nil) }

    /// Writes the members, and those that are asked for; where names are compressed is known from `places`.
    func writeMembers(to json: inout JSONWriter, _ options: MessageJSON.Options, _ places: MessagePlaces?) {
        let form = EntryForm(options: options, hasMulticastBits: policy.hasMulticastBits, places: places)
        if let counts {
            message.header.writeMembers(to: &json, message.responseCode)
            json.member("QDCOUNT", counts.questions)
            json.member("ANCOUNT", counts.answers)
            json.member("NSCOUNT", counts.authorities)
            json.member("ARCOUNT", counts.additionals)
            if message.questions.count == 1, let question = message.questions.first {
                form.write("QNAME", question.name, .question, 0, to: &json)
                form.write("Q", question.type, question.recordClass, to: &json)
            }
            json.key("questionRRs")
            json.array { json in
                for (index, question) in message.questions.enumerated() {
                    json.object { form.write(question, index, to: &$0) }
                }
            }
            for (name, section) in MessageJSON.sections {
                json.key(name)
                json.array { form.write(message[section], section, to: &$0) }
            }
        }
        if !message.statefulValues.isEmpty {
            json.key("statefulValues")
            json.array { json in
                for value in message.statefulValues { json.object { value.writeMembers(to: &$0) } }
            }
        }
        json.key("diagnostics")
        json.array { json in
            for diagnostic in diagnostics { json.object { diagnostic.writeMembers(to: &$0) } }
        }
    }
}

extension Header {
    fileprivate func writeMembers(to json: inout JSONWriter, _ responseCode: ResponseCode) {
        json.member("ID", id)
        json.member("QR", isResponse ? 1 : 0)
        json.member("Opcode", opcode.rawValue)
        for (name, bit) in MessageJSON.flags.dropFirst() where name != "Z" || isReservedBitSet {
            json.member(name, isSet(bit) ? 1 : 0)
        }
        json.member("RCODE", responseCode.rawValue)
    }
}

/// How questions and records are written.
private struct EntryForm {
    let options: MessageJSON.Options
    /// Whether the highest bit of a class is Multicast DNS's.
    let hasMulticastBits: Bool
    let places: MessagePlaces?

    func write(_ question: Question, _ index: Int, to json: inout JSONWriter) {
        write("NAME", question.name, .question, index, to: &json)
        write("", question.type, question.recordClass, to: &json)
        if hasMulticastBits { json.member("unicastResponse", question.wantsUnicastResponse) }
    }

    /// Writes the records of a section, those of a set together where that is asked for.
    func write(_ records: RecordList, _ section: MessageSection, to json: inout JSONWriter) {
        var index = 0
        while index < records.count {
            let first = records[index]
            var end = index + 1
            while options.contains(.recordSets), first.type != .opt, end < records.count,
                records[end].isInSameSet(as: first), records[end].ttl == first.ttl,
                // One object has one spelling of the owner.
                records[end].name.wire == first.name.wire
            {
                end += 1
            }
            let range = index..<end
            json.object { json in
                write("NAME", first.name, section, range.lowerBound, to: &json)
                write("", first.type, first.recordClass, to: &json)
                if hasMulticastBits { json.member("cacheFlush", first.isCacheFlush) }
                json.member("TTL", first.ttl)
                if range.count == 1 {
                    first.writeData(to: &json)
                } else {
                    json.key("rrSet")
                    json.array { json in
                        for index in range { json.object { records[index].writeData(to: &$0) } }
                    }
                }
            }
            index = end
        }
    }

    /// Writes a name as text, and what else is asked for of it.
    func write(
        _ member: String, _ name: DomainName, _ section: MessageSection, _ index: Int, to json: inout JSONWriter
    ) {
        json.member(member, "\(name)")
        if options.contains(.nameOctets) {
            json.key(member + "HEX")
            name.wire.withSpan { json.hex($0) }
        }
        if options.contains(.compression), let place = places?.name(section, index) {
            json.key("compressed" + member)
            json.object { json in
                json.member("isCompressed", place.isCompressed ? 1 : 0)
                json.member("length", place.length)
            }
        }
    }

    /// Writes a type and a class with their names.
    func write(_ prefix: String, _ type: RecordType, _ recordClass: RecordClass, to json: inout JSONWriter) {
        json.member(prefix + "TYPE", type.rawValue)
        json.member(prefix + "TYPEname", "\(type)")
        json.member(prefix + "CLASS", recordClass.rawValue)
        let isFlagged = hasMulticastBits && type != .opt && recordClass.rawValue & 0x8000 != 0
        json.member(prefix + "CLASSname", "\(isFlagged ? recordClass.withoutMulticastBit : recordClass)")
    }
}

extension Record {
    fileprivate func writeData(to json: inout JSONWriter) {
        json.member("RDLENGTH", rdata.count)
        json.key("RDATAHEX")
        rdata.withSpan { json.hex($0) }
        json.member("rdata\(type)", dataPresentation)
        if let edns = EDNS(self) {
            json.key("options")
            json.array { json in
                for option in edns.options { json.object { option.writeMembers(to: &$0) } }
            }
        }
    }
}

extension EDNSOption {
    /// The option's code and octets, and its fields as text where they are known and sound.
    fileprivate func writeMembers(to json: inout JSONWriter) {
        json.member("CODE", code.rawValue)
        json.member("CODEname", "\(code)")
        json.key("DATAHEX")
        data.withSpan { json.hex($0) }
        if let text = fieldPresentation { json.member("data\(code)", text) }
    }
}

extension DSOValue {
    fileprivate func writeMembers(to json: inout JSONWriter) {
        json.member("TYPE", type.rawValue)
        json.member("TYPEname", "\(type)")
        json.key("DATAHEX")
        data.withSpan { json.hex($0) }
        if let changes {
            json.key("data\(type)")
            json.array { json in for change in changes { json.string(change) } }
        } else if let text = fieldPresentation {
            json.member("data\(type)", text)
        }
    }
}

extension Diagnostic {
    fileprivate func writeMembers(to json: inout JSONWriter) {
        json.member("offset", offset)
        json.member("length", length)
        json.member("severity", severity.rawValue)
        json.member("reason", "\(reason)")
        json.member("field", "\(path)")
    }
}
