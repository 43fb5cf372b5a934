/// A message viewed in memory: nothing is copied, nothing is allocated, and no view outlives the octets.
///
/// Only the twelve octets of the header are checked when it is made; everything else is checked when it is looked at.
///
///     let view = try MessageView(buffer.span)
///     var records = try view.records(in: .answer)
///     while let record = try records.next() { ... }
public struct MessageView: ~Escapable {
    @usableFromInline let message: RawSpan

    /// The most octets that can be viewed, 16 MiB.
    ///
    /// No transport carries more than 65,535 (RFC 1035 §4.2.2). Names that are written out grow by less than 128
    /// times, so that every offset in what is decoded fits into 31 bits, on each platform.
    @inlinable public static var maximumLength: Int { 1 &<< 24 }

    /// Views the octets of a message.
    ///
    /// - Throws: `truncated` where there are fewer than twelve octets, `octetsAfterMessage` where there are more than
    ///   ``maximumLength``.
    @inlinable @inline(__always)
    @_lifetime(copy octets)
    public init(_ octets: Span<UInt8>) throws(WireDecodingError) {
        guard _fastPath(octets.count >= Header.length && octets.count <= MessageView.maximumLength) else {
            throw octets.raw.notAMessage
        }
        message = octets.raw
    }

    /// The octets.
    @inlinable public var octets: Span<UInt8> {
        @_lifetime(copy self) get { message.octets(0..<message.byteCount) }
    }

    /// The id and the bits after it.
    @inlinable public var header: Header { Header(id: message.uint16(0), bits: message.uint16(2)) }

    /// What the header announces.
    @inlinable public var counts: SectionCounts { message.sectionCounts }

    /// The questions.
    @inlinable public var questions: QuestionCursor {
        @_lifetime(copy self) get { QuestionCursor(message, count: Int(message.uint16(4))) }
    }

    /// The first question, or `nil` where there is none.
    ///
    /// - Throws: as ``QuestionCursor/next()``.
    @inlinable public var question: QuestionView? {
        @_lifetime(copy self) get throws(WireDecodingError) {
            var questions = self.questions
            return try questions.next()
        }
    }

    /// The records of all three sections, in their order.
    ///
    /// - Throws: as ``QuestionCursor/next()``: the questions are passed over first.
    /// - Complexity: linear in the questions.
    @inlinable public var records: RecordCursor {
        @_lifetime(copy self) get throws(WireDecodingError) {
            try questions.records()
        }
    }

    /// The records of one section; none for the header and the questions.
    ///
    /// - Throws: as ``QuestionCursor/next()`` and ``RecordCursor/next()``: what is in front is passed over first.
    /// - Complexity: linear in what is in front.
    @inlinable
    @_lifetime(copy self)
    public func records(in section: MessageSection) throws(WireDecodingError) -> RecordCursor {
        var records = try self.records
        let counts = self.counts
        let before: Int
        switch section {
        case .answer: before = 0
        case .authority: before = Int(counts.answers)
        case .additional: before = Int(counts.answers) &+ Int(counts.authorities)
        case .header, .question: before = counts.records
        }
        for _ in 0..<before { _ = try records.next() }
        records.limit(to: section, counts[section])
        return records
    }
}

extension RawSpan {
    /// The error for octets that are too few or too many to be a message.
    @usableFromInline
    var notAMessage: WireDecodingError {
        @inline(never) get {
            guard byteCount < Header.length else {
                return WireDecodingError(
                    .octetsAfterMessage, at: MessageView.maximumLength, length: byteCount &- MessageView.maximumLength)
            }
            return WireDecodingError(.truncated, at: 0, length: byteCount, needed: Header.length)
                .located(in: .header, index: nil, of: nil)
        }
    }
}

extension RecordCursor {
    /// Ends the cursor with the section that it has reached.
    @inlinable
    @_lifetime(self: copy self)
    mutating func limit(to section: MessageSection, _ count: Int) {
        _remaining = section == .question ? 0 : count
        authorities = section == .authority ? count : 0
        additionals = section == .additional ? count : 0
    }
}
