extension Message {
    /// The port of Multicast DNS; a query from another one is a legacy query (RFC 6762 §5.1, §6.7).
    public static var multicastPort: UInt16 { 5353 }

    /// The messages of a query by Multicast DNS: its id is 0, and of the answers that are known already as many as fit are with
    /// the questions, the others in messages that follow, each but the last with TC (RFC 6762 §7.1, §7.2).
    ///
    /// - Parameters:
    ///   - questions: what is asked; with ``Question/wantsUnicastResponse`` for answers to the asker alone (§5.4).
    ///   - knownAnswers: what need not be told again; records that are half-way through their TTL are not among them.
    ///   - limit: the most octets of a message: what the network takes in a datagram (§17).
    /// - Throws: `noRoom` where the questions, or a known answer by itself, do not fit.
    public static func multicastQuery(
        _ questions: [Question], knownAnswers: [Record] = [], limit: Int = 1440
    ) throws(WireEncodingError) -> [[UInt8]] {
        var messages: [[UInt8]] = []
        var position = 0
        repeat {
            let start = position
            var octets = try WireWriter.array(
                capacity: min(max(limit, Header.length), MessageEncoder.maximumLength)
            ) { (writer) throws(WireEncodingError) in
                var encoder = try MessageEncoder(writer, header: Header(id: 0), compressor: NameCompressor())
                if start == 0 { for question in questions { try encoder.append(question) } }
                for record in knownAnswers[start...] {
                    do throws(WireEncodingError) {
                        var record = record
                        // The bit means nothing in a known answer (RFC 6762 §10.2).
                        record.isCacheFlush = false
                        try encoder.append(record, to: .answer)
                    } catch {
                        // The questions may leave room for none; a message without anything would not end.
                        guard error.reason == .noRoom, encoder.count > Header.length else { throw error }
                        break
                    }
                }
                return encoder.count
            }
            position += (try? MessageView(octets.span).counts.answers).map { Int($0) } ?? 0
            if position < knownAnswers.count { octets.set(0x0200, at: 2) }
            messages.append(octets)
        } while position < knownAnswers.count
        return messages
    }

    /// Adds the known answers of a message that continues this query, as one with TC from the same sender does; tells whether
    /// it does (RFC 6762 §7.2).
    ///
    /// - Returns: whether this query was to be continued, and by such a message: without questions, and no response.
    public mutating func `continue`(with next: Message) -> Bool {
        guard header.isTruncated, !header.isResponse, !next.header.isResponse, next.questions.isEmpty else {
            return false
        }
        answers += next.answers
        header.isTruncated = next.header.isTruncated
        return true
    }

    /// A response by Multicast DNS: its id is 0, it has no question, and is authoritative (RFC 6762 §6, §18).
    public init(multicast answers: [Record], additionals: [Record] = []) {
        self.init(header: Header(id: 0, bits: 0x8400), answers: answers, additionals: additionals)
    }

    /// The response to a legacy query, as a plain resolver can read it: with the query's id and question, without cache-flush
    /// bits, and with TTLs of 10 seconds at most (RFC 6762 §6.7).
    public init(legacy query: Message, answers: [Record], additionals: [Record] = []) {
        func plain(_ record: Record) -> Record {
            var record = record
            record.isCacheFlush = false
            if record.type != .opt { record.ttl = min(record.ttl, 10) }
            return record
        }
        self.init(answering: query)
        edns = nil
        header.isAuthoritative = true
        for index in questions.indices { questions[index].wantsUnicastResponse = false }
        self.answers = RecordList(answers.map(plain))
        self.additionals = RecordList(additionals.map(plain))
    }
}

extension Record {
    /// Whether the record says that it is no longer valid (RFC 6762 §10.1).
    public var isGoodbye: Bool { ttl == 0 && type != .opt }

    /// The record with a TTL of 0, which takes it out of all caches (RFC 6762 §10.1).
    public var goodbye: Record {
        var record = self
        record.ttl = 0
        return record
    }

    /// Whether a querier that knows this record need not be told another one: it is the same, and has half of the other's TTL
    /// left at least (RFC 6762 §7.1).
    public func suppresses(_ answer: Record) -> Bool {
        guard type == answer.type, recordClass.withoutMulticastBit == answer.recordClass.withoutMulticastBit,
            name == answer.name, ttl >= answer.ttl / 2 + answer.ttl % 2
        else { return false }
        guard rdata != answer.rdata else { return true }
        // Names in the data are compared without regard to case.
        let plain = with(.internet, ttl: 0)
        guard let one = try? plain.canonicalData(), let other = try? answer.with(.internet, ttl: 0).canonicalData()
        else {
            return false
        }
        return one == other
    }
}
