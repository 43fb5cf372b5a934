import DNSWire
import Testing

@Suite("What RRSIG records sign (RFC 4034 §3.1.8.1, §6)") struct SignedDataTests {
    private func record(_ text: String) throws -> Record { try Record(parsing: text) }

    private func signature(_ text: String) throws -> RDATA.RRSIG { try RDATA.RRSIG(parsing: text) }

    @Test func `the MX record of RFC 8080 §6.1`() throws {
        let signature = try signature(
            """
            MX 15 2 3600 1440021600 1438207200 3613 example.com. \
            oL9krJun7xfBOIWcGHi7mag5/hdZrKWw15jPGrHpjQeRAvTdszaPD+QLs3fx8A4M3e23mRZ9VrbpMngwcrqNAg==
            """)
        let octets = try signature.signedData(of: [record("example.com. 3600 IN MX 10 mail.example.com.")])
        #expect(
            octets.hex == """
                000f0f0200000e1055d4fc6055b94ce00e1d076578616d706c6503636f6d00076578616d706c6503636f6d00000f000100000e1000\
                14000a046d61696c076578616d706c6503636f6d00
                """)
    }

    @Test func `the A record of RFC 6605 §6.1, its TTL counted down`() throws {
        let signature = try signature(
            """
            A 13 3 3600 20100909100439 20100812100439 55648 example.net. \
            qx6wLYqmh+l9oCKTN6qIc+bw6ya+KJ8oMz0YP107epXAyGmt+3SNruPFKG7tZoLBLlUzGGus7ZwmwWep666VCw==
            """)
        let octets = try signature.signedData(of: [record("www.example.net. 17 IN A 192.0.2.1")])
        #expect(
            octets.hex == """
                00010d0300000e104c88b1374c63c737d960076578616d706c65036e65740003777777076578616d706c65036e657400000100010000\
                0e100004c0000201
                """)
    }

    @Test func `sets are in order, in lower case, each record once, and below a wildcard its name`() throws {
        let signature = try signature("MX 13 2 3600 20300101000000 20200101000000 1234 Example. AAAA")
        let records = try [
            "20 Mail.W.Example.", "10 Z.example.", "10 z.Example.", "10 a.",
        ].map { try record("a.b.W.Example. 7 IN MX \($0)") }
        let octets = try signature.signedData(of: records)
        #expect(
            octets.hex == """
                000f0d0200000e1070dbd8805e0be10004d2076578616d706c6500012a0177076578616d706c6500000f000100000e100005000a0161\
                00012a0177076578616d706c6500000f000100000e10000d000a017a076578616d706c6500012a0177076578616d706c6500000f0001\
                00000e1000120014046d61696c0177076578616d706c6500
                """)
        #expect(try signature.signedData(of: records.reversed()) == octets)
        #expect(try RecordSet(records).records.map { $0.rdata.count } == [5, 13, 18])
    }

    @Test func `the wildcard itself, and names in NSEC, which keep their case (RFC 6840 §5.1)`() throws {
        let wildcard = try signature("A 13 2 3600 20300101000000 20200101000000 1234 example. AAAA")
        #expect(
            try wildcard.signedData(of: [record("*.w.example. 7 IN A 192.0.2.1")]).hex == """
                00010d0200000e1070dbd8805e0be10004d2076578616d706c6500012a0177076578616d706c65000001000100000e100004c0000201
                """)
        let denial = try signature("NSEC 13 2 3600 20300101000000 20200101000000 1234 Example. AAAA")
        #expect(
            try denial.signedData(of: [record("B.example. 7 IN NSEC C.Example. A NSEC")]).hex == """
                002f0d0200000e1070dbd8805e0be10004d2076578616d706c65000162076578616d706c6500002f000100000e1000130143074578616d\
                706c65000006400000000001
                """)
    }

    /// RFC 4034 §6.2, without NSEC and with RRSIG as RFC 6840 §5.1 has it; HINFO has no names.
    static let lowercased: Set<RecordType> = [
        .ns, .md, .mf, .cname, .soa, .mb, .mg, .mr, .ptr, .minfo, .mx, .rp, .afsdb, .rt, .sig, .px, .nxt, .naptr, .kx,
        .srv, .dname, .a6, .rrsig,
    ]

    @Test func `names are in lower case in the types that have a place in RFC 4034 §6.2, and in no other`() throws {
        let texts: [String] = [
            "NS A.B.", "MD A.B.", "MF A.B.", "CNAME A.B.", "SOA A.B. A.B. 1 2 3 4 5", "MB A.B.", "MG A.B.", "MR A.B.",
            "PTR A.B.",
            "MINFO A.B. A.B.", "MX 1 A.B.", "RP A.B. A.B.", "AFSDB 1 A.B.", "RT 1 A.B.",
            "SIG A 13 1 1 20300101000000 20200101000000 1 A.B. AAAA", "PX 1 A.B. A.B.", "NXT A.B. A",
            "NAPTR 1 1 \"\" \"\" \"\" A.B.", "KX 1 A.B.", "SRV 1 1 1 A.B.", "DNAME A.B.", "A6 64 ::1 A.B.",
            "RRSIG A 13 1 1 20300101000000 20200101000000 1 A.B. AAAA", "NSEC A.B. A", "SVCB 1 A.B.", "HTTPS 1 A.B.",
            "TALINK A.B. A.B.", "LP 1 A.B.", "IPSECKEY 1 3 1 A.B. AAAA", "AMTRELAY 1 0 3 A.B.", "DSYNC CDS 1 53 A.B.",
            "HIP 1 AA AAAA A.B.",
        ]
        for text in texts {
            let record = try record("x. 1 IN \(text)")
            let upper = try record.canonicalData().filter { (0x41...0x42).contains($0) }.count
            let names = text.split(separator: " ").filter { $0 == "A.B." }.count
            let expected = SignedDataTests.lowercased.contains(record.type) ? 0 : 2 * names
            // A key of zeros and a bitmap have no such octets, and HIP's tag none either.
            #expect(
                upper - (text.hasSuffix(" A") && record.type == .nsec ? 1 : 0) <= expected || upper == expected,
                "\(text)")
            #expect((upper == 0) == (expected == 0) || record.type == .nxt, "\(text)")
        }
    }

    @Test func `a signature that cannot be of a set is refused`() throws {
        let signature = try signature("A 13 2 3600 20300101000000 20200101000000 1234 example. AAAA")
        func reason(_ texts: String...) -> SignedDataError.Reason? {
            do throws(SignedDataError) {
                _ = try signature.signedData(of: texts.compactMap { try? record($0) })
            } catch { return error.reason }
            return nil
        }
        #expect(reason() == .emptySet)
        #expect(reason("a.example. A 192.0.2.1", "b.example. A 192.0.2.1") == .mixedSet)
        #expect(reason("a.example. A 192.0.2.1", "a.example. AAAA ::1") == .mixedSet)
        #expect(reason("a.example. AAAA ::1") == .otherType)
        #expect(reason("a.test. A 192.0.2.1") == .outsideZone)
        #expect(reason("example. A 192.0.2.1") == .tooManyLabels)
        #expect(reason("*.example. A 192.0.2.1") == .tooManyLabels)
        #expect(reason("a.example. A 192.0.2.1", "A.example. A 192.0.2.2") == nil)
        let broken = Record(name: "a.example", type: .mx, ttl: 1, rdata: [0, 1, 0xC0, 0x0C])
        #expect(throws: SignedDataError.self) { try RecordSet([broken]) }
        #expect(SerialTime(seconds: 5) < signature.expiration)
        #expect(signature.isValid(at: signature.inception) && signature.isValid(at: signature.expiration))
        #expect(!signature.isValid(at: SerialTime(seconds: signature.inception.seconds - 1)))
        #expect(!signature.isValid(at: SerialTime(seconds: signature.expiration.seconds + 1)))
    }

    @Test func `data that are not known are their own canonical form (RFC 3597 §7)`() throws {
        let unknown = Record(
            name: "A.example", type: RecordType(rawValue: 65400), ttl: 9, rdata: [1, 0x41, 0, 0xC0, 0x0C])
        #expect(try unknown.canonicalData() == [1, 0x41, 0, 0xC0, 0x0C])
        #expect(try unknown.canonicalEncoded(ttl: 1).hex == "0161076578616d706c6500ff7800010000000100050141" + "00c00c")
    }
}
