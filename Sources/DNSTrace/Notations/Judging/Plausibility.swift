/// How much some bytes look like a DNS message, as a number that candidates are ranked by.
///
/// A faultless message has 100 points; what is unusual costs some, what cannot be costs all. Bytes that are cut keep
/// most of their points if what is there is in order. The work is linear in the bytes: names are passed over, and
/// pointers are looked at but not followed.
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

    /// Judges bytes.
    ///
    /// - Parameters:
    ///   - bytes: The bytes from the header on.
    ///   - isCut: Whether the text says that the message had more bytes.
    ///   - length: How many the message had, where the text tells.
    init(_ bytes: ArraySlice<UInt8>, isCut: Bool = false, length: Int? = nil) {
        let message = Array(bytes)
        guard message.count >= 12 else {
            judgeShort(message, isCut: isCut)
            return
        }
        judgeHeader(message)
        guard points > 0 else { return }
        let counts = (0..<4).map { message.number(at: 4 &+ 2 &* $0) }
        judgeCounts(counts, isQuery: message[2] & 0x80 == 0, length: isCut ? length : message.count)
        end = walk(message, counts: counts)
        switch end {
        case .complete(let at):
            let rest = message[at...]
            if !rest.isEmpty { take(rest.allSatisfy { $0 == 0 } ? 3 : 15) }
        case .cut:
            take(isCut ? 1 : Self.undeclaredCut)
        case .malformed(let at):
            take(at <= 12 ? 100 : 30)
        }
    }

    private mutating func take(_ cost: Int) { points = max(points &- cost, 0) }

    /// Less than a header can only be the beginning of one.
    private mutating func judgeShort(_ message: [UInt8], isCut: Bool) {
        guard isCut, message.count >= 4 else {
            points = 0
            return
        }
        judgeHeader(message)
        if message.count >= 6, message.number(at: 4) != 1 { take(40) }
        take(30)
    }

    private mutating func judgeHeader(_ message: [UInt8]) {
        let isQuery = message[2] & 0x80 == 0
        let opcode = message[2] >> 3 & 0xF
        guard opcode <= 6, opcode != 3 else {
            points = 0
            return
        }
        if opcode != 0 { take(4) }
        if message[3] & 0x40 != 0 { take(15) }
        let code = message[3] & 0xF
        if code > 11 { take(10) }
        if isQuery {
            if code != 0 { take(20) }
            if message[2] & 0x04 != 0 { take(8) }
            if message[2] & 0x02 != 0 { take(8) }
            if message[3] & 0x80 != 0 { take(8) }
        }
    }

    private mutating func judgeCounts(_ counts: [Int], isQuery: Bool, length: Int?) {
        let records = counts[1] &+ counts[2] &+ counts[3]
        switch counts[0] {
        case 1: break
        case 0: take(isQuery || records == 0 ? 70 : 12)
        case 2...32: take(20)
        default: take(60)
        }
        if let length {
            // A question takes at least 5 bytes, a record at least 11.
            if counts[0] &* 5 &+ records &* 11 > length &- 12 { take(25) }
        } else if records > 200 {
            take(40)
        }
        if isQuery, counts[1] > 0 { take(12) }
    }

    /// Goes over questions and records; the first question's name and what follows it weigh most.
    private mutating func walk(_ message: [UInt8], counts: [Int]) -> End {
        var at = 12
        for question in 0..<counts[0] {
            switch skipName(message, from: at, judgesText: question == 0) {
            case .complete(let next): at = next
            case let other: return other
            }
            guard at &+ 4 <= message.count else { return .cut }
            if question == 0 { judgeQuestion(type: message.number(at: at), class: message.number(at: at &+ 2)) }
            at &+= 4
        }
        for record in 0..<(counts[1] &+ counts[2] &+ counts[3]) {
            switch skipName(message, from: at, judgesText: record == 0 && counts[0] == 0) {
            case .complete(let next): at = next
            case let other: return other
            }
            guard at &+ 10 <= message.count else { return .cut }
            let type = message.number(at: at)
            if type != 41, !Self.isClass(message.number(at: at &+ 2)) { take(record == 0 ? 15 : 4) }
            let next = at &+ 10 &+ message.number(at: at &+ 8)
            guard next <= message.count else { return .cut }
            at = next
        }
        return .complete(at: at)
    }

    /// Passes over a name up to its root label or its first pointer.
    private mutating func skipName(_ message: [UInt8], from start: Int, judgesText: Bool) -> End {
        var at = start
        var unusual = 0
        var total = 0
        while at < message.count {
            let length = Int(message[at])
            if length == 0 {
                if judgesText, total > 0 { take(min(unusual &* 30 / total, 30)) }
                return .complete(at: at &+ 1)
            }
            if length >= 0xC0 {
                guard at &+ 1 < message.count else { return .cut }
                let target = message.number(at: at) & 0x3FFF
                guard target >= 12, target < start || (target < at && target != start) else {
                    return .malformed(at: at)
                }
                return .complete(at: at &+ 2)
            }
            guard length <= 63, at &- start &+ length <= 254 else { return .malformed(at: start) }
            if judgesText {
                for byte in message[(at &+ 1)...].prefix(length) {
                    total &+= 1
                    if !Self.isUsualInNames(byte) { unusual &+= 1 }
                }
            }
            at &+= 1 &+ length
        }
        if judgesText, total > 0 { take(min(unusual &* 30 / total, 30)) }
        return .cut
    }

    private mutating func judgeQuestion(type: Int, class recordClass: Int) {
        switch type {
        case 1...65, 99...109, 128, 249...264, 32768...32769: break
        case 0: take(25)
        default: take(12)
        }
        if !Self.isClass(recordClass) { take(30) }
    }

    /// IN, CH, HS, NONE and ANY; the highest bit is mDNS's own (RFC 6762 §5.4, §10.2).
    private static func isClass(_ number: Int) -> Bool {
        switch number & 0x7FFF {
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
