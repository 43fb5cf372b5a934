import DNSWire
import Testing

@Suite("SvcParamKey (RFC 9460 §14.3)")
struct SvcParamKeyTests {
    @Test(arguments: [
        (SvcParamKey.mandatory, 0, "mandatory"), (.alpn, 1, "alpn"), (.noDefaultALPN, 2, "no-default-alpn"),
        (.port, 3, "port"), (.ipv4Hint, 4, "ipv4hint"), (.ech, 5, "ech"), (.ipv6Hint, 6, "ipv6hint"),
        (.dohPath, 7, "dohpath"), (.ohttp, 8, "ohttp"), (.tlsSupportedGroups, 9, "tls-supported-groups"),
        (SvcParamKey(rawValue: 65333), 65333, "key65333"), (.invalid, 65535, "key65535"),
    ])
    func `the keys`(key: SvcParamKey, number: UInt16, text: String) {
        #expect(key.rawValue == number)
        #expect(key.description == text)
        #expect(SvcParamKey(text) == key)
    }

    @Test func `a number has no leading zeros (RFC 9460 §2.1)`() {
        #expect(SvcParamKey("key0") == .mandatory)
        #expect(SvcParamKey("key1") == .alpn)
        #expect(SvcParamKey("key01") == nil)
        #expect(SvcParamKey("key00") == nil)
        #expect(SvcParamKey("key65536") == nil)
        #expect(SvcParamKey("key") == nil)
    }
}
