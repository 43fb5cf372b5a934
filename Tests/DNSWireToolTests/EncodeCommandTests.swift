import Testing

@testable import DNSWireTool

@Suite("dnswire encode")
struct EncodeCommandTests {
    @Test func `queries are written as getaddrinfo writes them (RFC 1035 §4.1)`() {
        let a = CommandRun("encode", "safia.rocks", "A", "--id", "0xaa5f")
        #expect(a.output == "aa5f0100000100000000000005736166696105726f636b730000010001\n")
        let aaaa = CommandRun("encode", "safia.rocks", "AAAA", "--id", "0xfdb6")
        #expect(aaaa.output == "fdb60100000100000000000005736166696105726f636b7300001c0001\n")
        #expect(aaaa.status == .whole)
    }

    @Test func `the type is A and the class IN where they are missing`() {
        let run = CommandRun("encode", "safia.rocks.", "--id=43615")
        #expect(run.output == "aa5f0100000100000000000005736166696105726f636b730000010001\n")
        let unnamed = CommandRun("encode", ".", "TYPE65280", "CLASS65281", "--id=0", "--no-rd")
        #expect(unnamed.output == "00000000000100000000000000ff00ff01\n")
    }

    @Test func `the id is drawn at random where none is given`() {
        let ids = Set((0..<8).map { _ in CommandRun("encode", "a").output.prefix(4) })
        #expect(ids.count > 1)
        #expect(ids.allSatisfy { $0.count == 4 })
    }

    @Test func `other forms hold the same octets, and are read back`() throws {
        let escaped = CommandRun("encode", "safia.rocks", "--id=0xaa5f", "--format=escaped")
        #expect(escaped.output == #""\252_\1\0\0\1\0\0\0\0\0\0\5safia\5rocks\0\0\1\0\1""# + "\n")
        let base64 = CommandRun("encode", "safia.rocks", "--id=0xaa5f", "--format=base64url")
        #expect(base64.output == "ql8BAAABAAAAAAAABXNhZmlhBXJvY2tzAAABAAE\n")
        for form in [escaped, base64] {
            let run = CommandRun("--json", String(try #require(form.lines.first)))
            #expect(run.status == .whole)
            #expect(
                run.output.contains(
                    #""messageOctetsHEX":"AA5F0100000100000000000005736166696105726F636B730000010001""#))
        }
    }

    @Test func `EDNS comes as an OPT record with 1232 octets, DO where it is wanted (RFC 6891 §6.1)`() {
        let edns = CommandRun("encode", ".", "--id=1", "--edns")
        #expect(edns.output == "000101000001000000000001000001000100002904d0000000000000\n")
        let dnssec = CommandRun("encode", ".", "--id=1", "--dnssec")
        #expect(dnssec.output == "000101000001000000000001000001000100002904d0000080000000\n")
    }

    @Test func `records are written line by line, names in full, and what is none is a dash`() {
        let run = CommandRun(
            "encode", "--lines",
            input: """
                safia.rocks. 300 IN A 192.0.2.80
                safia.rocks MX 10 mail.safia.rocks
                safia.rocks. 300 IN A 192.0.2.800
                nonsense

                safia.rocks. 300 CH TYPE65280 \\# 2 abcd
                """)
        #expect(
            run.lines == [
                "05736166696105726f636b7300000100010000012c0004c0000250",
                "05736166696105726f636b7300000f0001000000000014000a046d61696c05736166696105726f636b7300",
                "-",
                "-",
                "-",
                "05736166696105726f636b7300ff0000030000012c0002abcd",
            ])
        #expect(run.status == .broken)
        #expect(
            run.errors.split(separator: "\n").map { $0.prefix(15) } == [
                "dnswire: line 3", "dnswire: line 4", "dnswire: line 5",
            ])
        #expect(CommandRun("encode", "--lines").status == .whole)
    }
}
