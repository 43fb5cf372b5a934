/// How much of a message is read at the most: a message with more is refused before anything of it is kept.
///
///     var limits = DecodingLimits()
///     limits.entries = 200
///     limits.pointers = 10
///     let message = try Message(decoding: octets, limits: limits)
///
/// What it begins with refuses no message that a transport can carry. They are checked in a pass before decoding that ends
/// at the first limit, so that who sets none does not pay for them.
public struct DecodingLimits: Hashable, Sendable {
    /// The octets of the message.
    public var octets = 65_535
    /// The questions and records that the header announces, or the values of a DNS Stateful Operations message.
    public var entries = 4 * 65_535
    /// The EDNS options of a record.
    public var options = 65_535
    /// The labels of a name, the root not counted.
    public var labels = 127
    /// The compression pointers that a name takes.
    public var pointers = 127
    /// The character strings in the data of a record (RFC 1035 §3.3).
    public var strings = 65_535
    /// The octets of all owners and data with names written out, which can be many times those of the message.
    public var writtenOctets = Int.max
    /// The diagnostics of total decoding; those that follow are left out.
    public var diagnostics = Int.max

    /// Begins with limits that refuse no message.
    public init() {}

    /// Checks a message that has not been decoded.
    ///
    /// What cannot be read is passed over: decoding says what is wrong with it.
    ///
    /// - Throws: `beyondLimit` with the limit as the field, in the entry where it is exceeded.
    /// - Complexity: linear in the octets, up to the first limit.
    public func check(_ octets: Span<UInt8>) throws(WireDecodingError) {
        guard octets.count <= self.octets else {
            throw WireDecodingError(.beyondLimit, at: max(0, self.octets), length: octets.count - max(0, self.octets))
                .named("octets")
        }
        guard let view = try? MessageView(octets) else { return }
        let announced = Int(view.counts.questions) + view.counts.records
        let count = announced == 0 && view.header.opcode == .dso ? DecodingLimits.values(in: octets) : announced
        guard count <= entries else {
            throw WireDecodingError(.beyondLimit, at: 4, length: 8).named("entries")
        }
        var written = 0
        var questions = view.questions
        var index = 0
        while let question = try? questions.next() {
            do throws(WireDecodingError) {
                if let name = try? question.name { try check(name.extent, of: view.message, &written) }
            } catch {
                throw error.located(in: .question, index: index, of: Int(view.counts.questions))
            }
            index += 1
        }
        guard var records = try? view.records else { return }
        var (section, place) = (MessageSection.answer, 0)
        while let record = try? records.next() {
            if record.section != section { (section, place) = (record.section, 0) }
            do throws(WireDecodingError) { try check(record, &written) } catch {
                throw error.located(in: section, index: place, of: view.counts[section])
            }
            place += 1
        }
    }

    /// How many values a DNS Stateful Operations message has after its header (RFC 8490 §5.4).
    private static func values(in octets: Span<UInt8>) -> Int {
        var (count, position) = (0, Header.length)
        while position + 4 <= octets.count {
            count += 1
            position += 4 + (Int(octets[position + 2]) << 8 | Int(octets[position + 3]))
        }
        return count
    }

    private func check(_ record: borrowing RecordView, _ written: inout Int) throws(WireDecodingError) {
        if let name = try? record.name { try check(name.extent, of: record.message, &written) }
        try grow(&written, by: record.rdataLength, at: record.offset)
        let context = record.message.dataContext
        guard !context.hasNoData(record.recordClass, in: record.section) else { return }
        let message = record.message
        let program = context.program(record.type, record.recordClass, of: record.rdataReader)
        var fault: WireDecodingError?
        try? program.run(record.rdataReader) { index, start, end, content in
            guard fault == nil else { return }
            do throws(WireDecodingError) {
                switch content {
                case .name:
                    guard let name = try? message.checkName(at: start, before: end) else { return }
                    // What is in place has been counted with the data.
                    written -= end - start
                    try check(name, of: message, &written)
                case .value: try check(program.table.steps[index], start..<end, of: message)
                case .octets, .dot: return
                }
            } catch {
                fault = error
            }
        }
        if let fault { throw fault }
    }

    private func check(
        _ name: NameExtent, of message: RawSpan, _ written: inout Int
    ) throws(WireDecodingError) {
        guard name.pointers <= pointers else {
            throw WireDecodingError(.beyondLimit, at: name.start, length: name.end - name.start).named("pointers")
        }
        // Each label takes two octets at least.
        if labels < (name.length - 1) / 2 {
            var cursor = LabelCursor(message, at: name.start)
            var count = 0
            while cursor.next() != nil { count += 1 }
            guard count <= labels else {
                throw WireDecodingError(.beyondLimit, at: name.start, length: name.end - name.start).named("labels")
            }
        }
        try grow(&written, by: name.length, at: name.start)
    }

    /// Counts the strings or options of a value.
    private func check(_ step: FieldStep, _ range: Range<Int>, of message: RawSpan) throws(WireDecodingError) {
        guard step.kind == .value else { return }
        let isOfStrings = step.count == FieldStep.code(of: .strings)
        guard isOfStrings || step.count == FieldStep.code(of: .options) else { return }
        var (count, position) = (0, range.lowerBound)
        while position < range.upperBound {
            count += 1
            if isOfStrings {
                position += 1 + Int(message.octet(position))
            } else {
                guard position + 4 <= range.upperBound else { return }
                position += 4 + Int(message.uint16(position + 2))
            }
        }
        guard count <= (isOfStrings ? strings : options) else {
            throw WireDecodingError(.beyondLimit, at: range.lowerBound, length: range.count)
                .named(isOfStrings ? "strings" : "options")
        }
    }

    private func grow(_ written: inout Int, by count: Int, at offset: Int) throws(WireDecodingError) {
        written += count
        guard written <= writtenOctets else {
            throw WireDecodingError(.beyondLimit, at: offset).named("writtenOctets")
        }
    }
}

extension Message {
    /// Decodes a message within limits.
    ///
    /// - Throws: `beyondLimit` where one is exceeded; the first error.
    /// - Complexity: linear in the octets, in time and in memory.
    public init(
        decoding octets: Span<UInt8>, policy: DecodingPolicy = .resolver, limits: DecodingLimits
    ) throws(WireDecodingError) {
        try limits.check(octets)
        try self.init(decoding: octets, policy: policy)
    }

    /// Decodes a message within limits.
    ///
    /// - Throws: as the initializer that takes a span.
    public init(
        decoding octets: [UInt8], policy: DecodingPolicy = .resolver, limits: DecodingLimits
    ) throws(WireDecodingError) {
        try self.init(decoding: octets.span, policy: policy, limits: limits)
    }
}

extension MessageReading {
    /// Reads what is there within limits; of a message that exceeds one nothing is read but its header.
    public init(
        _ octets: Span<UInt8>, length: Int? = nil, policy: DecodingPolicy = .resolver, limits: DecodingLimits
    ) {
        do throws(WireDecodingError) {
            try limits.check(octets)
            self.init(octets, length: length, policy: policy, mostDiagnostics: limits.diagnostics)
        } catch {
            self.init(refusing: octets, length: length, policy: policy, error)
        }
    }

    /// Reads what is there within limits.
    public init(
        _ octets: [UInt8], length: Int? = nil, policy: DecodingPolicy = .resolver, limits: DecodingLimits
    ) {
        self.init(octets.span, length: length, policy: policy, limits: limits)
    }
}
