import DNSWire
import Testing

@Suite("EDNSOptionCode (RFC 6891 §9)")
struct EDNSOptionCodeTests {
    @Test(arguments: [
        (EDNSOptionCode.llq, 1, "LLQ"), (.updateLease, 2, "UPDATE-LEASE"), (.nsid, 3, "NSID"), (.dau, 5, "DAU"),
        (.clientSubnet, 8, "CLIENT-SUBNET"), (.expire, 9, "EXPIRE"), (.cookie, 10, "COOKIE"),
        (.tcpKeepalive, 11, "TCP-KEEPALIVE"), (.padding, 12, "PADDING"), (.chain, 13, "CHAIN"),
        (.keyTag, 14, "KEY-TAG"), (.ede, 15, "EDE"), (.reportChannel, 18, "REPORT-CHANNEL"),
        (.zoneVersion, 19, "ZONEVERSION"), (.deviceID, 26946, "DEVICEID"),
        (EDNSOptionCode(rawValue: 65001), 65001, "OPT65001"),
    ])
    func `the option codes`(code: EDNSOptionCode, number: UInt16, text: String) {
        #expect(code.rawValue == number)
        #expect(code.description == text)
        #expect(EDNSOptionCode(text) == code)
    }

    @Test func `short names are read too`() {
        #expect(EDNSOptionCode("ecs") == .clientSubnet)
        #expect(EDNSOptionCode("UL") == .updateLease)
    }
}
