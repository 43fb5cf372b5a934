internal import DNSWire

/// How much some bytes look like a DNS message, as a number that candidates are ranked by.
///
/// A faultless message has 100 points; what is unusual costs some, what cannot be costs all. Bytes that are cut keep
/// most of their points if what is there is in order. The work is linear in the bytes, and nothing is allocated: the
/// views of DNSWire pass over the names.
struct Plausibility: Hashable, Sendable {
    /// Where a walk over the counted records came to its end.
    enum End: Hashable, Sendable {
        /// All records that the header counts are there; the message ends at this offset.
        case complete(at: Int)
        /// The bytes end before the counted records do.
        case cut
        /// Something at this offset cannot be.
        case malformed(at: Int)
    }

    /// The points, 0 to 100.
    private(set) var points = 100
    /// How the walk ended.
    private(set) var end = End.cut

    /// From how many points on bytes are taken for a message.
    static let threshold = 50
    /// What bytes lose that end too early although nothing in the text says that they were cut.
    private static let undeclaredCut = 15
    /// What they lose where not even the first question is there: any text that begins like a header would do.
    private static let undeclaredCutInQuestion = 32
    /// Whether the first question, or what comes first, was read to its end.
    private var hasBeginning = false

    /// Judges bytes.
    ///
    /// - Parameters:
    ///   - bytes: The bytes from the header on.
    ///   - isCut: Whether the text says that the message had more bytes.
    ///   - length: How many the message had, where the text tells.
    init(_ bytes: ArraySlice<UInt8>, isCut: Bool = false, length: Int? = nil) {
        do throws(WireDecodingError) {
            let view = try MessageView(bytes.span)
            judge(view.header)
            guard points > 0 else { return }
            judge(view.counts, isQuery: !view.header.isResponse, length: isCut ? length : bytes.count, isWhole: isCut)
            end = walk(view)
            if view.counts.questions == 0 { judgeWithoutQuestion(view, bytes) }
            guard points > 0 else { return }
            switch end {
            case .complete(let at):
                let rest = bytes.dropFirst(at)
                // A buffer may have zeros after a message; more of something else than of it is no trailer.
                if !rest.isEmpty { take(rest.allSatisfy { $0 == 0 } ? 3 : rest.count > at ? 40 : 15) }
            case .cut:
                take(isCut ? 1 : hasBeginning ? Self.undeclaredCut : Self.undeclaredCutInQuestion)
            case .malformed:
                take(30)
            }
        } catch {
            judgeShort(Array(bytes), isCut: isCut)
        }
    }

    /// Judges a message without a question, of which the rest must be the more in order.
    private mutating func judgeWithoutQuestion(_ view: borrowing MessageView, _ bytes: ArraySlice<UInt8>) {
        let isResponse = view.header.isResponse
        if view.counts.records > 0 {
            // Answers that are known already go on in further messages (RFC 6762 §7.2).
            take(isResponse ? 12 : end == .complete(at: bytes.count) ? 25 : 70)
        } else if view.header.opcode.rawValue == 6, Self.hasStatefulValues(bytes) {
            // DNS Stateful Operations count nothing (RFC 8490 §5.4).
            take(16)
            end = .complete(at: bytes.count)
        } else {
            // Servers refuse what they cannot read by a header alone.
            let isRefusal = isResponse && view.header.responseCode.rawValue != 0 && bytes.count == Header.length
            take(isRefusal ? 45 : 70)
        }
    }

    /// Whether types, lengths and values follow each other up to the end after the header (RFC 8490 §5.4).
    private static func hasStatefulValues(_ bytes: ArraySlice<UInt8>) -> Bool {
        var at = bytes.startIndex &+ Header.length
        guard at < bytes.endIndex else { return false }
        while at &+ 4 <= bytes.endIndex {
            at &+= 4 &+ (Int(bytes[at &+ 2]) << 8 | Int(bytes[at &+ 3]))
        }
        return at == bytes.endIndex
    }

    private mutating func take(_ cost: Int) { points = max(points &- cost, 0) }

    /// Less than a header can only be the beginning of one.
    private mutating func judgeShort(_ bytes: [UInt8], isCut: Bool) {
        guard isCut, bytes.count >= 4 else {
            points = 0
            return
        }
        judge(Header(id: 0, bits: UInt16(truncatingIfNeeded: bytes.number(at: 2))))
        if bytes.count >= 6, bytes.number(at: 4) != 1 { take(40) }
        take(30)
    }

    private mutating func judge(_ header: Header) {
        switch header.opcode.rawValue {
        case 0: break
        case 1, 2, 4, 5, 6: take(4)
        default: take(100)
        }
        if header.isReservedBitSet { take(15) }
        if header.responseCode.rawValue > 11 { take(10) }
        if !header.isResponse {
            if header.responseCode.rawValue != 0 { take(20) }
            if header.isAuthoritative { take(8) }
            if header.isTruncated { take(8) }
            if header.isRecursionAvailable { take(8) }
        }
    }

    /// Judges what the header counts.
    ///
    /// - Parameters:
    ///   - length: In how many bytes all of it has to be, where that is known.
    ///   - isWhole: Whether the message had no more than them, and not only what is shown of it.
    private mutating func judge(_ counts: SectionCounts, isQuery: Bool, length: Int?, isWhole: Bool) {
        switch counts.questions {
        case 1: break
        case 0: break
        case 2...32: take(20)
        default: take(60)
        }
        if let length {
            // A question takes at least 5 bytes, a record at least 11.
            if Int(counts.questions) &* 5 &+ counts.records &* 11 > length &- Header.length { take(isWhole ? 50 : 25) }
        } else if counts.records > 200 {
            take(40)
        }
        if isQuery, counts.answers > 0 { take(12) }
    }

    /// Goes over questions and records; what comes first weighs most.
    private mutating func walk(_ view: borrowing MessageView) -> End {
        var isFirst = true
        do throws(WireDecodingError) {
            var questions = view.questions
            while let question = try questions.next() {
                if isFirst {
                    try judge(question.name)
                    judge(question)
                }
                isFirst = false
                hasBeginning = true
            }
            let bytes = view.octets
            var records = try questions.records()
            while let record = try records.next() {
                if isFirst { try judge(record.name) }
                // An owner in the header is what another base makes of one after it.
                if Self.pointsIntoHeader(bytes, at: record.offset) { take(5) }
                if record.type != .opt, !Self.isUsual(record.recordClass) { take(isFirst ? 30 : 4) }
                isFirst = false
            }
            return .complete(at: records.offset)
        } catch {
            if error.reason == .truncated { return .cut }
            // Nothing was right so far but the header.
            if isFirst { take(100) }
            return .malformed(at: error.offset)
        }
    }

    /// Whether a name begins with a pointer into the header, which no name leads to.
    private static func pointsIntoHeader(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
        guard offset &+ 1 < bytes.count, bytes[offset] == 0xC0 else { return false }
        return bytes[offset &+ 1] < Header.length
    }

    /// Most names consist of letters, digits, hyphens and underscores.
    private mutating func judge(_ name: borrowing DomainNameView) {
        var unusual = 0
        var total = 0
        var labels = name.labels
        while let label = labels.next() {
            for index in label.indices {
                total &+= 1
                if !Self.isUsualInNames(label[index]) { unusual &+= 1 }
            }
        }
        if total > 0 { take(min(unusual &* 30 / total, 30)) }
    }

    private mutating func judge(_ question: borrowing QuestionView) {
        switch question.type.rawValue {
        case 1, 2, 5, 6, 12, 15, 16, 28, 29, 33, 35, 39, 43...65, 99...109, 128, 249...264, 32768...32769: break
        // Hardly anybody asks for the rest of the old types; a number in another base may look like one.
        case 3...65: take(5)
        case 0: take(25)
        default: take(12)
        }
        if !Self.isUsual(question.recordClass) { take(30) }
    }

    /// IN, CH, HS, NONE and ANY; the highest bit is mDNS's own (RFC 6762 §5.4, §10.2).
    private static func isUsual(_ recordClass: RecordClass) -> Bool {
        switch recordClass.rawValue & 0x7FFF {
        case 1, 3, 4, 254, 255: true
        default: false
        }
    }

    private static func isUsualInNames(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
