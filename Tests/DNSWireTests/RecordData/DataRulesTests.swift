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
        #expect(try RDATA.DS(parsing: "1 RSASHA256 9 00").presentation == "1 8 9 00")
        let digest = String(repeating: "AB", count: 32)
        #expect(try RDATA.DS(parsing: "1 RSASHA256 SHA-256 \(digest)").presentation == "1 8 2 \(digest)")
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

    @Test func `the bitmap of NXT ends in no zero, unless it is of the other format (RFC 2535 §5.2)`() throws {
        #expect(refusal(of: RDATA.NXT.self, "00 4000")?.reason == .trailingZeros)
        #expect(refusal(of: RDATA.NXT.self, "00 40" + String(repeating: "01", count: 16))?.offset == 17)
        let other = try read(RDATA.NXT.self, "00 C000")
        #expect(other.presentation == ##"\# 3 00C000"##)
        #expect(other.types.map { $0 } == [])
        #expect(throws: PresentationError(.invalidValue, at: 5)) { try RDATA.NXT(parsing: "a. A TYPE128") }
        #expect(throws: WireEncodingError.self) { try FlatTypeBitmap([.caa]) }
    }

    @Test func `the bitmap of WKS keeps the zeros at its end, which text cannot say (RFC 1035 §3.4.2)`() throws {
        #expect(try read(RDATA.WKS.self, "0A000001 06 0400").presentation == ##"\# 7 0A000001060400"##)
        #expect(try Array(read(RDATA.WKS.self, "0A000001 06 0400").encoded()) == octets("0A000001 06 0400"))
        let tooLong = octets("0A000001 06") + [UInt8](repeating: 1, count: 8193)
        #expect(refusal(of: RDATA.WKS.self, tooLong)?.offset == 5 + 8192)
        #expect(try RDATA.WKS(parsing: "10.0.0.1 TCP (SMTP ftp 80)").presentation == "10.0.0.1 6 21 25 80")
    }

    /// The number of a digest's kind, and how many octets it has.
    @Test(arguments: [(1, 20), (2, 32), (3, 32), (4, 48), (5, 32), (6, 32)] as [(UInt8, Int)])
    func `digests of known kinds have their length (RFC 4034 §5.1.4)`(kind: UInt8, count: Int) {
        for extra in [-1, 0, 1] {
            let wire = [0, 1, 8, kind] + [UInt8](repeating: 7, count: count + extra)
            #expect((refusal(of: RDATA.DS.self, wire) == nil) == (extra == 0))
            #expect((refusal(of: RDATA.CDS.self, wire) == nil) == (extra == 0))
            #expect((refusal(of: RDATA.DLV.self, wire) == nil) == (extra == 0))
        }
        #expect(refusal(of: RDATA.SSHFP.self, [1, 1] + [UInt8](repeating: 7, count: 19))?.needed == 20)
        #expect(refusal(of: RDATA.SSHFP.self, [1, 2] + [UInt8](repeating: 7, count: 33))?.offset == 34)
        #expect(refusal(of: RDATA.SSHFP.self, [1, 9, 7]) == nil)
    }

    @Test func `only scheme 1 of a zone's digest has known lengths (RFC 8976 A.3)`() throws {
        #expect(refusal(of: RDATA.ZONEMD.self, "00000001 F0 01" + String(repeating: "AA", count: 12)) == nil)
        #expect(refusal(of: RDATA.ZONEMD.self, "00000001 F0 01" + String(repeating: "AA", count: 11))?.needed == 12)
    }

    @Test func `tags are letters and digits, X.25 addresses digits, prefixes at most 128 bits`() {
        #expect(refusal(of: RDATA.CAA.self, "00 06 69732D737565 78")?.offset == 4)
        #expect(refusal(of: RDATA.X25.self, "04 31323361")?.offset == 4)
        #expect(refusal(of: RDATA.X25.self, "03 313233")?.reason == .wrongLength)
        #expect(refusal(of: RDATA.A6.self, "81 00")?.reason == .valueOutOfRange)
        #expect(throws: PresentationError(.invalidNumber, at: 0)) { try RDATA.A6(parsing: "129 a.") }
        #expect(throws: PresentationError(.invalidValue, at: 2)) { try RDATA.CAA(parsing: "0 is-sue x") }
    }

    @Test func `the last field is not optional (RFC 4034 §2.2, RFC 4398 §2.2)`() throws {
        #expect(throws: PresentationError.self) { try RDATA.DNSKEY(parsing: "257 3 8") }
        #expect(throws: PresentationError.self) { try RDATA.DNSKEY(parsing: "257 3 8 -") }
        #expect(throws: PresentationError.self) { try RDATA.CERT(parsing: "PGP 0 0") }
        #expect(refusal(of: RDATA.DNSKEY.self, "0101 03 08")?.reason == .truncated)
        #expect(try RDATA.KEY(parsing: "NOKEY DNSSEC RSASHA1").encoded() == [0xC0, 0, 3, 5])
        #expect(refusal(of: RDATA.KEY.self, "0100 03 05")?.reason == .truncated)
    }

    /// A text of KEY's flags, and the number that it stands for; nothing where it is refused.
    @Test(
        arguments: [
            ("NOCONF|FLAG2", 0x6000), ("zone|sig15", 0x010F), ("HOST|EXTEND|FLAG11", 0x1210), ("USER", 0),
            ("NOKEY|NOAUTH", nil), ("ZONE|", nil), ("SIG16", nil), ("|", nil), ("65536", nil),
        ] as [(String, UInt16?)])
    func `flags of KEY are numbers or mnemonics (RFC 2535 §7.1)`(text: String, flags: UInt16?) {
        #expect((try? RDATA.KEY(parsing: "\(text) DNSSEC RSASHA1 AQID"))?.flags == flags)
    }
}
