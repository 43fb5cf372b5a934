import DNSWire
import Testing

@Suite("SVCB and HTTPS (RFC 9460)") struct ServiceBindingTests {
    /// The vectors of RFC 9460 Appendix D: text in canonical form, and wire.
    @Test(arguments: [
        (#"0 foo.example.com."#, "0000 03666f6f 076578616d706c65 03636f6d 00"),
        (#"1 ."#, "0001 00"),
        (#"16 foo.example.com. port=53"#, "0010 03666f6f 076578616d706c65 03636f6d 00 0003 0002 0035"),
        (
            #"1 foo.example.com. key667="hello""#,
            "0001 03666f6f 076578616d706c65 03636f6d 00 029b 0005 68656c6c6f"
        ),
        (
            #"1 foo.example.com. key667="hello\210qoo""#,
            "0001 03666f6f 076578616d706c65 03636f6d 00 029b 0009 68656c6c6fd2716f6f"
        ),
        (
            #"1 foo.example.com. ipv6hint=2001:db8::1,2001:db8::53:1"#,
            """
            0001 03666f6f 076578616d706c65 03636f6d 00 0006 0020
            20010db8000000000000000000000001 20010db8000000000000000000530001
            """
        ),
        (
            #"16 foo.example.org. mandatory=alpn,ipv4hint alpn="h2,h3-19" ipv4hint=192.0.2.1"#,
            """
            0010 03666f6f 076578616d706c65 036f7267 00 0000 0004 0001 0004
            0001 0009 026832 0568332d3139 0004 0004 c0000201
            """
        ),
        (
            #"16 foo.example.org. alpn="f\\\\oo\\,bar,h2""#,
            "0010 03666f6f 076578616d706c65 036f7267 00 0001 000c 08665c6f6f2c626172 026832"
        ),
    ]) func `vectors of Appendix D`(text: String, hex: String) throws {
        let wire = octets(hex)
        let data = try RDATA.SVCB(decoding: wire.span)
        let parsed = try Array(RDATA.SVCB(parsing: text).encoded())
        #expect(data.presentation == text)
        #expect(parsed == wire)
        #expect(try RDATA.HTTPS(parsing: text).parameters == data.parameters)
    }

    @Test(arguments: [
        #"1 . key1="\002h2""#, #"1 . alpn=h2"#, #"1 . alpn="h2""#, #"1 . alpn=\h2"#, #"1 . alpn=\104\050"#,
    ]) func `one value in several notations`(text: String) throws {
        #expect(try RDATA.SVCB(parsing: text).parameters.alpn == CharacterStrings("h2"))
    }

    @Test func `parameters may be given in any order`() throws {
        let data = try RDATA.HTTPS(parsing: "1 . port=8443 mandatory=port,alpn alpn=h3,h2 no-default-alpn")
        #expect(data.presentation == #"1 . mandatory=alpn,port alpn="h3,h2" no-default-alpn port=8443"#)
        #expect(data.parameters.mandatory == [.alpn, .port])
        #expect(data.parameters.alpn.map { $0.map { Array($0) } } == [Array("h3".utf8), Array("h2".utf8)])
        #expect(!data.parameters.hasDefaultALPN)
        #expect(data.parameters.port == 8443)
    }

    @Test func `parameters are made of typed values`() throws {
        let parameters = try ServiceParameters([
            .port(443), .alpn(try CharacterStrings(["h3", "h2"].map { Octets($0.utf8) })),
            .ipv4Hint([IPv4Address(192, 0, 2, 1)]), .ipv6Hint([IPv6Address(rawValue: 1)]), .mandatory([.port, .alpn]),
        ])
        #expect(
            parameters.presentation
                == #"mandatory=alpn,port alpn="h3,h2" port=443 ipv4hint=192.0.2.1 ipv6hint=::1"#)
        #expect(parameters.ipv4Hints == [IPv4Address(192, 0, 2, 1)])
        #expect(parameters.ipv6Hints == [IPv6Address(rawValue: 1)])
        #expect(parameters[.port] == [0x01, 0xBB])
        #expect(parameters[.ech] == nil)
        #expect(parameters.parts.map(\.name) == ["mandatory", "alpn", "port", "ipv4hint", "ipv6hint"])
        #expect(parameters.parts.map(\.length).reduce(0, +) == parameters.wire.count)
    }

    @Test func `every parameter has an accessor and a way to be made`() throws {
        var key = ECHKey()
        key.kemID = 0x20
        key.publicName = Octets("public.example".utf8)
        key.maximumNameLength = 64
        let configurations = try ECHConfigurations([
            ECHConfiguration(version: 1, contents: [1, 2, 3]), ECHConfiguration(key),
        ])
        let parameters = try ServiceParameters([
            .alpn(["doq"]), .noDefaultALPN, .dohPath("/q{?dns}"), .ohttp, .tlsSupportedGroups([29, 23]),
            .docPath(["a", "b"].map { Octets($0.utf8) }), .pvd, .ech(configurations),
            .oots([TransportWeight("do53", weight: 20), TransportWeight("dot", weight: 100)]),
        ])
        #expect(parameters.dohPath == "/q{?dns}")
        #expect(parameters.hasObliviousHTTP && parameters.hasProvisioningDomain)
        #expect(parameters.tlsSupportedGroups == [29, 23])
        #expect(parameters.docPath == [Octets("a".utf8), Octets("b".utf8)])
        #expect(parameters.oots == [TransportWeight("do53", weight: 20), TransportWeight("dot", weight: 100)])
        #expect(parameters.ech?.map(\.version) == [1, 0xFE0D])
        #expect(parameters.ech?.map(\.key) == [nil, key])
        #expect(
            parameters.presentation.hasSuffix(
                #" dohpath="/q{?dns}" ohttp tls-supported-groups=29,23 docpath="a,b" pvd oots=do53:20,dot:100"#))
        #expect(throws: WireEncodingError.self) { try ServiceParameter.oots([TransportWeight("dot", weight: 101)]) }
        #expect(throws: WireEncodingError.self) { try ECHConfigurations([ECHConfiguration]()) }
    }

    @Test func `a configuration of encrypted ClientHello is read (RFC 9849 §4)`() throws {
        let wire = octets(
            """
            0045 FE0D 0041 59 0020 0020 92A01233DB2218518CCBBBBC24DF20686AF417B37388DE6460E9401197477709
            0004 0001 0001 00 12 636C6F7564666C6172652D6563682E636F6D 0000
            """)
        let list = try ECHConfigurations(decoding: wire.span)
        let key = try #require(list.compactMap(\.key).first)
        #expect(key.configID == 0x59 && key.kemID == 0x20 && key.publicKey.count == 32)
        #expect(key.cipherSuites == [ECHKey.CipherSuite(kdf: 1, aead: 1)])
        #expect(Array(key.publicName) == Array("cloudflare-ech.com".utf8))
        #expect(try Array(ECHConfigurations([ECHConfiguration(key)]).wire) == wire)
    }

    @Test func `an alias and a service share a protocol`() throws {
        let alias = RDATA.HTTPS(alias: "svc.example")
        #expect(alias.isAlias && alias.host(owner: "a.example") == "svc.example")
        #expect(RDATA.SVCB(alias: .root).host(owner: "a.example") == nil)
        #expect(try RDATA.SVCB(parsing: "1 .").host(owner: "a.example") == "a.example")
    }

    /// Parameters in hexadecimal, and why and where they are refused; offsets count from the first of these octets.
    @Test(arguments: [
        ("0003 0002 0035 0001 0003 026832", WireDecodingError.Reason.notInOrder, 6),
        ("0003 0002 0035 0003 0002 0035", .duplicate, 6),
        ("0003 0003 0035", .truncated, 4),
        ("0003 00", .truncated, 2),
        ("03E7 FFFF 00", .truncated, 4),
        ("0000 0002 0000", .valueOutOfRange, 4),
        ("0000 0000 0001 0003 026832", .empty, 4),
        ("0000 0003 000100 0001 0003 026832", .truncated, 6),
        ("0000 0004 0003 0001 0001 0003 026832 0003 0002 0035", .notInOrder, 6),
        ("0000 0004 0001 0001 0001 0003 026832", .duplicate, 6),
        ("0000 0002 0003 0001 0003 026832", .missingMandatory, 4),
        ("0000 0002 0003 0001 0003 026832 0004 0004 C0000201", .missingMandatory, 4),
        ("0001 0000", .empty, 4),
        ("0001 0001 00", .empty, 4),
        ("0001 0003 036832", .truncated, 5),
        ("0001 0004 026832 01", .truncated, 8),
        ("0001 0003 026832 0002 0001 00", .trailingOctets, 11),
        ("0003 0001 35", .truncated, 4),
        ("0003 0003 003500", .trailingOctets, 6),
        ("0003 0000", .truncated, 4),
        ("0004 0000", .empty, 4),
        ("0004 0005 C000020101", .truncated, 8),
        ("0006 0004 C0000201", .truncated, 4),
        ("0002 0000", .missingCompanion, 0),
        ("0003 0002 0035 FFFF 0001 00", .reserved, 6),
        ("0005 0000", .truncated, 4),
        ("0005 0002 0000", .empty, 4),
        ("0005 0006 0005 FE0D 0000", .truncated, 6),
        ("0005 0006 0004 FE0D 0001", .truncated, 10),
        ("0005 0008 0004 FE0D 0000 0000", .trailingOctets, 10),
        ("0005 0006 0003 FE0D 0000", .truncated, 8),
        ("0007 0000", .empty, 4),
        ("0007 0006 2F C3 7B646E737D", .notUTF8, 5),
        ("0007 0006 2F 7B3F646E73", .invalidTemplate, 5),
        ("0007 0007 2F 7D 7B646E737D", .invalidTemplate, 5),
        ("0007 0005 7B646E737D", .invalidTemplate, 4),
        ("0007 0009 2F 7B3F646E73787D 2F", .invalidTemplate, 4),
        ("0009 0000", .empty, 4),
        ("0009 0006 001D 0017 001D", .duplicate, 8),
        ("0008 0001 00", .trailingOctets, 4),
        ("0009 0001 00", .truncated, 4),
        ("000C 0003 01 61 65", .valueOutOfRange, 6),
    ]) func `values that break the rules of their keys`(hex: String, reason: WireDecodingError.Reason, offset: Int) {
        let error = refusal(of: RDATA.SVCB.self, octets("0001 00") + octets(hex))
        #expect(error?.reason == reason)
        #expect(error?.offset == offset + 3)
        #expect(error?.path.field != nil)
    }

    @Test(arguments: [
        "029B 0000", "FFFE 0001 00", "0001 0003 026832 0002 0000", "0005 0006 0004 0000 0000",
        "0007 0009 2F 7B3F612C646E737D", "0009 0004 001D 0017", "000A 0000", "000A 0001 00", "000C 0003 01 61 64",
    ])
    func `values that must be read`(hex: String) throws {
        let data = try read(RDATA.SVCB.self, "0001 00" + hex)
        #expect(Array(data.parameters.wire) == octets(hex))
        #expect(try RDATA.SVCB(parsing: data.presentation) == data)
    }

    @Test(arguments: [
        "1 . port=65536", "1 . port=", "1 . port", "1 . alpn", #"1 . alpn=",""#, "1 . ipv4hint=1.2.3",
        "1 . mandatory=port", "1 . ALPN=h2", "1 . KEY667=x", #"1 . alpn=h"2""#, #"1 . alpn="h2"x"#, #"1 . alpn="h2"" "#,
        "1 . mandatory=mandatory", "1 . port=1 port=2", "1 . no-default-alpn=x", "1 . key01=x", "1 . nonsense=1",
        #"1 . alpn="h2"#, #"1 . alpn="h2\""#, "1 . ech=%", #""1" . "alpn=h2""#,
    ]) func `texts that are refused`(text: String) {
        #expect(throws: PresentationError.self) { try RDATA.SVCB(parsing: text) }
    }

    @Test func `thousands of parameters are gone over in one pass`() throws {
        var wire: [UInt8] = [0, 1, 0]
        for key in 1000..<9000 { wire += [UInt8(key >> 8), UInt8(key & 0xFF), 0, 0] }
        let data = try RDATA.SVCB(decoding: wire.span)
        #expect(data.parameters.reduce(0) { count, _ in count + 1 } == 8000)
    }
}
