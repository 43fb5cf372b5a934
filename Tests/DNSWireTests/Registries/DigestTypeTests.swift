import DNSWire
import Testing

@Suite("DigestType (RFC 4034 Appendix A.2)")
struct DigestTypeTests {
    @Test(arguments: [
        (DigestType.sha1, 1, "SHA-1"), (.sha256, 2, "SHA-256"), (.gost94, 3, "GOST R 34.11-94"),
        (.sha384, 4, "SHA-384"), (.gost12, 5, "GOST R 34.11-2012"), (.sm3, 6, "SM3"),
        (DigestType(rawValue: 0), 0, "0"), (DigestType(rawValue: 7), 7, "7"),
    ])
    func `the digest types`(type: DigestType, number: UInt8, text: String) {
        #expect(type.rawValue == number)
        #expect(type.description == text)
        #expect(DigestType(text) == type)
    }

    @Test func `other spellings are read`() {
        #expect(DigestType("SHA256") == .sha256)
        #expect(DigestType("4") == .sha384)
    }
}
