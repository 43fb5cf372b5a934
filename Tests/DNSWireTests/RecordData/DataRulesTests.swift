import DNSWire
import Testing

@Suite("What data of a type may not be") struct DataRulesTests {
    @Test func `addresses of other classes are other data or octets (RFC 1035 §3.4)`() {
        #expect(RDATA.A.isDefined(in: .internet) && RDATA.A.isDefined(in: .hesiod) && !RDATA.A.isDefined(in: .chaos))
        #expect(RDATA.ChaosA.isDefined(in: .chaos) && !RDATA.ChaosA.isDefined(in: .internet))
        #expect(!RDATA.AAAA.isDefined(in: .chaos) && RDATA.MX.isDefined(in: .chaos))
    }

    @Test func `a digest is never empty, one octet is enough to delete (RFC 8078 §4)`() throws {
        #expect(refusal(of: RDATA.DS.self, "00010502")?.reason == .truncated)
        #expect(try RDATA.CDS(parsing: "0 0 0 00").encoded() == [0, 0, 0, 0, 0])
        #expect(try RDATA.CDNSKEY(parsing: "0 3 0 AA==").encoded() == [0, 0, 3, 0, 0])
    }

    @Test func `mnemonics of algorithms are read, numbers are written (RFC 4034 §5.3)`() throws {
        #expect(try RDATA.DS(parsing: "1 RSASHA256 SHA-256 00").presentation == "1 8 2 00")
    }

    @Test func `a digest of a zone has the length of its hash (RFC 8976 §2.2.3, §2.2.4)`() {
        let serial = "00000001 01"
        #expect(refusal(of: RDATA.ZONEMD.self, serial + "01" + String(repeating: "AA", count: 47))?.needed == 48)
        #expect(refusal(of: RDATA.ZONEMD.self, serial + "01" + String(repeating: "AA", count: 49))?.offset == 54)
        #expect(refusal(of: RDATA.ZONEMD.self, serial + "02" + String(repeating: "AA", count: 48))?.needed == 64)
        #expect(refusal(of: RDATA.ZONEMD.self, serial + "F0" + String(repeating: "AA", count: 11))?.needed == 12)
        #expect(refusal(of: RDATA.ZONEMD.self, serial + "F0" + String(repeating: "AA", count: 12)) == nil)
    }

    @Test func `tags and hashes are never empty (RFC 8659 §4.1, RFC 5155 §3.2)`() {
        #expect(refusal(of: RDATA.CAA.self, "0000 61")?.reason == .empty)
        #expect(refusal(of: RDATA.CAA.self, "0005 6973737565") == nil)
        #expect(refusal(of: RDATA.NSEC3.self, "01000000 00 00")?.path.field == "next hash")
        #expect(refusal(of: RDATA.URI.self, "00010001")?.path.field == "target")
    }

    @Test func `address prefixes fit their family and end in no zero (RFC 3123 §4)`() throws {
        #expect(refusal(of: RDATA.APL.self, "0001 21 00")?.offset == 2)
        #expect(refusal(of: RDATA.APL.self, "0002 81 00")?.offset == 2)
        #expect(refusal(of: RDATA.APL.self, "0001 20 05 0102030405")?.reason == .wrongLength)
        #expect(refusal(of: RDATA.APL.self, "0001 18 03 010200")?.reason == .trailingZeros)
        #expect(refusal(of: RDATA.APL.self, "0001 18 03 0102")?.reason == .truncated)
        let unknown = try read(RDATA.APL.self, "0003 FF 82 0102")
        #expect(unknown.presentation == "!3:0102/255")
        #expect(unknown.prefixes.first { _ in true }?.isNegated == true)
    }

    @Test func `gateways of unknown types are kept (RFC 4025 §2.3)`() throws {
        let data = try read(RDATA.IPSECKEY.self, "0A 04 02 0102")
        #expect(data.gateway == .unknown(type: 4, [1, 2]))
        #expect(data.presentation == "10 4 2 0102")
        #expect(refusal(of: RDATA.AMTRELAY.self, "0A 00 01")?.reason == .trailingOctets)
        #expect(refusal(of: RDATA.AMTRELAY.self, "0A 01 010203")?.needed == 4)
    }

    @Test func `rendezvous servers are not compressed (RFC 8005 §5)`() {
        #expect(refusal(of: RDATA.HIP.self, "00 02 0000 0161 00 C004")?.reason == .compressionNotAllowed)
        #expect(refusal(of: RDATA.HIP.self, "02 02 0000 01")?.reason == .truncated)
    }

    @Test func `telephone numbers are digits`() {
        #expect(refusal(of: RDATA.ATMA.self, "01 2B36")?.offset == 1)
        #expect(refusal(of: RDATA.ATMA.self, "00")?.reason == .truncated)
    }

    @Test func `names in canonical form are in lower case where RFC 4034 §6.2 says so`() throws {
        #expect(try RDATA.MX(parsing: "1 A.").canonicalEncoded() == [0, 1, 1, 0x61, 0])
        #expect(try RDATA.KX(parsing: "1 A.").canonicalEncoded() == [0, 1, 1, 0x61, 0])
        #expect(try RDATA.LP(parsing: "1 A.").canonicalEncoded() == [0, 1, 1, 0x41, 0])
        #expect(try RDATA.NSEC(parsing: "A. NS").canonicalEncoded() == [1, 0x41, 0, 0, 1, 0x20])
    }

    @Test func `old bitmaps keep the zeros at their end (RFC 2535 §5.2, RFC 1035 §3.4.2)`() throws {
        #expect(try Array(read(RDATA.NXT.self, "00 4000").encoded()) == octets("00 4000"))
        #expect(try Array(read(RDATA.WKS.self, "0A000001 06 0400").encoded()) == octets("0A000001 06 0400"))
        let tooLong = octets("0A000001 06") + [UInt8](repeating: 1, count: 8193)
        #expect(refusal(of: RDATA.WKS.self, tooLong)?.offset == 5 + 8192)
        #expect(try RDATA.WKS(parsing: "10.0.0.1 TCP (SMTP ftp 80)").presentation == "10.0.0.1 6 21 25 80")
    }
}
