import DNSWire
import Testing

/// Sound messages that consist of one kind of content, as much of it as is asked for.
struct LargeContent: Sendable, CustomTestStringConvertible {
    var testDescription: String
    private let make: @Sendable (Int) -> [UInt8]

    /// A message of about `size` octets, at most 65,000.
    func message(size: Int) -> [UInt8] { make(size) }

    static let all: [LargeContent] = [
        LargeContent("questions") { size in
            message(0, size / 5, 0) { _ in [0, 0, 1, 0, 1] }
        },
        LargeContent("records") { size in
            message(0, 0, size / 11) { _ in record(.null, []) }
        },
        LargeContent("pointers to a long name") { size in
            let name = [[UInt8]](repeating: [29] + [UInt8](repeating: 0x61, count: 29), count: 8)
            let question: [UInt8] = name.joined() + [0, 0, 1, 0, 1]
            let records = message(0, 0, size / 14) { _ in [0xC0, 12] + record(.ns, [0xC0, 12]).dropFirst() }
            return records[..<4] + [0, 1] + records[6..<12] + question + records[12...]
        },
        LargeContent("DSO values") { size in
            message(0x3000, 0, 0, 0) + [UInt8](repeating: 0, count: size / 4 * 4)
        },
        LargeContent("EDNS options") { size in
            message(0, 0, 0, 1) + record(.opt, [UInt8](repeating: 0, count: size / 4 * 4))
        },
        LargeContent("service parameters") { size in
            ofData(.svcb, [0, 1, 0] + (1000..<1000 + size / 4).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF), 0, 0] })
        },
        LargeContent("protocols in a service parameter") { size in
            let list = [UInt8](repeating: 1, count: size / 2 * 2)
            return ofData(.https, [0, 1, 0, 0, 1, UInt8(list.count >> 8), UInt8(list.count & 0xFF)] + list)
        },
        LargeContent("character strings") { size in ofData(.txt, [UInt8](repeating: 0, count: size)) },
        LargeContent("type bitmaps") { size in
            let windows = (0...9).map { window in [window, 32] + [UInt8](repeating: 0xFF, count: 32) }
            return message(0, 0, size / 340) { _ in record(.nsec, [0] + windows.joined()) }
        },
        LargeContent("port bitmaps") { size in
            let ports = [UInt8](repeating: 0xFF, count: 320)
            return message(0, 0, size / 320) { _ in record(.wks, [192, 0, 2, 1, 6] + ports) }
        },
        LargeContent("names in HIP") { size in
            ofData(.hip, [1, 2, 0, 1, 7, 8] + [UInt8](repeating: 0, count: size))
        },
        LargeContent("address prefixes") { size in
            ofData(.apl, [[UInt8]](repeating: [0, 1, 0, 0], count: size / 4).flatMap { $0 })
        },
        LargeContent("plain octets") { size in ofData(.openpgpkey, [UInt8](repeating: 0x5C, count: size)) },
    ]

    private init(_ name: String, _ make: @escaping @Sendable (Int) -> [UInt8]) {
        testDescription = name
        self.make = make
    }

    private static func message(
        _ bits: Int, _ questions: Int, _ answers: Int, _ additionals: Int = 0, _ entry: (Int) -> [UInt8] = { _ in [] }
    ) -> [UInt8] {
        [UInt8](bits: UInt16(bits), questions, answers, 0, additionals, raw: "")
            + (0..<questions + answers).flatMap(entry)
    }

    private static func ofData(_ type: RecordType, _ data: [UInt8]) -> [UInt8] {
        message(0, 0, 1) { _ in record(type, data) }
    }

    private static func record(_ type: RecordType, _ data: [UInt8]) -> [UInt8] {
        [0, UInt8(type.rawValue >> 8), UInt8(type.rawValue & 0xFF), 0, 1, 0, 0, 0, 0]
            + [UInt8(data.count >> 8), UInt8(data.count & 0xFF)] + data
    }
}

/// What is done with whole messages, and must take time and memory that grow as the message does.
enum WholeMessageWork: String, CaseIterable {
    case decoding, reading, checking, encoding, truncating, text, parsing, json, explaining, patching

    /// Prepares the work, which is then done as often as the function is called.
    func prepared(for octets: [UInt8]) throws -> () throws -> Void {
        let message = try Message(decoding: octets)
        let reading = MessageReading(octets)
        switch self {
        case .decoding: return { _ = try Message(decoding: octets) }
        case .reading: return { _ = MessageReading(octets) }
        case .checking:
            return {
                guard reading.message.header.opcode != .dso else { return }
                var records = try MessageView(octets.span).checkedRecords()
                while try records.next() != nil {}
            }
        case .encoding: return { _ = try message.encoded() }
        case .truncating: return { _ = try? message.encoded(limit: octets.count / 2) }
        case .text: return { _ = MessageText(reading).description }
        case .parsing:
            let lines = message.answers.prefix(20).map(\.description)
            return { for line in lines { _ = try Record(parsing: line) } }
        case .json:
            return {
                var json = JSONWriter()
                json.object { reading.writeMembers(to: &$0) }
            }
        case .explaining: return { _ = AnnotatedDump(octets).description }
        case .patching:
            return {
                guard reading.message.header.opcode != .dso else { return }
                var copy = octets
                var patcher = try MessagePatcher(copy.mutableSpan)
                try patcher.age(by: 1)
            }
        }
    }
}
