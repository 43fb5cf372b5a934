import DNSWireProperties
import Testing

@testable import DNSTrace

/// Headers of packets: RFC 791, RFC 768, RFC 8200, RFC 9293, and what may be around them.
@Suite struct PacketReaderTests {
    static let message = PastedDumpTests.query

    static func number(_ value: Int) -> [UInt8] { [UInt8(value >> 8 & 255), UInt8(value & 255)] }

    static func udp(_ data: [UInt8], to port: Int = 53) -> [UInt8] {
        number(40000) + number(port) + number(data.count + 8) + [0x12, 0x34] + data
    }

    static func tcp(_ data: [UInt8]) -> [UInt8] {
        number(40000) + number(53) + [0, 0, 3, 232, 0, 0, 0, 1, 0x50, 0x18] + number(500) + [0, 0, 0, 0]
            + number(data.count) + data
    }

    static func ipv4(_ data: [UInt8], _ next: UInt8 = 17, flaw: Int = 0) -> [UInt8] {
        var header: [UInt8] = [0x45, 0] + number(20 + data.count) + [0, 1, 0, 0, 64, next, 0, 0]
        header += [192, 0, 2, 1, 192, 0, 2, 53]
        var sum = stride(from: 0, to: 20, by: 2).reduce(0) { $0 + Int(header[$1]) << 8 + Int(header[$1 + 1]) }
        while sum > 0xFFFF { sum = sum & 0xFFFF + sum >> 16 }
        header.replaceSubrange(10..<12, with: number((~sum & 0xFFFF) ^ flaw))
        return header + data
    }

    static func ipv6(_ data: [UInt8], _ next: UInt8 = 17) -> [UInt8] {
        let address: [UInt8] = [0x20, 1, 0x0D, 0xB8] + Array(repeating: 0, count: 11)
        return [0x60, 0, 0, 0] + number(data.count) + [next, 64] + address + [1] + address + [0x53] + data
    }

    static func ethernet(_ data: [UInt8], _ type: Int = 0x0800) -> [UInt8] {
        [2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2] + number(type) + data
    }

    static var packets: [(name: String, bytes: [UInt8])] {
        let plain = ipv4(udp(message))
        let session: [UInt8] = [0x11, 0, 0, 1] + number(plain.count + 2) + [0, 0x21] + plain
        let network: [UInt8] = [8, 0, 0, 0, 0, 0, 100, 0]
        return [
            ("IPv4, UDP", plain),
            ("IPv6, UDP", ipv6(udp(message))),
            ("IPv6, UDP", ipv6([17, 0, 1, 4, 0, 0, 0, 0] + udp(message), 60)),
            ("Ethernet, IPv4, UDP", ethernet(plain)),
            ("Ethernet, IPv6, UDP", ethernet(ipv6(udp(message)), 0x86DD)),
            ("Ethernet, IPv4, UDP", ethernet(plain) + [0, 0, 0, 0, 0, 0]),
            ("Ethernet, VLAN, IPv4, UDP", ethernet([0, 100, 8, 0] + plain, 0x8100)),
            ("Ethernet, VLAN, VLAN, IPv4, UDP", ethernet([0, 5, 0x81, 0, 0, 6, 8, 0] + plain, 0x88A8)),
            ("Ethernet, MPLS, IPv4, UDP", ethernet([0, 1, 0, 64, 0, 2, 1, 64] + plain, 0x8847)),
            ("Ethernet, PPPoE, IPv4, UDP", ethernet(session, 0x8864)),
            ("IPv4, GRE, IPv4, UDP", ipv4([0x20, 0, 8, 0, 0, 0, 0, 7] + plain, 47)),
            ("IPv4, IPv4, UDP", ipv4(plain, 4)),
            ("IPv4, IPv6, UDP", ipv4(ipv6(udp(message)), 41)),
            ("IPv4, UDP, VXLAN, Ethernet, IPv4, UDP", ipv4(udp(network + ethernet(plain), to: 4789))),
            ("Linux cooked, IPv4, UDP", [0, 0, 0, 1, 0, 6, 2, 0, 0, 0, 0, 1, 0, 0, 8, 0] + plain),
            ("loopback, IPv4, UDP", [2, 0, 0, 0] + plain),
            ("loopback, IPv6, UDP", [0, 0, 0, 0x1C] + ipv6(udp(message))),
            ("PPP, IPv4, UDP", [0xFF, 3, 0, 0x21] + plain),
            ("UDP", udp(message)),
            ("TCP", tcp(message)),
            ("IPv4, TCP", ipv4(tcp(message), 6)),
        ].map { ($0.0.replacing("UDP, VXLAN", with: "VXLAN"), $0.1) }
    }

    @Test func `every header is taken off`() {
        for (name, bytes) in Self.packets {
            let packet = PacketReader.read(bytes.span)
            #expect(packet?.name.replacing("UDP, VXLAN", with: "VXLAN") == name)
            #expect(packet?.flow.sourcePort == 40000 && packet?.flow.destinationPort == 53, "\(name)")
            let result = NotationReader().read(Array(PastedDumpTests.plain(bytes).utf8))
            #expect(result.payloads.map(\.bytes) == [Self.message], "\(name)")
        }
    }

    @Test func `a false checksum is a warning`() {
        let bytes = Self.ipv4(Self.udp(Self.message), flaw: 0x0F0F)
        let payloads = NotationReader().read(Array(PastedDumpTests.plain(bytes).utf8)).payloads
        #expect(payloads.map(\.bytes) == [Self.message])
        #expect(payloads.first?.notes.contains { $0.contains("checksum") } == true)
    }

    @Test func `a packet that is cut has the length of its headers, and none where nothing is left`() {
        let bytes = Self.ethernet(Self.ipv4(Self.udp(Self.message)))
        let cut = NotationReader().read(Array(PastedDumpTests.plain(bytes.dropLast(6)).utf8)).payloads
        #expect(cut.map(\.bytes) == [Array(Self.message.dropLast(6))])
        #expect(cut.map(\.length) == [Self.message.count])
        let headers = bytes.dropLast(Self.message.count)
        #expect(NotationReader().read(Array(PastedDumpTests.plain(Array(headers)).utf8)).payloads.isEmpty)
    }

    @Test func `a malformed message from port 53 is shown`() {
        let malformed = Array(Self.message[..<12]) + [0xC0, 12, 0, 1, 0, 1]
        let bytes = Self.ethernet(Self.ipv4(Self.udp(malformed)))
        #expect(NotationReader().read(Array(PastedDumpTests.plain(bytes).utf8)).payloads.map(\.bytes) == [malformed])
    }

    @Test(arguments: 0..<200)
    func `octets at random are read to no harm`(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        for (_, bytes) in Self.packets {
            var changed = bytes
            for _ in 0..<3 {
                changed[Int.random(in: 0..<changed.count, using: &generator)] = .random(in: 0...255, using: &generator)
            }
            changed.removeLast(Int.random(in: 0..<changed.count, using: &generator))
            if let packet = PacketReader.read(changed.span) {
                #expect(packet.payload.lowerBound >= 0 && packet.payload.upperBound <= changed.count)
            }
            for link in LinkLayer.allCases { _ = PacketReader.read(changed.span, link) }
        }
    }
}

extension PastedDumpTests {
    static func plain(_ bytes: ArraySlice<UInt8>) -> String { plain(Array(bytes)) }
}
