import DNSWire
import Testing

@Suite("SecurityAlgorithm (RFC 4034 Appendix A.1)")
struct SecurityAlgorithmTests {
    @Test(arguments: [
        (SecurityAlgorithm.delete, 0, "DELETE"), (.rsamd5, 1, "RSAMD5"), (.dsa, 3, "DSA"), (.rsasha1, 5, "RSASHA1"),
        (.rsasha1NSEC3SHA1, 7, "RSASHA1-NSEC3-SHA1"), (.rsasha256, 8, "RSASHA256"), (.rsasha512, 10, "RSASHA512"),
        (.eccGOST, 12, "ECC-GOST"), (.ecdsap256sha256, 13, "ECDSAP256SHA256"),
        (.ecdsap384sha384, 14, "ECDSAP384SHA384"), (.ed25519, 15, "ED25519"), (.ed448, 16, "ED448"),
        (.sm2sm3, 17, "SM2SM3"), (.eccGOST12, 23, "ECC-GOST12"), (.privateOID, 254, "PRIVATEOID"),
        (SecurityAlgorithm(rawValue: 200), 200, "200"),
    ])
    func `the algorithms`(algorithm: SecurityAlgorithm, number: UInt8, text: String) {
        #expect(algorithm.rawValue == number)
        #expect(algorithm.description == text)
        #expect(SecurityAlgorithm(text) == algorithm)
    }

    @Test func `a number stands for an algorithm too (RFC 4034 §2.2)`() {
        #expect(SecurityAlgorithm("13") == .ecdsap256sha256)
        #expect(SecurityAlgorithm("256") == nil)
        #expect(SecurityAlgorithm("NSEC3RSASHA1") == .rsasha1NSEC3SHA1)
    }
}
