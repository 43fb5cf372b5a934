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
                @ NS elsewhere.example.org.
                ns A 192.0.2.1
                ns A 192.0.2.2
                www CNAME ns
                www RRSIG CNAME 13 2 60 20260301000000 20260201000000 1 @ QUJD
                @ NSEC www SOA NS RRSIG NSEC
                www NSEC @ CNAME RRSIG NSEC
                s HTTPS 1 . alpn=h2
                s HTTPS 2 t
                sub DNAME other.
                sub2 CNAME below.sub
                @ MX 0 .
                @ MX 1 ns
                _sip._udp SRV 0 0 5060 ns
                a.wild CNAME *.wild
                *.wild A 192.0.2.3
                b.wild MX 0 c.wild
                del NS ns.del
                del NS ns.other
                ns.del AAAA 2001:db8::1
                other NS ns
                x.del CNAME nowhere.del
                """) == [])
    }

    @Test(arguments: [
        ("a A 192.0.2.1\na AAAA ::1\nA A 192.0.2.1", "line 4: A.example. A: the record is there twice"),
        (
            "a NS ns.a\nns.a TXT x",
            "line 2: a.example. NS: the name server is below the delegation, and has no address here"
        ),
        ("a MX 1 b", "line 2: a.example. MX: there is nothing at the name that it leads to"),
        ("a CNAME b", "line 2: a.example. CNAME: there is nothing at the name that it leads to"),
        ("a SRV 1 2 3 b\nb TXT x", "line 2: a.example. SRV: the name that it leads to has no address"),
        ("a NS b\nb TXT x", "line 2: a.example. NS: the name that it leads to has no address"),
        ("a MX 1 b\nb CNAME c.", "line 2: a.example. MX: the name that it leads to is an alias"),
        ("a CNAME b\nb CNAME c.", "line 2: a.example. CNAME: the name that it leads to is an alias"),
        ("a MX 1 b.c\n*.c TXT x", "line 2: a.example. MX: the name that it leads to has no address"),
        (
            "a NSEC b RRSIG NSEC\nb NSEC c RRSIG NSEC",
            "b.example. NSEC: the chain of denials does not go on from here to its beginning"
        ),
        (
            "a NSEC a RRSIG NSEC\nb NSEC b RRSIG NSEC",
            "b.example. NSEC: the chain of denials does not go on from here to its beginning"
        ),
        (
            "a NSEC c RRSIG NSEC\nc NSEC b RRSIG NSEC\nb NSEC a RRSIG NSEC",
            "c.example. NSEC: the chain of denials does not go on from here to its beginning"
        ),
        (
            "0p9mhaveqvm6t7vbl5lop2u3t2rp3tom NSEC3 1 0 1 - 2T7B4G4VSA5SMI47K61MV5BV1A22BOJR A",
            "0p9mhaveqvm6t7vbl5lop2u3t2rp3tom.example. NSEC3: the chain of denials does not go on from here to its beginning"
        ),
        ("a CNAME b.\na A 192.0.2.1", "line 3: a.example. A: there are other data beside CNAME"),
        ("a A 192.0.2.1\nA CNAME b.", "line 3: A.example. CNAME: there are other data beside CNAME"),
        ("a CNAME b.\na CNAME c.", "line 3: a.example. CNAME: there is more than one of them"),
        ("a 1 A 192.0.2.1\na 2 A 192.0.2.2", "line 3: a.example. A: the TTL differs from that of the same set"),
        ("a 4294967295 A 192.0.2.1", "line 2: a.example. A: the TTL is beyond 2147483647 and means 0"),
        ("a. A 192.0.2.1", "line 2: a. A: the owner is out of the zone"),
        ("a CH TXT x", "line 2: a.example. TXT: a zone has one class"),
        ("a SOA b c 1 2 3 4 5", "line 2: a.example. SOA: a zone has one SOA record, at its origin"),
        (
            "a NSEC a TYPE0 RRSIG NSEC",
            "line 2: a.example. NSEC: the bitmap has types that no zone has, or lacks those of its own record"
        ),
        (
            "a NSEC a A",
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
