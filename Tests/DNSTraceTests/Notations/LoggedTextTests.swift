import DNSTrace
import Testing

/// Bytes as logs have them: after times, names and places, over several lines, inside of fields.
@Suite struct LoggedTextTests {
    private typealias Dump = PastedDumpTests

    private func read(_ text: String) -> [[UInt8]] {
        NotationReader().read(Array(text.utf8)).payloads.map(\.bytes)
    }

    /// Lines of a message in several notations, each of which needs all of its lines.
    static let forms: [String] = {
        let message = Dump.answer
        let numbers = Dump.rows(message, of: 12).map { $0.map { "\($0), " }.joined() + "\n" }.joined()
        let offsets = Dump.rows(message).enumerated().map { index, row in
            let data = Dump.hex(row)
            let padding = String(repeating: " ", count: 49 - data.utf8.count)
            return "000000\(index)0  \(data)\(padding)|\(Dump.characters(row))|\n"
        }
        return [
            Dump.plain(message), Dump.dig(message), offsets.joined(), "Uint8Array(49) [\n\(numbers)]\n",
            message.enumerated().map { "buf[\($0)] = 0x\(Dump.digits($1))\n" }.joined(),
            message.map { "\t.byte\t\($0)\n" }.joined(), message.map { "0x\(Dump.digits($0))\n" }.joined(),
            message.map { "  - \($0)\n" }.joined(),
        ]
    }()

    @Test(arguments: [
        "2026-11-27T12:00:01.123456Z ", "Nov 27 12:00:01 gw-01 resolverd[4242]: ", "resolver-1  | ", "dump.txt:17:",
        "12:00:01.123 DEBUG net.dns - [worker-3] ", "[  123.456789] dns: ",
        "11-27 12:00:01.123  1234  1250 D resolv  : ",
        "2026-11-27T12:00:01.5Z stdout F I (3210) mdns: ", "E1127 12:00:01.123456    77 server.go:142] ",
    ])
    func `what a log has before each line is no part of a dump`(prefix: String) {
        for form in Self.forms {
            let text = form.split(separator: "\n").map { "\(prefix)\($0)\n" }.joined()
            #expect(read(text) == [Dump.answer], "\(text)")
        }
    }

    @Test func `numbers in prefixes may differ, and lines around have none`() {
        var lines = ["Since the update it says\n"]
        for (index, row) in Dump.rows(Dump.answer).enumerated() {
            lines.append("2026-11-27 12:00:0\(index).\(index * 137) worker-\(index) rx: \(Dump.hex(row))\n")
        }
        lines.append("Any idea?\n")
        #expect(read(lines.joined()) == [Dump.answer])
        #expect(read(lines.joined(separator: "\n")) == [Dump.answer])
        #expect(read("app.log:17:" + Dump.hex(Dump.answer, by: "") + "\n") == [Dump.answer])
    }

    @Test func `a dump in a string has its first line after the quote`() {
        for form in Self.forms.prefix(4) {
            let text = form.split(separator: "\n").joined(separator: #"\n"#)
            #expect(read(#"{"level":"debug","log":"\#(text)","port":53}"#) == [Dump.answer])
        }
    }

    @Test func `a count before the bytes is none of them`() {
        let message = Dump.query
        #expect(read("debug: dump len 29 \(Dump.hex(message))\n") == [message])
        #expect(read("Columns 1 through 29\n\n  \(message.map { "\($0)" }.joined(separator: "  "))\n") == [message])
        #expect(
            read("\(message.count)-element Vector{UInt8}:\n" + message.map { " 0x\(Dump.digits($0))\n" }.joined()) == [
                message
            ])
    }

    @Test func `several dumps in one text stay several where each is malformed`() {
        // A pointer into the header, which nobody can read: two of them are no longer message.
        let message =
            [UInt8]([0xC4, 0x42, 0x80, 0, 0, 1, 0, 1, 0, 0, 0, 0, 4]) + Array("smor".utf8)
            + [4] + Array("test".utf8) + [0, 0, 1, 0, 1, 0xC0, 0, 0, 1, 0, 1, 0, 0, 1, 43, 0, 4, 127, 0, 0, 1]
        let text = ";; Got bad packet: bad compression pointer\n42 bytes\n\(Dump.dig(message))```\n"
        #expect(read(text + text) == [message, message])
    }

    @Test func `forms of languages and tools`() {
        let message = Dump.answer
        let signed = message.map { $0 < 128 ? Dump.digits($0) : "ffffff\(Dump.digits($0))" }
        #expect(read(signed.joined(separator: " ")) == [message])
        #expect(read("#(\(message.map { "#x\(Dump.digits($0))" }.joined(separator: " ")))") == [message])
        #expect(read("Probe UDP DNS q|\(message.map { "\\x\(Dump.digits($0))" }.joined())|\n") == [message])
        #expect(read("响应报文：\(Dump.hex(message, by: ""))，长度 49\n") == [message])
        let bits = message.map {
            String(repeating: "0", count: $0.leadingZeroBitCount) + ($0 == 0 ? "" : String($0, radix: 2))
        }
        #expect(read("12:00:01 rx: \(bits.joined(separator: " "))\n") == [message])
        #expect(read(Dump.rows(message, of: 15).map { Dump.hex($0, by: ":") }.joined(separator: ":\n")) == [message])
        // A table whose cells have come to be on lines of their own.
        let table = Dump.rows(message).enumerated().map { "00\($0)0\n" + $1.map { "\(Dump.digits($0))\n" }.joined() }
        #expect(read(table.joined() + table.joined()) == [message, message])
        // A text column that is after two blanks, and has digits in it.
        let hex = Dump.hex(Dump.query)
        #expect(read("\(hex)  \(Dump.characters(Dump.query))\n") == [Dump.query])
    }
}
