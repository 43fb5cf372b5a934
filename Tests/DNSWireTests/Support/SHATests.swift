import Testing

@Suite("The hashes of the tests (FIPS 180-4, RFC 4231)") struct SHATests {
    @Test func `of abc`() {
        let abc = Array("abc".utf8)
        #expect(SHA.sha1(abc).hex == "a9993e364706816aba3e25717850c26c9cd0d89d")
        #expect(SHA.sha256(abc).hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            SHA.sha384(abc).hex
                == "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7")
        let hmac = SHA.hmacSHA256(key: [UInt8](repeating: 0x0B, count: 20))(Array("Hi There".utf8))
        #expect(hmac.hex == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
    }
}
