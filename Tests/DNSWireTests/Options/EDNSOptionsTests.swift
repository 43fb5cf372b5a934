import DNSWire
import Testing

@Suite("EDNSOptions (RFC 6891 §6.1.2)") struct EDNSOptionsTests {
    @Test func `options keep their order, also those that come twice`() throws {
        let options = try EDNSOptions([
            EDNSOption(code: .nsid), EDNSOption(code: .cookie, data: [1, 2, 3, 4, 5, 6, 7, 8]),
            EDNSOption(code: .nsid, data: [0x61]), EDNSOption(code: EDNSOptionCode(rawValue: 65001)),
        ])
        #expect(Array(options.wire) == octets("00030000 000A00080102030405060708 0003000161 FDE90000"))
        #expect(options.map(\.code.rawValue) == [3, 10, 3, 65001])
        #expect(options[.nsid] == [])
        #expect(options[.padding] == nil)
        #expect(options.presentation == "NSID COOKIE=0102030405060708 NSID=61 OPT65001")
        #expect(try RDATA.OPT(parsing: options.presentation).options == options)
        #expect(options.parts.map(\.name) == ["NSID", "COOKIE", "NSID", "OPT65001"])
        #expect(options.parts.map(\.length) == [4, 12, 5, 4])
    }

    @Test(arguments: [
        ("00", 0), ("000300", 2), ("0003 0005 00000000", 4), ("0003 FFFF", 4), ("0003 0000 000A 0001", 8),
        ("0003 0000 000000", 6),
    ]) func `frames that do not fit`(hex: String, offset: Int) {
        let error = refusal(of: RDATA.OPT.self, hex)
        #expect(error?.reason == .truncated)
        #expect(error?.offset == offset)
        #expect(error?.path.field == "options")
    }

    @Test func `16000 empty options are gone over in one pass`() throws {
        let wire = [UInt8](repeating: 0, count: 64000)
        #expect(try RDATA.OPT(decoding: wire.span).options.reduce(0) { count, _ in count + 1 } == 16000)
    }

    @Test(arguments: ["NONSENSE=00", "COOKIE=0", "COOKIE=xx", "OPT65536"]) func `texts that are refused`(text: String) {
        #expect(throws: PresentationError.self) { try RDATA.OPT(parsing: text) }
    }

    @Test func `the parts of an option are its fields`() throws {
        var options = EDNSOptions()
        try options.append(EDNSOption.Cookie(client: [1, 2, 3, 4, 5, 6, 7, 8], server: [8, 7, 6, 5, 4, 3, 2, 1]))
        try options.append(EDNSOption.ClientSubnet(IPv4Address(192, 0, 2, 0), prefixLength: 24))
        try options.append(EDNSOption(code: .expire, data: [1]))
        #expect(
            options.parts.map { "\($0.length) \($0.name): \($0.text)" } == [
                "4 COOKIE: 16 octets", "8 COOKIE client cookie: 0102030405060708",
                "8 COOKIE server cookie: 0807060504030201", "4 CLIENT-SUBNET: 7 octets",
                "2 CLIENT-SUBNET family: 1", "1 CLIENT-SUBNET source prefix length: 24",
                "1 CLIENT-SUBNET scope prefix length: 0", "3 CLIENT-SUBNET address: 192.0.2.0/24/0", "5 EXPIRE: 01",
            ])
    }

    @Test func `options are appended, set and taken out`() throws {
        var options = EDNSOptions()
        try options.append(EDNSOption.ClientSubnet(IPv4Address(192, 0, 2, 255), prefixLength: 20))
        try options.append(EDNSOption(code: .nsid))
        #expect(Array(options.wire) == octets("0008 0007 0001 14 00 C00000 0003 0000"))
        options[.cookie] = [1, 2, 3, 4, 5, 6, 7, 8]
        #expect(options[EDNSOption.Cookie.self] == EDNSOption.Cookie(client: [1, 2, 3, 4, 5, 6, 7, 8]))
        try options.set(EDNSOption.NSID(identifier: [0x61]))
        #expect(options.map(\.code) == [.clientSubnet, .nsid, .cookie])
        #expect(options[.nsid] == [0x61])
        options[.clientSubnet] = nil
        options.remove(.padding)
        options.remove(.nsid)
        #expect(options.map(\.code) == [.cookie])
        try options.append(EDNSOption(code: .cookie, data: [1]))
        options[.cookie] = [9, 9, 9, 9, 9, 9, 9, 9]
        #expect(options.map(\.data) == [[9, 9, 9, 9, 9, 9, 9, 9]])
    }

    @Test func `what is malformed is told apart from what is missing`() throws {
        let options = try EDNSOptions([EDNSOption(code: .cookie, data: [1, 2, 3])])
        #expect(options[EDNSOption.Cookie.self] == nil)
        let error = #expect(throws: WireDecodingError.self) { try options.decode(EDNSOption.Cookie.self) }
        #expect(error?.reason == .truncated && error?.path.field == "client cookie")
        #expect(try options.decode(EDNSOption.Expire.self) == nil)
    }

    @Test func `an option that its length cannot say is refused`() throws {
        let long = Octets([UInt8](repeating: 1, count: 65_536))
        var options = EDNSOptions()
        #expect(throws: WireEncodingError.self) { try options.append(EDNSOption(code: .padding, data: long)) }
        options[.padding] = long
        var message = Message(query: "a.example", .a)
        message.edns = EDNS(options: options)
        #expect(throws: WireEncodingError.self) { try message.encoded() }
    }

    @Test func `padding fills a block (RFC 8467 §4.1)`() {
        for length in [0, 29, 123, 124, 125, 128, 1000] {
            let padding = EDNSOption.Padding(filling: length, block: 128)
            #expect((length + 4 + padding.octets.count) % 128 == 0 && padding.octets.count < 128)
        }
        #expect(EDNSOption.Padding(filling: .max, block: 0).octets.isEmpty)
    }

    @Test func `the server's part of a cookie has a layout (RFC 9018 §4)`() throws {
        let cookie = try EDNSOption.Cookie(parsing: "2464C4ABCF10C957 010000005CF79F111F8130C3EEE29480")
        let server = try #require(cookie.interoperableServer)
        #expect(server.version == 1 && server.timestamp == 1_559_731_985)
        #expect(server.hash == [0x1F, 0x81, 0x30, 0xC3, 0xEE, 0xE2, 0x94, 0x80])
        #expect(try server.encoded() == [UInt8](cookie.server))
        #expect(EDNSOption.Cookie(client: cookie.client).interoperableServer == nil)
        #expect(try EDNSOption.Cookie(client: cookie.client, server: server) == cookie)
    }

    @Test func `an address of a subnet is filled up`() {
        let subnet = EDNSOption.ClientSubnet(IPv6Address(rawValue: .max), prefixLength: 130)
        #expect(subnet.ipv6 == IPv6Address(rawValue: .max) && subnet.ipv4 == nil && subnet.sourcePrefixLength == 128)
        #expect(EDNSOption.ClientSubnet(IPv4Address(192, 0, 2, 255), prefixLength: 0).ipv4 == IPv4Address(0, 0, 0, 0))
        #expect(EDNSOption.ClientSubnet(IPv4Address(192, 0, 2, 255), prefixLength: 31).address == [192, 0, 2, 254])
    }
}
