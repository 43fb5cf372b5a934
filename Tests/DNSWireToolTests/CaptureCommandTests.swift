import Testing

@testable import DNSWireTool

@Suite("dnswire on files of captured packets")
struct CaptureCommandTests {
    /// A capture of one packet with raw IP, a query from 192.0.2.1 to 192.0.2.53 in May 2026.
    private static let capture: [UInt8] =
        [0xD4, 0xC3, 0xB2, 0xA1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0, 101, 0, 0, 0]
        + [0x7E, 0x7B, 0x0B, 0x6A, 0x90, 0xD0, 3, 0, 47, 0, 0, 0, 47, 0, 0, 0]
        + [0x45, 0, 0, 47, 0, 1, 0, 0, 64, 17, 0, 0, 192, 0, 2, 1, 192, 0, 2, 53]
        + [0x9C, 0x40, 0, 53, 0, 27, 0, 0]
        + [0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0x61, 0, 0, 1, 0, 1]

    @Test func `a capture is told as a story, and message by message where that is wanted`() throws {
        let file = try TemporaryFile("query.pcap")
        file.write(Self.capture)
        let run = CommandRun(file.path)
        #expect(run.status == .whole)
        #expect(
            run.lines == [
                "\(file.path): pcap", "2026-05-18, times in UTC", "", "192.0.2.1 asks 192.0.2.53:53 over UDP",
                "  20:50:06.250000             no answer A     a.  packet 1", "",
                "1 lookup of 1 client at 1 server:", "  0 answered, 1 without an answer, 0 retried",
            ])
        let json = CommandRun(["--json", file.path]).output
        #expect(json.contains(#""from":"192.0.2.1:40000","to":"192.0.2.53:53","time":1779137406.25"#))
        #expect(
            CommandRun(["--explain", file.path]).lines.first
                == ";; packet 1, 2026-05-18 20:50:06.250000, 192.0.2.1:40000 -> 192.0.2.53:53, UDP: 19 bytes")
    }

    @Test func `a table has a row a lookup`() throws {
        let file = try TemporaryFile("query.pcap")
        file.write(Self.capture)
        let csv = CommandRun(["--table", "csv", file.path]).lines
        #expect(csv.count == 2)
        #expect(csv.first?.hasPrefix("time,kind,client,client_port,server,server_port,transport,id,name,type,") == true)
        #expect(
            csv.last?.hasPrefix(
                "2026-05-18 20:50:06.250000,unanswered,192.0.2.1,40000,192.0.2.53,53,udp,4660,a.,A,IN,QUERY,,rd,19,")
                == true)
        #expect(csv.last?.hasSuffix(",19,,,,,,1,,1,,,,,") == true)
        let json = CommandRun(["--table=jsonl", file.path]).output
        #expect(json.hasPrefix(#"{"time":"2026-05-18 20:50:06.250000","kind":"unanswered","client":"192.0.2.1","#))
    }

    /// A packet with raw IP between two ports of 192.0.2.1, and of another address, so many microseconds after the others began.
    private static func packet(
        _ time: Int, from: UInt16, to other: [UInt8], _ port: UInt16, isAnswer: Bool, _ message: [UInt8]
    )
        -> [UInt8]
    {
        let ends = [[192, 0, 2, 1], other]
        let ports = [[UInt8(from >> 8), UInt8(from & 255)], [UInt8(port >> 8), UInt8(port & 255)]]
        let (first, last) = isAnswer ? (1, 0) : (0, 1)
        let count = UInt8(28 + message.count)
        let head: [UInt8] = [0x45, 0, 0, count, 0, 1, 0, 0, 64, 17, 0, 0] + ends[first] + ends[last]
        let octets = head + ports[first] + ports[last] + [0, count - 20, 0, 0] + message
        let stamp = [0, 8, 16, 24].map { UInt8(time >> $0 & 255) }
        return [0x7E, 0x7B, 0x0B, 0x6A] + stamp + [count, 0, 0, 0, count, 0, 0, 0] + octets
    }

    private static let beginning = Array(capture[..<24])

    @Test func `what goes to everybody has a sender alone`() throws {
        let query: [UInt8] = [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0x68, 5] + Array("local".utf8) + [0, 0, 1, 0, 1]
        let record: [UInt8] =
            [1, 0x68, 5] + Array("local".utf8) + [0, 0, 1, 0x80, 1, 0, 0, 0, 0x78, 0, 4, 192, 0, 2, 1]
        let answer: [UInt8] = [0, 0, 0x84, 0, 0, 0, 0, 1, 0, 0, 0, 0] + record
        let file = try TemporaryFile("mdns.pcap")
        let group: [UInt8] = [224, 0, 0, 251]
        file.write(
            Self.beginning + Self.packet(250_000, from: 5353, to: group, 5353, isAnswer: false, query)
                + Self.packet(260_000, from: 5353, to: group, 5353, isAnswer: false, answer))
        #expect(
            Array(CommandRun(file.path).lines.dropFirst(2)) == [
                "", "192.0.2.1 asks everybody (mDNS)",
                "  20:50:06.250000                       A     h.local.  packet 1", "",
                "192.0.2.1 announces (mDNS)", "  20:50:06.260000                       1 record  packet 2",
                "                   h.local.  A  192.0.2.1  ttl 120", "", "0 lookups in 10.0 ms:",
                "  0 answered, 0 retried", "  2 messages to everybody (mDNS)",
            ])
        let rows = CommandRun("--table", "csv", file.path).lines.dropFirst()
        #expect(
            rows.first
                == "2026-05-18 20:50:06.250000,multicast query,192.0.2.1,5353,224.0.0.251,5353,udp,0,h.local.,A,IN,QUERY,,,25,,,,,,,,1,,,,,"
        )
        #expect(
            rows.last
                == "2026-05-18 20:50:06.260000,announcement,224.0.0.251,5353,192.0.2.1,5353,udp,0,,,,QUERY,NOERROR,qr aa,,35,1,A 192.0.2.1,,,,,,2,,,,"
        )
        #expect(rows.count == 2)
    }

    @Test func `a query that was sent again says how often, and when the first one was answered`() throws {
        let query: [UInt8] = [0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0x61, 0, 0, 1, 0, 1]
        let answer: [UInt8] =
            [0x12, 0x34, 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0x61, 0, 0, 1, 0, 1]
            + [0xC0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 7]
        let server: [UInt8] = [192, 0, 2, 53]
        let file = try TemporaryFile("again.pcap")
        file.write(
            Self.beginning + Self.packet(0, from: 40000, to: server, 53, isAnswer: false, query)
                + Self.packet(500_000, from: 40000, to: server, 53, isAnswer: false, query)
                + Self.packet(520_000, from: 40000, to: server, 53, isAnswer: true, answer))
        #expect(
            Array(CommandRun(file.path).lines.dropFirst(3)) == [
                "192.0.2.1 asks 192.0.2.53:53 over UDP",
                "  20:50:06.000000    20.0 ms  NOERROR   A     a.  packets 1, 3",
                "                   asked 2 times, the last 500.0 ms after the first",
                "                   answered 520.0 ms after the first", "                   A  192.0.2.7  ttl 60", "",
                "1 lookup of 1 client at 1 server in 520.0 ms:", "  1 answered, 1 retried", "  slowest a. A 520.0 ms",
            ])
        #expect(
            CommandRun("--table", "csv", file.path).lines.last
                == "2026-05-18 20:50:06.000000,lookup,192.0.2.1,40000,192.0.2.53,53,udp,4660,a.,A,IN,QUERY,NOERROR,qr rd ra,19,35,1,A 192.0.2.7,20.000,520.000,2,,1,3,,,,"
        )
    }

    @Test func `a message by itself is a row, which says where it ends early`() {
        let query = CommandRun("--table", "csv", "aa5f01000001000000000000076578616d706c6503636f6d0000010001")
        #expect(
            query.status == .whole
                && query.lines.last == ",message,,,,,,43615,example.com.,A,IN,QUERY,,rd,29,,,,,,,,1,,,,,")
        let cut = CommandRun("--table", "jsonl", "fdb681800001000200000000057361666961")
        #expect(cut.status == .broken)
        #expect(
            cut.output
                == #"{"kind":"message","id":64950,"opcode":"QUERY","rcode":"NOERROR","flags":"qr rd ra","answer_bytes":18,"answer_count":2,"answer_at":1,"problem":"offset 12: question 1 of 1, name: cut off"}"#
                + "\n")
    }

    @Test func `a capture that ends early, and one without DNS, are said to be so`() throws {
        let file = try TemporaryFile("cut.pcap")
        file.write(Array(Self.capture.dropLast(5)))
        var run = CommandRun(file.path)
        #expect(run.status == .nothing)
        #expect(run.errors.contains("packet 1: the capture ends within it"))
        file.write(Array(Self.capture.prefix(24)))
        run = CommandRun(file.path)
        #expect(run.status == .nothing)
        #expect(run.errors.contains("0 packets, and no DNS message in them"))
    }

    @Test(
        arguments: [
            ([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2], "gzip -dc"),
            ([0x28, 0xB5, 0x2F, 0xFD, 4, 0, 1, 2, 3, 4], "zstd -dc"),
        ] as [([UInt8], String)])
    func `what is compressed is named with the way out`(beginning: [UInt8], command: String) throws {
        let file = try TemporaryFile("capture.gz")
        file.write(beginning)
        let run = CommandRun(file.path)
        #expect(run.errors.contains(command))
        #expect(run.output.isEmpty)
    }
}
