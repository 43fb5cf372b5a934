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

    @Test func `options of EDNS are in the OPT record, in the order of the arguments`() {
        let start = "00010100000100000000000100000100010000" + "2904d000000000"
        #expect(CommandRun("encode", ".", "--id=1", "--nsid").output == start + "000400030000\n")
        #expect(
            CommandRun("encode", ".", "--id=1", "--ecs", "192.0.2.77/24").output == start + "000b"
                + "0008000700011800c00002\n")
        #expect(
            CommandRun("encode", ".", "--id=1", "--ecs=2001:db8::/32").output == start + "000c"
                + "000800080002200020010db8\n")
        #expect(
            CommandRun("encode", ".", "--id=1", "--ecs=192.0.2.1").output == start + "000c"
                + "0008000800012000c0000201\n")
        #expect(CommandRun("encode", ".", "--id=1", "--ecs=0").output == start + "0008" + "0008000400010000\n")
        #expect(
            CommandRun("encode", ".", "--id=1", "--cookie", "0011223344556677").output == start + "000c"
                + "000a00080011223344556677\n")
        #expect(
            CommandRun("encode", ".", "--id=1", "--nsid", "--ecs=0", "--nsid").output == start + "000c"
                + "0008000400010000" + "00030000\n")
        #expect(CommandRun("encode", ".", "--cookie=random").output.count == 2 * (17 + 11 + 12) + 1)
        #expect(CommandRun("encode", "safia.rocks", "--pad", "128").output.count == 257)
        for arguments in [
            ["--ecs=192.0.2.0/33"], ["--ecs=x"], ["--ecs=::/129"], ["--ecs="], ["--ecs=1.2.3.4/"], ["--cookie=00"],
            ["--cookie=001122334455667788"], ["--cookie=x"], ["--pad=-1"], ["--nsid=1"],
        ] {
            #expect(CommandRun(["encode", "."] + arguments).status == .unusable, "\(arguments)")
        }
    }

    @Test func `-x asks for the PTR record of an address`() {
        #expect(
            CommandRun("encode", "-x", "192.0.2.1", "--id=1").output
                == "0001010000010000000000000131013201300331393207696e2d6164647204617270610000" + "0c0001\n")
        let long = CommandRun("encode", "--id=1", "-x", "2001:db8::1")
        #expect(
            long.output.hasPrefix("000101000001000000000000013101300130")
                && long.output.hasSuffix("036970360461727061" + "00000c0001\n"))
        #expect(CommandRun("encode", "-x", "example.org").status == .unusable)
        #expect(CommandRun("-x", "192.0.2.1").status == .unusable)
    }

    @Test func `a name beyond ASCII is refused with its other form`() {
        let run = CommandRun("encode", "münchen.de")
        #expect(run.status == .unusable && run.errors.contains("A-label"))
        #expect(CommandRun("encode", "Müller.local").status == .whole)
    }
}
