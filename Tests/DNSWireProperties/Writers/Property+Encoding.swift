import DNSWire

extension Property {
    /// A message that is decoded, encoded and decoded again is the same, and is written in one way only, no longer than
    /// without compression.
    static let encoding = Property("encoding") { octets in
        guard let message = try? Message(decoding: octets, policy: Policies.lenient) else { return nil }
        let writing = Writing(message)
        guard Writing(message) == writing else { return "written twice in two ways" }
        guard Writing(message.rebuilt) == writing else {
            return "put together of records: \(Writing(message.rebuilt).shown), not \(writing.shown)"
        }
        let plain = Writing { () throws(WireEncodingError) in
            try [UInt8](capacity: MessageEncoder.maximumLength) {
                (output: inout OutputSpan<UInt8>) throws(WireEncodingError) in
                try message.encode(into: &output, compressor: nil)
            }
        }
        switch (writing, plain) {
        case (.octets(let written), .octets(let plain)):
            guard written.count <= plain.count else { return "\(written.count) octets, \(plain.count) uncompressed" }
            if let fault = fault(of: plain, from: message) { return "uncompressed, \(fault)" }
            var memory = [UInt8](repeating: 0, count: written.count)
            let single = Writing(entriesOf: message, into: memory.mutableSpan)
            guard single == writing else { return "entry by entry: \(single.shown), not \(written.hex)" }
            return fault(of: written, from: message)
        case (.octets(let written), .refused(let error)):
            return error.reason == .noRoom ? fault(of: written, from: message) : "uncompressed: \(error)"
        case (.refused(let error), .octets): return "\(error), but not without compression"
        case (.refused(let error), .refused): return error.reason == .noRoom ? nil : "\(error)"
        }
    }

    /// What is wrong with octets that were written from a message.
    private static func fault(of written: [UInt8], from message: Message) -> String? {
        do throws(WireDecodingError) {
            let again = try Message(decoding: written, policy: Policies.lenient)
            if let fault = difference(again, message) { return "\(fault): \(written.hex)" }
            return Writing(again) == Writing(message) ? nil : "written otherwise the second time: \(written.hex)"
        } catch {
            return "\(error) in what was written: \(written.hex)"
        }
    }

    /// At every limit a message is refused, or gets no longer than that, and says with TC what was left out of it; and
    /// nothing after its end is written or read.
    static let limits = Property("limits") { octets in
        guard let message = try? Message(decoding: octets, policy: Policies.lenient),
            let whole = try? message.encoded(), let memory = GuardedMemory(capacity: whole.count + 40)
        else { return nil }
        for limit in limitsToTry(for: whole, octets.count) {
            let writing = Writing { () throws(WireEncodingError) in try message.encoded(limit: limit) }
            switch writing {
            case .octets(let cut):
                guard cut.count <= limit else { return "\(cut.count) octets at the limit \(limit)" }
                if limit >= whole.count, cut != whole { return "not the whole message at the limit \(limit)" }
                if let fault = fault(of: cut, cutFrom: message) { return "limit \(limit): \(fault) in \(cut.hex)" }
            case .refused(let error):
                guard error.reason == .noRoom, limit < whole.count else { return "limit \(limit): \(error)" }
            }
            // In memory of that size.
            var large = [UInt8](repeating: 0xEE, count: whole.count + 300)
            let expected = Writing(entriesOf: message, into: large.mutableSpan, limit: limit)
            for edge in GuardedMemory.Edge.allCases {
                var own: Writing?
                let octets = memory.changing([UInt8](repeating: 0xEE, count: limit), at: edge) {
                    own = Writing(entriesOf: message, into: $0)
                }
                guard own == expected, case .octets(let written)? = own, octets.starts(with: written) else {
                    return "\(own?.shown ?? "") in \(limit) octets of memory, not \(expected.shown)"
                }
            }
            let appended = memory.appending(limit, at: .last) { output in _ = try? message.encode(into: &output) }
            guard appended == (limit < whole.count ? [] : whole) else { return "\(appended.hex) appended to \(limit)" }
        }
        return nil
    }

    /// Each limit for a short message, and some for another.
    private static func limitsToTry(for whole: [UInt8], _ seed: Int) -> [Int] {
        // A message is written in one go where there is room for 32 octets more.
        let ample = [whole.count + 31, whole.count + 32, whole.count + 40]
        guard whole.count > 100 else { return Array(12...whole.count + 2) + ample }
        var generator = SeededGenerator(seed: UInt64(whole.count << 16 | seed & 0xFFFF))
        return ample + [whole.count - 1, whole.count, whole.count + 2]
            + (0..<12).map { _ in Int.random(in: 12...whole.count, using: &generator) }
    }

    /// What is wrong with a message that was cut to a limit.
    private static func fault(of cut: [UInt8], cutFrom message: Message) -> String? {
        do throws(WireDecodingError) {
            let read = try Message(decoding: cut, policy: Policies.lenient)
            var header = read.header
            var isCut = false
            for section in MessageSection.allCases {
                let isKept = { (record: Record) in
                    section == .additional && (record.type == .opt || record.type == .tsig)
                }
                let (kept, others) = (read[section].filter(isKept), read[section].filter { !isKept($0) })
                let all = message[section].filter { !isKept($0) }
                guard Array(kept) == Array(message[section].filter(isKept)) else { return "OPT or TSIG is missing" }
                guard Array(others) == Array(all.prefix(others.count)) else { return "other records in \(section)" }
                if others.count < all.count {
                    if section != .additional { isCut = true }
                    let (last, next) = (others.last, all[others.count])
                    if let last, last.isInSameSet(as: next) { return "a part of an RRset in \(section)" }
                }
            }
            guard Array(read.questions) == Array(message.questions) else { return "other questions" }
            guard read.statefulValues == message.statefulValues else { return "other values" }
            if isCut, !header.isTruncated { return "records are missing, and TC is not set" }
            header.isTruncated = message.header.isTruncated
            return header == message.header ? nil : "another header"
        } catch {
            return "\(error)"
        }
    }

    /// What is malformed is refused when it is written again, or is malformed in the same way; what is sound stays sound.
    static let malformedData = Property("malformed-data") { octets in
        let message = MessageReading(octets, policy: Policies.lenient).message
        let before = PlainReading(octets)
        let writing = Writing(message)
        // Which zone an UPDATE is about is not known where one of several questions has been left out.
        if message.header.opcode == .update, before.questionCount > max(message.questions.count, 1) { return nil }
        guard Writing(message.rebuilt) == writing else {
            return "put together of records: \(Writing(message.rebuilt).shown), not \(writing.shown)"
        }
        switch writing {
        case .octets(let written):
            let again = PlainReading(written.span)
            guard !before.isStateful else { return nil }
            let (left, right) = (before.kept, again.kept)
            guard left.count == right.count, right.count == again.entries.count else { return "entries are missing" }
            for (one, other) in zip(left, right) {
                guard one.name == other.name, one.type == other.type, one.recordClass == other.recordClass,
                    one.isMalformed == other.isMalformed, one.record?.rdata == other.record?.rdata
                else {
                    return "\(one.section) at \(one.offset) is \(one.isMalformed ? "malformed" : "sound"), and at"
                        + " \(other.offset) of what was written \(other.isMalformed ? "malformed" : "sound or other")"
                }
                guard one.isMalformed else { continue }
                let (data, kept) = (octets.extracting(one.data), written.span.extracting(other.data))
                guard Octets(data) == Octets(kept) else { return "the malformed data at \(one.offset) change" }
            }
            return nil
        case .refused(let error):
            if error.reason == .noRoom { return nil }
            guard error.reason == .malformedData else { return "\(error)" }
            return before.kept.contains { $0.isMalformed } ? nil : "\(error), but all data are sound"
        }
    }
}
