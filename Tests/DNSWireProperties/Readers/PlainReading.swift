import DNSWire

/// What cursors and views show of a message, names label by label and all data by their programs: the plain way, with
/// which every quicker one is compared.
struct PlainReading {
    /// A question or a record.
    struct Entry: Equatable {
        var section: MessageSection
        var offset: Int
        var end: Int
        /// The name in full, or `nil` where it is none.
        var name: [UInt8]?
        var type: RecordType
        var recordClass: RecordClass
        var ttl: UInt32 = 0
        /// Where TTL and the data are.
        var ttlOffset = 0
        var data: Range<Int> = 0..<0
        /// The record as a value, where its name and its data are sound.
        var record: Record?

        /// Whether the data are not what their type says.
        var isMalformed: Bool { section != .question && name != nil && record == nil }
    }

    private(set) var entries: [Entry] = []
    /// All that is wrong but for the rules about messages, in the order of the octets.
    private(set) var faults: [WireDecodingError] = []
    /// Whether values follow the header instead of entries (RFC 8490 §5.4).
    private(set) var isStateful = false
    /// What a view says of itself that is not so.
    private(set) var contradiction: String?

    init(_ octets: Span<UInt8>) {
        do throws(WireDecodingError) {
            let view = try MessageView(octets)
            if view.header.opcode == .dso, view.counts == SectionCounts() {
                isStateful = true
                return
            }
            var questions = view.questions
            var index = 0
            while let question = try questions.next() {
                append(question, index, of: Int(view.counts.questions))
                index += 1
            }
            try appendRecords(of: view)
        } catch {
            faults.append(error)
        }
    }

    /// The questions and records whose names could be read: those that decoding keeps.
    var kept: [Entry] { entries.filter { $0.name != nil } }

    /// How many questions there are, those whose names cannot be read too.
    var questionCount: Int { entries.count { $0.section == .question } }

    private mutating func append(_ view: borrowing QuestionView, _ index: Int, of count: Int) {
        var entry = Entry(
            section: .question, offset: view.offset, end: view.endOffset, type: view.type, recordClass: view.recordClass
        )
        do throws(WireDecodingError) {
            let name = try view.name
            let length = name.length
            entry.name = PlainReading.labels(of: name)
            if entry.name?.count != length { contradiction = "question \(index): the name's length" }
        } catch {
            faults.append(error.named("name").located(in: .question, index: index, of: count))
        }
        entries.append(entry)
    }

    private mutating func appendRecords(of view: borrowing MessageView) throws(WireDecodingError) {
        let counts = view.counts
        var records = try view.records
        var section = MessageSection.question
        var index = 0
        while let record = try records.next() {
            index = record.section == section ? index + 1 : 0
            section = record.section
            append(record, index, of: counts[section])
        }
        if records.remaining != 0 { contradiction = "records remain" }
    }

    private mutating func append(_ view: borrowing RecordView, _ index: Int, of count: Int) {
        var entry = Entry(
            section: view.section, offset: view.offset, end: view.endOffset, type: view.type,
            recordClass: view.recordClass, ttl: view.ttl, ttlOffset: view.ttlOffset, data: view.rdataRange)
        do throws(WireDecodingError) {
            let name = try view.name
            entry.name = PlainReading.labels(of: name)
            let length = name.length
            if entry.name?.count != length { contradiction = "record at \(view.offset): the name's length" }
        } catch {
            faults.append(error.named("name").located(in: view.section, index: index, of: count))
        }
        if entry.name != nil {
            do throws(WireDecodingError) {
                try view.checkData()
                entry.record = try Record(view)
            } catch {
                // A TXT record without octets is sound where Multicast DNS is read, and nothing is said of it (RFC 6763 §6.1).
                if view.type != .txt || view.rdataLength > 0 {
                    faults.append(error.located(in: view.section, index: index, of: count))
                }
            }
        }
        entries.append(entry)
    }

    /// A name on the wire, put together label by label.
    static func labels(of name: borrowing DomainNameView) -> [UInt8] {
        var wire: [UInt8] = []
        var labels = name.labels
        while let label = labels.next() {
            wire.append(UInt8(truncatingIfNeeded: label.count))
            wire.append(copying: label)
        }
        return wire + [0]
    }
}

extension [UInt8] {
    /// The octets of a span.
    init(copying span: Span<UInt8>) {
        self = []
        append(copying: span)
    }

    /// Appends the octets of a span.
    mutating func append(copying span: Span<UInt8>) {
        reserveCapacity(count + span.count)
        for index in span.indices { append(span[index]) }
    }

    /// The octets in hexadecimal.
    var hex: String { map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() }
}
