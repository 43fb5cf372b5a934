import DNSWire
import Testing

@Suite("DSOType (RFC 8490 §10.3)")
struct DSOTypeTests {
    @Test(arguments: [
        (DSOType.keepAlive, 1, "KeepAlive"), (.retryDelay, 2, "RetryDelay"),
        (.encryptionPadding, 3, "EncryptionPadding"), (.subscribe, 64, "SUBSCRIBE"), (.push, 65, "PUSH"),
        (.unsubscribe, 66, "UNSUBSCRIBE"), (.reconfirm, 67, "RECONFIRM"),
        (DSOType(rawValue: 63488), 63488, "DSOTYPE63488"),
    ])
    func `the types`(type: DSOType, number: UInt16, text: String) {
        #expect(type.rawValue == number)
        #expect(type.description == text)
        #expect(DSOType(text) == type)
    }
}
