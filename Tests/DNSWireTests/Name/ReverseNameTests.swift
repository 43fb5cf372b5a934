import DNSWire
import Testing

@Suite("Names of addresses (RFC 1035 §3.5, RFC 3596 §2.5, RFC 2317)") struct ReverseNameTests {
    @Test func `from addresses and back`() throws {
        let ipv4 = try #require(IPv4Address("192.0.2.129"))
        let name = DomainName(reverse: ipv4)
        #expect(name.description == "129.2.0.192.in-addr.arpa.")
        #expect(name.reversedIPv4Address == ipv4 && name.reversedIPv6Address == nil)
        let ipv6 = try #require(IPv6Address("2001:db8::567:89ab"))
        let long = DomainName(reverse: ipv6)
        #expect(
            long.description == "b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa.")
        #expect(long.reversedIPv6Address == ipv6 && long.reversedIPv4Address == nil)
        let upper: DomainName = "B.A.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.B.D.0.1.0.0.2.IP6.ARPA"
        #expect(upper.reversedIPv6Address == ipv6)
        #expect(DomainName(reverseOf: "192.0.2.129") == name && DomainName(reverseOf: "2001:DB8::567:89AB") == long)
        #expect(DomainName(reverseOf: "192.0.2") == nil && DomainName(reverseOf: "a.example") == nil)
    }

    @Test(arguments: [
        "1.2.3.in-addr.arpa", "1.2.3.4.5.in-addr.arpa", "01.2.3.4.in-addr.arpa", "256.2.3.4.in-addr.arpa",
        "+1.2.3.4.in-addr.arpa", "1.2.3.4.in-addr.example", "in-addr.arpa", "ip6.arpa", "1.0/24.2.0.192.in-addr.arpa",
        "1.128/25.2.0.192.in-addr.arpa", "1.0/25/1.2.0.192.in-addr.arpa", "1.2.0.192.ip6.arpa",
        "10.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa",
        "g.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa",
    ])
    func `other names are of no address`(_ text: String) throws {
        let name = try #require(DomainName(text))
        #expect(name.reversedIPv4Address == nil && name.reversedIPv6Address == nil)
    }

    @Test func `networks have one zone on a boundary, and several elsewhere`() throws {
        func zones(_ text: String, _ length: Int) throws -> [String] {
            if let address = IPv4Address(text) {
                return DomainName.reverseZones(of: address, prefixLength: length).map(\.description)
            }
            let address = try #require(IPv6Address(text))
            return DomainName.reverseZones(of: address, prefixLength: length).map(\.description)
        }
        #expect(try zones("192.0.2.77", 24) == ["2.0.192.in-addr.arpa."])
        #expect(try zones("10.0.0.0", 8) == ["10.in-addr.arpa."])
        #expect(try zones("10.0.0.0", 0) == ["in-addr.arpa."])
        #expect(try zones("192.0.2.1", 32) == ["1.2.0.192.in-addr.arpa."])
        #expect(
            try zones("192.0.7.9", 22) == [
                "4.0.192.in-addr.arpa.", "5.0.192.in-addr.arpa.", "6.0.192.in-addr.arpa.", "7.0.192.in-addr.arpa.",
            ])
        #expect(try zones("10.0.0.0", 9).count == 128)
        #expect(try zones("192.0.2.9", 31) == ["8.2.0.192.in-addr.arpa.", "9.2.0.192.in-addr.arpa."])
        #expect(try zones("2001:db8::1", 32) == ["8.b.d.0.1.0.0.2.ip6.arpa."])
        #expect(try zones("2001:db8::1", 31) == ["8.b.d.0.1.0.0.2.ip6.arpa.", "9.b.d.0.1.0.0.2.ip6.arpa."])
        #expect(try zones("::", 0) == ["ip6.arpa."])
        #expect(try zones("2001:db8::", 125).count == 8)
        #expect(try zones("::1", 128).first?.hasPrefix("1.0.0.") == true)
        #expect(try zones("::1", 500).count == 1 && zones("1.2.3.4", -5) == ["in-addr.arpa."])
    }

    @Test func `smaller networks have the names of RFC 2317 §4`() throws {
        let address = IPv4Address(192, 0, 2, 133)
        let zone = try #require(DomainName.classlessReverseZone(of: address, prefixLength: 26))
        #expect(zone.description == "128/26.2.0.192.in-addr.arpa.")
        #expect(DomainName.classlessReverseZone(of: address, prefixLength: 24) == nil)
        #expect(DomainName.classlessReverseZone(of: address, prefixLength: 32) == nil)
        #expect(try DomainName(label: Octets("133".utf8), under: zone).reversedIPv4Address == address)
        #expect(try DomainName(label: Octets("3".utf8), under: zone).reversedIPv4Address == nil)
    }
}
