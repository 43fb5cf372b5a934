import DNSWire
import Testing

@Suite("IPv4Address") struct IPv4AddressTests {
    @Test func `four numbers with dots between them`() {
        #expect(IPv4Address("192.0.2.255") == IPv4Address(192, 0, 2, 255))
        #expect(IPv4Address(0, 10, 200, 1).description == "0.10.200.1")
        #expect(IPv4Address("0.0.0.0") == IPv4Address(0, 0, 0, 0))
    }

    @Test(arguments: [
        "", "1", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.", ".1.2.3", "1..2.3", "1.2.3.0004", "01.2.3.4", "1.2.3.00",
        "1.2.3.4 ", "a.b.c.d",
    ])
    func `what is no address`(text: String) {
        #expect(IPv4Address(text) == nil)
    }
}
