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
