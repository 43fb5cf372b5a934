import DNSWire
import Testing

@Suite("RecordType (RFC 6895 §3.1)")
struct RecordTypeTests {
    @Test(arguments: [
        (RecordType.a, 1, "A"), (.ns, 2, "NS"), (.md, 3, "MD"), (.mf, 4, "MF"), (.cname, 5, "CNAME"), (.soa, 6, "SOA"),
        (.null, 10, "NULL"), (.wks, 11, "WKS"), (.ptr, 12, "PTR"), (.hinfo, 13, "HINFO"), (.mx, 15, "MX"),
        (.txt, 16, "TXT"), (.rp, 17, "RP"), (.x25, 19, "X25"), (.nsapPtr, 23, "NSAP-PTR"), (.sig, 24, "SIG"),
        (.key, 25, "KEY"), (.aaaa, 28, "AAAA"), (.loc, 29, "LOC"), (.nxt, 30, "NXT"), (.srv, 33, "SRV"),
        (.naptr, 35, "NAPTR"), (.cert, 37, "CERT"), (.a6, 38, "A6"), (.dname, 39, "DNAME"), (.opt, 41, "OPT"),
        (.apl, 42, "APL"), (.ds, 43, "DS"), (.sshfp, 44, "SSHFP"), (.ipseckey, 45, "IPSECKEY"), (.rrsig, 46, "RRSIG"),
        (.nsec, 47, "NSEC"), (.dnskey, 48, "DNSKEY"), (.nsec3, 50, "NSEC3"), (.nsec3param, 51, "NSEC3PARAM"),
        (.tlsa, 52, "TLSA"), (.smimea, 53, "SMIMEA"), (.hip, 55, "HIP"), (.cds, 59, "CDS"), (.zonemd, 63, "ZONEMD"),
        (.svcb, 64, "SVCB"), (.https, 65, "HTTPS"), (.dsync, 66, "DSYNC"), (.spf, 99, "SPF"), (.unspec, 103, "UNSPEC"),
        (.lp, 107, "LP"), (.eui48, 108, "EUI48"), (.nxname, 128, "NXNAME"), (.tkey, 249, "TKEY"), (.tsig, 250, "TSIG"),
        (.ixfr, 251, "IXFR"), (.axfr, 252, "AXFR"), (.mailb, 253, "MAILB"), (.maila, 254, "MAILA"), (.any, 255, "ANY"),
        (.uri, 256, "URI"), (.caa, 257, "CAA"), (.amtrelay, 260, "AMTRELAY"), (.ipn, 264, "IPN"), (.ta, 32768, "TA"),
        (.dlv, 32769, "DLV"), (.deleg, 61440, "DELEG"), (.keydata, 65533, "KEYDATA"),
    ])
    func `the registered types`(type: RecordType, number: UInt16, text: String) {
        #expect(type.rawValue == number)
        #expect(type.description == text)
        #expect(RecordType(text) == type)
    }

    @Test func `unknown types are written by number (RFC 3597 §5)`() {
        #expect(RecordType(rawValue: 0).description == "TYPE0")
        #expect(RecordType(rawValue: 54).description == "TYPE54")
        #expect(RecordType(rawValue: 65280).description == "TYPE65280")
        #expect(RecordType("TYPE65535")?.rawValue == 65535)
        #expect(RecordType.registered.count == 104)
    }

    @Test func `meta types and query types are not data`() {
        let meta = (0...UInt16.max).map(RecordType.init(rawValue:)).filter(\.isMeta)
        #expect(meta.count == 129)
        #expect(meta.first == .opt)
        #expect(RecordType.nxname.isMeta && RecordType.tsig.isMeta && RecordType.any.isMeta)
        #expect(!RecordType.uri.isMeta && !RecordType(rawValue: 127).isMeta)
        let queryOnly = (0...UInt16.max).map(RecordType.init(rawValue:)).filter(\.isQueryOnly)
        #expect(queryOnly == [.ixfr, .axfr, .mailb, .maila, .any])
    }
}
