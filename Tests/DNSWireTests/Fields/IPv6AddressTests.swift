import DNSWire
import Testing

@Suite("IPv6Address (RFC 4291 §2.2, RFC 5952)") struct IPv6AddressTests {
    @Test(arguments: [
        ("::", "::"),
        ("::1", "::1"),
        ("1::", "1::"),
        ("2001:DB8:0:0:8:800:200C:417A", "2001:db8::8:800:200c:417a"),
        ("FF01:0:0:0:0:0:0:101", "ff01::101"),
        ("2001:0db8::0001", "2001:db8::1"),
        ("2001:db8:0:0:0:0:2:1", "2001:db8::2:1"),
        ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"),
        ("2001:0:0:1:0:0:0:1", "2001:0:0:1::1"),
        ("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),
        ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
        ("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"),
        ("0:0:0:0:0:FFFF:129.144.52.38", "::ffff:129.144.52.38"),
        ("::13.1.68.3", "::d01:4403"),
        ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"),
        ("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304"),
    ]) func `any form is read, the recommended one is written`(text: String, recommended: String) throws {
        let address = try #require(IPv6Address(text))
        #expect(address.description == recommended)
        #expect(IPv6Address(recommended) == address)
    }

    @Test(arguments: [
        "", ":", ":::", "1", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "1:2:3:4:5:6:7:8::", "::1:2:3:4:5:6:7:8",
        "12345::", "g::", "1:2:3:4:5:6:7:", ":1:2:3:4:5:6:7", "::1.2.3", "::1.2.3.256", "1:2:3:4:5:6:7:1.2.3.4",
        "::1.2.3.4:5",
        "1.2.3.4", "::%eth0", " ::", ":: ",
    ]) func `what is no address`(text: String) {
        #expect(IPv6Address(text) == nil)
    }

    @Test func `addresses are sixteen octets in order`() throws {
        let data = try RDATA.AAAA(parsing: "2001:db8::ff00:42:8329")
        #expect(try Array(data.encoded()) == octets("20010db8000000000000ff0000428329"))
        #expect(refusal(of: RDATA.AAAA.self, "20010db8000000000000ff00004283")?.needed == 16)
        #expect(try #require(IPv6Address("::1")) < #require(IPv6Address("1::")))
    }
}
