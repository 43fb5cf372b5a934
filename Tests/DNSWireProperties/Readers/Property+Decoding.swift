import DNSWire

extension Property {
    /// A walk that checks each record ends with the error of total decoding and shows what plain views show before it.
    static let checkedRecords = Property("checked-records") { octets in
        let plain = PlainReading(octets).entries.filter { $0.section != .question }
        for (name, policy) in Policies.named + [("lenient", Policies.lenient)] {
            let reading = MessageReading(octets, policy: policy)
            var thrown: WireDecodingError?
            var count = 0
            do throws(WireDecodingError) {
                var records = try MessageView(octets).checkedRecords(policy: policy)
                while let checked = try records.next() {
                    guard plain.indices.contains(count) else { return "\(name): more records than plain views show" }
                    let expected = plain[count]
                    let record = checked.record
                    guard
                        let owner = expected.name, checked.nameLength == owner.count, record.offset == expected.offset,
                        checked.endOffset == expected.end, checked.section == expected.section,
                        checked.type == expected.type, checked.recordClass == expected.recordClass,
                        checked.ttl == expected.ttl, record.rdataRange == expected.data
                    else { return "\(name): record \(count) differs" }
                    count += 1
                }
            } catch {
                thrown = error
            }
            let first = reading.diagnostics.first { $0.severity == .error }?.error
            guard thrown == first else {
                return
                    "\(name): \(thrown.map { "\($0)" } ?? "nothing") is thrown, \(first.map { "\($0)" } ?? "nothing")"
                    + " is reported"
            }
            if thrown == nil, count != plain.count { return "\(name): \(count) of \(plain.count) records" }
        }
        return nil
    }

    /// Strict decoding throws the first error that total decoding reports, or gives the same message; decoding into a
    /// message that has been used gives it too.
    static let strictDecoding = Property("strict") { octets in
        var used = Message(query: "used.example", .a, id: 1)
        used.answers.append(Record(name: "used.example", type: .txt, ttl: 1, rdata: [1, 0x78]))
        for (name, policy) in Policies.named + [("lenient", Policies.lenient)] {
            let reading = MessageReading(octets, policy: policy)
            let first = reading.diagnostics.first { $0.severity == .error }?.error
            do throws(WireDecodingError) {
                let message = try Message(decoding: octets, policy: policy)
                if let first { return "\(name): nothing is thrown, \(first) is reported" }
                if let fault = difference(message, reading.message) { return "\(name): \(fault), strict and total" }
            } catch {
                guard error == first else {
                    return "\(name): \(error) is thrown, \(first.map { "\($0)" } ?? "nothing") is reported"
                }
            }
            do throws(WireDecodingError) {
                try used.refill(decoding: octets, policy: policy)
                if let fault = difference(used, reading.message) { return "\(name): \(fault), in place and total" }
            } catch {
                guard error == first else { return "\(name): \(error) is thrown in place" }
                guard used == Message(header: Header(id: 0)) else { return "\(name): something stays of a failure" }
            }
        }
        return nil
    }

    /// Total decoding has every entry that plain views show, and says the same of each; a longer message reads as its
    /// beginning does.
    static let totalDecoding = Property("total") { octets in
        let plain = PlainReading(octets)
        let lenient = MessageReading(octets, policy: Policies.lenient)
        let found = lenient.diagnostics.map(\.error)
        if !plain.isStateful, found != plain.faults {
            return "views find \(plain.faults), total decoding \(found)"
        }
        for (name, policy) in Policies.named {
            let reading = MessageReading(octets, policy: policy)
            if let fault = fault(of: reading, octets.count) { return "\(name): \(fault)" }
            if !plain.isStateful, let fault = fault(of: reading.message, plain, octets) { return "\(name): \(fault)" }
            if let fault = difference(reading.message, lenient.message) { return "\(name): \(fault) for its policy" }
            if reading.cut != lenient.cut || reading.endOffset != lenient.endOffset { return "\(name): another cut" }
            // The rules about messages add to what is wrong, and take nothing away.
            if !isSubsequence(found, of: reading.diagnostics.map(\.error)) {
                return "\(name): an error is not reported"
            }
        }
        return prefixFault(octets, lenient)
    }

    private static func fault(of reading: MessageReading, _ count: Int) -> String? {
        if reading.isSound == reading.diagnostics.contains(where: { $0.severity == .error }) {
            return "isSound is wrong"
        }
        if reading.cut != nil, reading.isSound { return "cut without an error" }
        if reading.endOffset > count { return "the end is outside" }
        for diagnostic in reading.diagnostics
        where diagnostic.offset < 0 || diagnostic.length < 0 || diagnostic.offset + diagnostic.length > count {
            return "outside the octets: \(diagnostic), length \(diagnostic.length)"
        }
        return nil
    }

    /// What differs between a message and the entries that plain views show.
    private static func fault(of message: Message, _ plain: PlainReading, _ octets: Span<UInt8>) -> String? {
        var kept = plain.kept[...]
        for question in message.questions {
            guard let entry = kept.popFirst(), entry.section == .question, entry.name == Array(question.name.wire),
                entry.type == question.type, entry.recordClass == question.recordClass
            else { return "\(question) is not in the views" }
        }
        for section in MessageSection.allCases {
            for record in message[section] {
                guard let entry = kept.popFirst(), entry.section == section, entry.name == Array(record.name.wire),
                    entry.type == record.type, entry.recordClass == record.recordClass, entry.ttl == record.ttl
                else { return "\(record) is not in the views" }
                let data = entry.record?.rdata ?? Octets(octets.extracting(entry.data))
                guard record.rdata == data else { return "\(record): \(data) in the views" }
            }
        }
        return kept.isEmpty ? nil : "\(kept.count) entries are in the views alone"
    }

    /// What the beginning of a message has that the whole has not.
    private static func prefixFault(_ octets: Span<UInt8>, _ whole: MessageReading) -> String? {
        guard octets.count > 0 else { return nil }
        // A place that the octets choose.
        var sum = octets.count
        for index in octets.indices { sum = (sum &* 31 &+ Int(octets[index])) & 0xFFFF }
        let count = sum % octets.count
        let part = MessageReading(octets.extracting(0..<count), length: octets.count, policy: Policies.lenient)
        guard part.endOffset <= max(whole.endOffset, part.message.statefulValues.isEmpty ? 0 : count) else {
            return "\(count) octets are read as far as \(part.endOffset), all as far as \(whole.endOffset)"
        }
        // A name whose labels go on after the octets is sound in the whole alone.
        let (few, all) = (PlainReading(octets.extracting(0..<count)).entries, PlainReading(octets).entries)
        guard few.count <= all.count else { return "the first \(count) octets have more entries" }
        for (one, other) in zip(few, all) where one.name != nil && !one.isMalformed && one != other {
            return "the first \(count) octets have another entry at \(one.offset)"
        }
        return nil
    }

    private static func isSubsequence(_ few: [WireDecodingError], of all: [WireDecodingError]) -> Bool {
        var left = few[...]
        for error in all where error == left.first { left = left.dropFirst() }
        return left.isEmpty
    }

    /// What differs between two messages, names octet by octet.
    static func difference(_ one: Message, _ other: Message) -> String? {
        if one != other { return "two messages" }
        for (left, right) in zip(one.questions, other.questions) where left.name.wire != right.name.wire {
            return "the case of \(left.name) and \(right.name)"
        }
        for section in MessageSection.allCases {
            for (left, right) in zip(one[section], other[section]) where left.name.wire != right.name.wire {
                return "the case of \(left.name) and \(right.name)"
            }
        }
        return nil
    }
}
