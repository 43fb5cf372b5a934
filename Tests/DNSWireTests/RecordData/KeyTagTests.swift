import DNSWire
import Testing

@Suite("Key tags (RFC 4034 Appendix B)") struct KeyTagTests {
    static let key = """
        AQOeiiR0GOMYkDshWoSKz9XzfwJr1AYtsmx3TGkJaNXVbfi/2pHm822aJ5iI9BMzNXxeYCmZDRD99WYwYqUSdjMmmAphXdvxegXd/M5+X7Orz
        KBaMbCVdFLUUh6DhweJBjEVv5f2wwjM9XzcnOf+EPbtG9DMBmADjFDc2w/rljwvFw==
        """

    @Test func `the key of RFC 4034 §5.4 has the tag of its DS record`() throws {
        #expect(try RDATA.DNSKEY(parsing: "256 3 5 " + KeyTagTests.key).keyTag == 60485)
    }

    @Test func `RSA/MD5 takes octets of the modulus (RFC 4034 Appendix B.1)`() throws {
        #expect(try RDATA.DNSKEY(parsing: "256 3 1 " + KeyTagTests.key).keyTag == 0x3C2F)
        #expect(try RDATA.DNSKEY(parsing: "256 3 1 AQ==").keyTag == 0)
    }

    @Test func `a key of any length has a tag`() throws {
        #expect(try RDATA.DNSKEY(parsing: "257 3 13 AQIDBA==").keyTag == 2068)
        #expect(RDATA.DNSKEY().keyTag == 0)
        let longest = RDATA.DNSKEY(
            flags: 65535, protocolNumber: 255, algorithm: SecurityAlgorithm(rawValue: 255),
            publicKey: Octets([UInt8](repeating: 255, count: 65531)))
        #expect(longest.keyTag == 65280)
    }
}
