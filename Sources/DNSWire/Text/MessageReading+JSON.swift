extension MessageReading {
    /// Writes the members of the message's object (RFC 8427 §2), and what is wrong with it as a member `diagnostics`.
    ///
    /// Flags are numbers, 0 or 1; counts are what the header announces; sections hold what could be read. RDATAHEX has
    /// every name written out. Write them within `object`, where members of your own can be beside them.
    package func writeMembers(to json: inout JSONWriter) {
        if let counts {
            message.header.writeMembers(to: &json)
            json.member("QDCOUNT", counts.questions)
            json.member("ANCOUNT", counts.answers)
            json.member("NSCOUNT", counts.authorities)
            json.member("ARCOUNT", counts.additionals)
            if message.questions.count == 1, let question = message.questions.first {
                json.member("QNAME", "\(question.name)")
                json.member("QTYPE", question.type.rawValue)
                json.member("QTYPEname", "\(question.type)")
                json.member("QCLASS", question.recordClass.rawValue)
                let isFlagged = policy.hasMulticastBits && question.wantsUnicastResponse
                let recordClass = isFlagged ? question.recordClass.withoutMulticastBit : question.recordClass
                json.member("QCLASSname", "\(recordClass)")
            }
            json.key("questionRRs")
            json.array { json in
                for question in message.questions { json.object { question.writeMembers(to: &$0, policy) } }
            }
            for (name, section) in [
                ("answerRRs", MessageSection.answer), ("authorityRRs", .authority), ("additionalRRs", .additional),
            ] {
                json.key(name)
                json.array { json in
                    for record in message[section] { json.object { record.writeMembers(to: &$0, policy) } }
                }
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
    fileprivate func writeMembers(to json: inout JSONWriter) {
        json.member("ID", id)
        json.member("QR", isResponse ? 1 : 0)
        json.member("Opcode", opcode.rawValue)
        json.member("AA", isAuthoritative ? 1 : 0)
        json.member("TC", isTruncated ? 1 : 0)
        json.member("RD", isRecursionDesired ? 1 : 0)
        json.member("RA", isRecursionAvailable ? 1 : 0)
        json.member("AD", isDataAuthentic ? 1 : 0)
        json.member("CD", isCheckingDisabled ? 1 : 0)
        json.member("RCODE", responseCode.rawValue)
    }
}

extension Question {
    fileprivate func writeMembers(to json: inout JSONWriter, _ policy: DecodingPolicy) {
        json.member("NAME", "\(name)")
        json.member("TYPE", type.rawValue)
        json.member("TYPEname", "\(type)")
        json.member("CLASS", recordClass.rawValue)
        let isFlagged = policy.hasMulticastBits && wantsUnicastResponse
        json.member("CLASSname", "\(isFlagged ? recordClass.withoutMulticastBit : recordClass)")
        if policy.hasMulticastBits { json.member("unicastResponse", wantsUnicastResponse) }
    }
}

extension Record {
    fileprivate func writeMembers(to json: inout JSONWriter, _ policy: DecodingPolicy) {
        json.member("NAME", "\(name)")
        json.member("TYPE", type.rawValue)
        json.member("TYPEname", "\(type)")
        json.member("CLASS", recordClass.rawValue)
        let isFlagged = policy.hasMulticastBits && isCacheFlush
        json.member("CLASSname", "\(isFlagged ? recordClass.withoutMulticastBit : recordClass)")
        if policy.hasMulticastBits { json.member("cacheFlush", isCacheFlush) }
        json.member("TTL", ttl)
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
