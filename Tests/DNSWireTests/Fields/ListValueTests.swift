import DNSWire
import Testing

@Suite("Values that are lists, and values by their parts")
struct ListValueTests {
    @Test func `names of a list come one by one, and as text`() throws {
        let names: [DomainName] = ["a.example", .root, "B.c"]
        let list = NameList(names)
        #expect(Array(list) == names)
        #expect(list.presentation == "a.example. . B.c.")
        let text = Array("a.example. . B.c.".utf8)
        var reader = PresentationReader(text.span)
        #expect(try NameList(parsing: &reader) == list)
        #expect(Array(NameList()).isEmpty && NameList().presentation.isEmpty)
    }

    @Test func `what a delegation says is given by key`() throws {
        let infos = try DelegationInfos([
            .serverIPv4([IPv4Address(192, 0, 2, 1), IPv4Address(192, 0, 2, 2)]),
            .serverIPv6([IPv6Address(rawValue: 1)]),
            .serverName(["ns1.example", "ns2.example"]), .includeDelegationParameters(["more.example"]),
            .mandatory([.serverIPv4]),
        ])
        #expect(infos.mandatory == [.serverIPv4])
        #expect(infos.serverIPv4 == [IPv4Address(192, 0, 2, 1), IPv4Address(192, 0, 2, 2)])
        #expect(infos.serverIPv6 == [IPv6Address(rawValue: 1)])
        #expect(infos.serverNames == ["ns1.example", "ns2.example"] && infos.includedNames == ["more.example"])
        #expect(infos[.mandatory] == [0, 1] && infos[DelegationKey(rawValue: 9)] == nil)
        let none = DelegationInfos()
        #expect(none.mandatory.isEmpty && none.serverIPv4.isEmpty && none.serverIPv6.isEmpty)
        #expect(none.serverNames.isEmpty && none.includedNames.isEmpty)
    }

    @Test func `options are made of their parts`() throws {
        var options = EDNSOptions()
        try options.append(EDNSOption.Chain(closest: "a.example"))
        try options.append(EDNSOption.ClientTag(tag: 258))
        try options.append(EDNSOption.ServerTag(tag: 3))
        let types = try ValueList([RecordType.a, .aaaa])
        try options.append(EDNSOption.MQTypeQuery(types: types))
        #expect(options[EDNSOption.Chain.self]?.closest == "a.example")
        #expect(options[EDNSOption.ClientTag.self]?.tag == 258 && options[EDNSOption.ServerTag.self]?.tag == 3)
        #expect(options[EDNSOption.MQTypeQuery.self]?.types == types)
        let wire: [UInt8] = [1, 0x61, 7, 0x65, 0x78, 0x61, 0x6D, 0x70, 0x6C, 0x65, 0]
        #expect(options.map(\.data).first == Octets(wire))
    }

    @Test func `what a zone's version is made of`() {
        let version = ZoneVersionNumber(labelCount: 2, serial: 7)
        #expect(version.serial == 7 && version.presentation == "2 0 7")
        #expect(version.parts.map(\.text) == ["2", "0 (SOA-SERIAL)", "7"] && version.parts.map(\.length) == [1, 1, 4])
        #expect(ZoneVersionNumber(labelCount: 1, type: 9, value: [0xAB]).parts.map(\.text) == ["1", "9", "AB"])
    }

    @Test func `a managed key has fields`() throws {
        let data = RDATA.KEYDATA(
            refresh: SerialTime(seconds: 1), addHoldDown: SerialTime(seconds: 2),
            removeHoldDown: SerialTime(seconds: 3),
            flags: 257, protocolNumber: 3, algorithm: SecurityAlgorithm(rawValue: 8), publicKey: [1, 2])
        let record = try Record(name: .root, ttl: 0, data: data)
        #expect(record.rdata == [0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 1, 1, 3, 8, 1, 2])
        #expect(record.data(as: RDATA.KEYDATA.self) == data)
    }

    @Test func `what is wrong with a signature is said in words`() {
        let refusal = TSIGFailure.refused(.badTime, isAuthentic: false, time: nil)
        let malformed = TSIGFailure.malformed(WireDecodingError(.truncated, at: 12, length: 1))
        let failures = [TSIGFailure.notSigned, .badKey, .badSignature, .badTime, .badTruncation, refusal, malformed]
        #expect(
            failures.map(\.description) == [
                "the message is not signed", "the message is signed by another key or algorithm",
                "the MAC is not the one that the key makes", "the message was signed at another time",
                "the MAC is cut shorter than is accepted", "the request was refused: BADTIME, which is not signed",
                "offset 12: cut off",
            ])
        #expect(failures.map(\.code) == [nil, .badKey, .badSig, .badTime, .badTrunc, nil, nil])
        let key = TSIGKey(name: "key.example", algorithm: "hmac-sha256") { _ in [] }
        // Names of 13 octets, ten of a record, sixteen of its data, a MAC, and a time.
        #expect(key.recordLength(macLength: 32) == 90)
    }

    @Test func `questions are shown as a list`() {
        let message = Message(query: "a.example", .mx)
        #expect("\(message.questions)" == "[a.example. IN MX]")
    }
}
