import DNSWire
import Testing

@testable import DNSTrace

/// Rows of a table, in CSV (RFC 4180) and as JSON lines.
@Suite struct LookupRowsTests {
    private static func rows(_ text: [UInt8]) -> [Substring] {
        String(decoding: text, as: UTF8.self).split(separator: "\n")
    }

    @Test func `quotes and commas are quoted, and JSON has its escapes`() {
        for (format, cell) in [
            (TableFormat.csv, #""a ""b"", c\d""#), (.jsonLines, #"{"problem":"a \"b\", c\\d"}"#),
        ] {
            var table = TableWriter(format)
            table.write(.problem, #"a "b", c\d"#)
            table.endRow()
            let row = Self.rows(table.takeText()).last ?? ""
            #expect(row == (format == .csv ? String(repeating: ",", count: TableColumn.problem.rawValue) : "") + cell)
        }
    }

    @Test func `what a terminal would act on is written as an escape`() {
        var table = TableWriter(.jsonLines)
        table.write(.program, "a\u{1B}[31m\nb")
        table.endRow()
        #expect(Self.rows(table.takeText()) == [#"{"program":"a\\x1b[31m\\x0ab"}"#])
    }

    @Test func `every row of CSV has as many values as there are columns`() {
        var table = TableWriter(.csv)
        table.write(.id, 7)
        table.endRow()
        table.write(.latency, nanoseconds: -1_500_001)
        table.endRow()
        table.endRow()
        let rows = Self.rows(table.takeText())
        #expect(rows.count == 4)
        #expect(rows.allSatisfy { $0.count { $0 == "," } == TableColumn.allCases.count - 1 })
        #expect(rows[1].hasPrefix(",,,,,,,7,") && rows[2].contains(",-1.500001,"))
    }

    @Test func `lookups of a trace are rows with what the trace tells`() throws {
        let query = TraceSample.string(TraceSample.query(0x1234, "example.org"))
        let answer = TraceSample.answer(0x1234, "example.org")
        let text = """
            7 1795716146.100000 socket(AF_INET, SOCK_DGRAM, 0) = 3
            7 1795716146.100100 connect(3, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16) = 0
            7 1795716146.200000 sendto(3, \(query), 29, 0, NULL, 0) = 29
            7 1795716146.212500 recvfrom(3, \(TraceSample.string(answer)), 1024, 0, NULL, NULL) = \(answer.count)

            """
        var table = LookupRows(.jsonLines)
        for episode in Episode.all(in: text) { table.write(episode) }
        let row = try #require(Self.rows(table.takeText()).first)
        #expect(
            row.hasPrefix(
                #"{"time":"2026-11-26 18:02:26.200000","kind":"lookup","server":"192.0.2.53","server_port":53,"#))
        #expect(
            row.contains(#""transport":"udp","id":4660,"name":"example.org.","type":"A","class":"IN","opcode":"QUERY""#)
        )
        #expect(
            row.contains(
                #""latency_ms":12.500,"duration_ms":12.500,"attempts":1,"query_at":3,"answer_at":4,"pid":7,"fd":3}"#))
    }
}
