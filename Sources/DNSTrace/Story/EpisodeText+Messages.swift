internal import DNSWire

/// Queries and answers.
extension EpisodeText {
    /// More records of an answer are counted, not written.
    private static let mostRecords = 16

    /// Begins the line of a message; `code` and `latency` are those of an answer.
    private mutating func begin(_ message: PayloadReading, of lookup: Lookup, code: ResponseCode?, _ latency: Latency?)
    {
        let payload = message.payload
        let isResponse = message.isResponse ?? (payload.call?.direction == .in)
        begin(payload.call?.line ?? payload.position.line, payload.call?.time)
        writer.append(payload.call?.direction == .out ? "> " : "< ")
        writer.mark(isResponse ? .answer : .query)
        write(number: message.id)
        writer.extend("  ")
        var start = writer.count
        if let type = lookup.type { writer.extend(type) } else { writer.extend("?") }
        writer.pad(to: widths.type + 2, since: start)
        if widths.code > 0 {
            start = writer.count
            if isResponse {
                writer.mark(code == .noError ? .answer : .failure)
                if let code { writer.extend(code) } else { writer.extend("?") }
            }
            writer.pad(to: widths.code + 2, since: start)
        }
        if widths.latency > 0 {
            start = writer.count
            if let latency {
                writer.mark(.time)
                writer.extend(latency)
            }
            writer.pad(to: widths.latency + 2, since: start)
        }
        start = writer.count
        if let name = lookup.name {
            writer.append(name)
        } else {
            writer.append(VisibleName(payload).text.map { $0 + "|" } ?? "?", .name)
        }
        writer.pad(to: widths.name + 2, since: start)
        writer.extend(message.header.flagNames)
        writer.extend("  ")
        writer.mark(payload.isTruncated || payload.bytes.count < payload.length ? .cut : .plain)
        if payload.bytes.count < payload.length {
            writer.extend(payload.bytes.count)
            writer.extend(" of ")
        }
        if payload.isTruncated, payload.bytes.count >= payload.length {
            writer.extend(payload.bytes.count)
            writer.extend(" bytes of more")
        } else {
            writer.extend(payload.length, "byte")
        }
    }

    mutating func write(query index: Int, of order: Int) {
        let lookup = episode.lookups[order]
        let transmission = lookup.transmissions[index]
        begin(transmission.query, of: lookup, code: nil, nil)
        let before = lookup.transmissions[..<index].count { $0.isSent && !$0.isParallel }
        if transmission.isParallel {
            writer.append("   to another server as well")
        } else if before > 0 {
            writer.append("   again, for the \(Quantity.ordinal(before)) time", .failure)
        }
        if !transmission.isSent {
            writer.append("   not sent\(transmission.error.map { ": " + $0 } ?? "")", .failure)
        }
        if index == 0, let asked = lookup.onBehalfOf, episode.lookups.indices.contains(asked) {
            writer.append("   for ", .inferred)
            write(number: episode.lookups[asked].id)
            if let peer = episode.lookups[asked].peer { writer.extend(" of \(peer)") }
        }
        if index == 0, let before = lookup.searchedAfter {
            writer.append("   search list, after \(before)", .inferred)
        }
        writer.end()
        if lookup.name == nil || lookup.type == nil {
            CutText(transmission.query, indentation: Self.detail).write(to: &writer)
        }
    }

    mutating func write(answer index: Int, of order: Int) {
        let lookup = episode.lookups[order]
        let answer = lookup.answers[index]
        let isLast = index == lookup.answers.count - 1
        begin(answer, of: lookup, code: answer.responseCode, isLast ? lookup.latency : nil)
        if isLast {
            switch lookup.latency {
            case .measured:
                if lookup.isRetried, let duration = lookup.duration {
                    writer.append("   \(Quantity.time(duration.seconds)) since the first query", .time)
                }
            case .atMost(_, let first, let next):
                writer.append("   after the queries (poll \(first) -> \(next))", .time)
            case nil:
                break
            }
        }
        if index == 0, lookup.isServed { writeOccasioned(order, answer) }
        writer.end()
        writeRecords(answer, askedFor: lookup.name)
        if answer.isTruncated { CutText(answer, indentation: Self.detail).write(to: &writer) }
        if isLast, let deduction = lookup.deduction {
            writer.begin(indentation: Self.detail)
            writer.append(deduction.description, .deduced)
            writer.column(Self.detail + 60)
            writer.append("deduced", .deduced)
            writer.end()
        }
    }

    /// A message's number in hexadecimal.
    private mutating func write(number id: UInt16?) {
        guard let id else { return writer.extend("0x000?") }
        writer.extend("0x")
        writer.extend(hexadecimal: id, digits: 4)
    }

    /// What a server did to answer: how long it waited for others, or that it asked nobody.
    private mutating func writeOccasioned(_ served: Int, _ answer: PayloadReading) {
        let own = episode.lookups.filter { $0.onBehalfOf == served }
        guard !own.isEmpty else {
            // With the query in the trace, one to another server would be there, too.
            let isKnown = !episode.lookups[served].transmissions.isEmpty && episode.hidden.isEmpty
            guard isKnown, !answer.header.isAuthoritative, answer.header.isRecursionAvailable else { return }
            let isFound = answer.responseCode == .noError || answer.responseCode == .nxDomain
            writer.append("   nobody else asked" + (isFound ? ": from the cache" : ""), .inferred)
            return
        }
        let sent = own.compactMap { $0.call?.time }.min()
        guard let sent, let received = own.compactMap({ $0.answer?.call?.time }).max(), received >= sent else { return }
        let queries = Quantity.count(own.count, "query of its own", plural: "queries of its own")
        writer.append("   waited \(Quantity.time(received - sent)) for \(queries)", .time)
    }

    /// The answers, or that there are none.
    private mutating func writeRecords(_ answer: PayloadReading, askedFor name: DomainName?) {
        let records = answer.message.answers
        for record in records.prefix(Self.mostRecords) {
            writer.begin(indentation: Self.detail)
            if record.name != name {
                writer.append(record.name)
                writer.append("  ")
            }
            writer.extend(record.type)
            writer.extend("  ")
            writer.mark(record.type == .a || record.type == .aaaa ? .address : .plain)
            writer.extend(dataOf: record)
            writer.append("  ttl ", .place)
            writer.extend(Int(truncatingIfNeeded: record.ttl))
            writer.end()
        }
        if records.count > Self.mostRecords {
            writer.begin(indentation: Self.detail)
            writer.append("and \(records.count - Self.mostRecords) more")
            writer.end()
        }
        guard answer.reading.counts?[.answer] == 0, answer.type != nil, answer.responseCode == .noError else { return }
        writer.begin(indentation: Self.detail)
        let isTruncated = answer.header.isTruncated
        writer.append(isTruncated ? "the answer did not fit (tc)" : "no records of this type", .failure)
        writer.end()
    }
}
