import DNSWire
import Testing

@Suite("What is unusual in a zone")
struct ZoneLintTests {
    private func warnings(_ text: String, origin: DomainName? = "example.") throws -> [String] {
        var zone = ZoneReader(origin: origin, ttl: 60)
        var lint = ZoneLint(origin: origin)
        zone.append(text)
        zone.finish()
        while try zone.advance() { lint.look(at: zone.record, line: zone.line) }
        lint.finish()
        return lint.takeWarnings().map(\.description)
    }

    @Test func `a usual zone is not remarked on`() throws {
        #expect(
            try warnings(
                """
                @ SOA ns host 1 2 3 4 5
                @ NS ns
                ns A 192.0.2.1
                ns A 192.0.2.2
                www CNAME ns
                www RRSIG CNAME 13 2 60 20260301000000 20260201000000 1 @ QUJD
                www NSEC @ CNAME RRSIG NSEC
                s HTTPS 1 . alpn=h2
                s HTTPS 2 t
                sub DNAME other.
                x NSEC y NXNAME RRSIG NSEC
                """) == [])
    }

    @Test(arguments: [
        ("a CNAME b\na A 192.0.2.1", "line 3: a.example. A: there are other data beside CNAME"),
        ("a A 192.0.2.1\nA CNAME b", "line 3: A.example. CNAME: there are other data beside CNAME"),
        ("a CNAME b\na CNAME c", "line 3: a.example. CNAME: there is more than one of them"),
        ("a 1 A 192.0.2.1\na 2 A 192.0.2.2", "line 3: a.example. A: the TTL differs from that of the same set"),
        ("a 4294967295 A 192.0.2.1", "line 2: a.example. A: the TTL is beyond 2147483647 and means 0"),
        ("a. A 192.0.2.1", "line 2: a. A: the owner is out of the zone"),
        ("a CH TXT x", "line 2: a.example. TXT: a zone has one class"),
        ("a SOA b c 1 2 3 4 5", "line 2: a.example. SOA: a zone has one SOA record, at its origin"),
        (
            "a NSEC b TYPE0 RRSIG NSEC",
            "line 2: a.example. NSEC: the bitmap has types that no zone has, or lacks those of its own record"
        ),
        (
            "a NSEC b A",
            "line 2: a.example. NSEC: the bitmap has types that no zone has, or lacks those of its own record"
        ),
        ("a OPT \\# 0", "line 2: a.example. OPT: this type is none of a zone's data"),
        ("a SVCB 0 b port=1", "line 2: a.example. SVCB: an alias has no parameters"),
        ("a SVCB 0 b\na SVCB 1 .", "line 3: a.example. SVCB: an alias is beside services"),
    ])
    func `what is unusual is said`(lines: String, warning: String) throws {
        #expect(try warnings("@ SOA ns host 1 2 3 4 5\n" + lines + "\n") == [warning])
    }

    @Test func `a zone without SOA is no zone`() throws {
        #expect(try warnings("a A 192.0.2.1\n") == ["example. SOA: the zone has no SOA record"])
        #expect(
            try warnings("a. SOA b. c. 1 2 3 4 5\nd. NS e.\n", origin: nil) == [
                "line 2: d. NS: the owner is out of the zone"
            ])
    }
}
