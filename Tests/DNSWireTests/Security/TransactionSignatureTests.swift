import DNSWire
import Testing

@Suite("Signatures by a private key: SIG(0) (RFC 2931)") struct TransactionSignatureTests {
    /// An update that nsupdate 9.18 has signed with ECDSA; its signature was verified over `data` by OpenSSL.
    static let update = [UInt8](
        raw: """
            b60d28000001000000010001076578616d706c6500000600010161c00c000100010000003c0004c000020100001800ff00000000005f0000
            0d00000000006b0872e06b087088d17903736967076578616d706c65005edc3669abeff18dfbb0351dc73a2bb31abfab749698b07f68e44f
            7e1121191e0df66494d02a7c10646964ebca9c7efb276ecf5e655cdb60dc1cec90766bc962
            """)
    static let data = """
        00000d00000000006b0872e06b087088d17903736967076578616d706c6500b60d28000001000000010000076578616d706c6500000600010161\
        c00c000100010000003c0004c0000201
        """

    @Test func `an update of nsupdate`() throws {
        let signed = try #require(try TransactionSignature(TransactionSignatureTests.update))
        #expect(signed.signature.keyTag == 53625 && signed.signature.signerName == "sig.example")
        #expect(signed.signature.signedData(of: signed.message).hex == TransactionSignatureTests.data)
        let again = try signed.signature.sign(signed.message) { octets in
            #expect(octets.hex == TransactionSignatureTests.data)
            return Array(signed.signature.signature)
        }
        #expect(again == TransactionSignatureTests.update)
        #expect(
            signed.signature.signedData(of: [7], answering: [8, 9]).hex
                == TransactionSignatureTests.data.prefix(62) + "080907")
    }

    @Test func `other messages have none`() throws {
        #expect(try TransactionSignature(TSIGSessionTests.query) == nil)
        #expect(try TransactionSignature(TSIGSessionTests.plainQuery) == nil)
        #expect(throws: WireDecodingError.self) {
            _ = try TransactionSignature((TransactionSignatureTests.update + [0]))
        }
    }
}
