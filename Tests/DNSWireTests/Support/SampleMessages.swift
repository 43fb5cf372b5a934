/// Whole messages of many kinds, sound under every policy.
enum SampleMessages {
    static let all: [SampleMessage] = [
        SampleMessage("query", query), SampleMessage("addresses", addresses), SampleMessage("mail", mail),
        SampleMessage("negative", negative), SampleMessage("service", service), SampleMessage("signed", signed),
        SampleMessage("text", text), SampleMessage("unknown", unknown), SampleMessage("update", update),
        SampleMessage("stateful", stateful), SampleMessage("TSIG", transactionSigned), SampleMessage("empty", empty),
    ]

    /// A header and nothing else.
    static let empty = [UInt8](bits: 0x8001, 0, 0, 0, 0, raw: "")

    /// A query for an address, with EDNS.
    static let query = [UInt8](
        bits: 0x0100, 1, 0, 0, 1,
        raw: "03 'www' 07 'example' 03 'com' 00 0001 0001"
            + "00 0029 04D0 00008000 000C 000A 0008 0102030405060708")

    /// A chain of an alias, and addresses of both kinds.
    static let addresses = [UInt8](
        1, 4, 0, 0,
        raw: "03 'www' 07 'Example' 03 'com' 00 0001 0001"  // offset 12; example.com at 16
            + "C00C 0005 0001 0000012C 0007 04 'edge' C010"  // edge.example.com at 45
            + "C02D 0001 0001 0000003C 0004 C0000201"
            + "C02D 0001 0001 0000003C 0004 C0000202"
            + "C02D 001C 0001 0000003C 0010 20010DB8000000000000000000000001")

    /// Mail exchanges, and their addresses as additional data.
    static let mail = [UInt8](
        1, 2, 1, 2,
        raw: "07 'example' 03 'com' 00 000F 0001"
            + "C00C 000F 0001 00000E10 0009 000A 04 'mail' C00C"
            + "C00C 000F 0001 00000E10 000A 0014 05 'mail2' C00C"
            + "C00C 0002 0001 00000E10 0006 03 'ns1' C00C"
            + "04 'mail' C00C 0001 0001 00000E10 0004 C0000219"
            + "00 0029 1000 00000000 0000")

    /// A name that does not exist, with the zone's SOA.
    static let negative = [UInt8](
        bits: 0x8583, 1, 0, 1, 0,
        raw: "04 'none' 07 'example' 03 'com' 00 001C 0001"
            + "C011 0006 0001 00000E10 0027 03 'ns1' C011 0A 'hostmaster' C011 "
            + "78A3F175 00001C20 00000E10 00127500 00000E10")

    /// SRV, NAPTR, HTTPS with parameters, and a DNAME.
    static let service = [UInt8](
        1, 4, 0, 0,
        raw: "04 '_sip' 04 '_udp' 07 'example' 03 'com' 00 0021 0001"
            + "C00C 0021 0001 0000003C 0013 0001 0002 13C4 07 'example' 03 'com' 00"
            + "C016 0023 0001 0000003C 0019 0064 000A 01 'u' 07 'E2U+sip' 09 '!^.*$!x!i' 00"
            + "C016 0041 0001 0000003C 0012 0001 00 0001 0003 02 'h2' 0004 0004 C0000201"
            + "03 'old' C016 0027 0001 0000003C 000D 07 'example' 03 'net' 00")

    /// DS, DNSKEY, RRSIG, NSEC.
    static let signed = [UInt8](
        bits: 0x81B0, 1, 4, 0, 1,
        raw: "07 'example' 03 'com' 00 0030 0001"
            + "C00C 0030 0001 0000003C 0008 0101 03 0D 01020304"
            + "C00C 002E 0001 0000003C 0024 0030 0D 02 0000003C 65F00000 65E00000 8A2B 07 'example' 03 'com' 00 DEADBEEF 01"
            + "C00C 002F 0001 0000003C 0017 05 'alpha' 03 'com' 00 0007 62018008 000290 0101 40"
            + "C00C 002B 0001 0000003C 0008 8A2B 0D 09 00112233"
            + "00 0029 1000 00008000 0000")

    /// TXT of several strings, HINFO, CAA.
    static let text = [UInt8](
        1, 3, 0, 0,
        raw: "07 'example' 03 'com' 00 00FF 0001"
            + "C00C 0010 0001 0000003C 000F 08 'v=spf1 ;' 00 04 '\"a\\b'"
            + "C00C 000D 0001 0000003C 0008 03 'x86' 03 'BSD'"
            + "C00C 0101 0001 0000003C 000F 80 05 'issue' 'ca.test;'")

    /// Types and classes that no registry has, with octets that look like a pointer.
    static let unknown = [UInt8](
        1, 2, 0, 0,
        raw: "00 FF78 FF79"
            + "00 FF78 0001 80000001 0004 C00C 4041"
            + "00 0001 FF79 00000000 0002 C00C")

    /// An UPDATE: prerequisites without data, and deletions (RFC 2136 §2.4, §2.5).
    static let update = [UInt8](
        bits: 0x2800, 1, 2, 3, 0,
        raw: "07 'example' 03 'com' 00 0006 0001"
            + "03 'one' C00C 00FF 00FF 00000000 0000"
            + "03 'two' C00C 0001 00FE 00000000 0000"
            + "05 'three' C00C 0001 00FF 00000000 0000"
            + "04 'four' C00C 000F 00FE 00000000 0009 000A 04 'mail' C00C"
            + "04 'five' C00C 0001 0001 0000003C 0004 C0000205")

    /// Keep-alive and padding of DNS Stateful Operations (RFC 8490 §7.1).
    static let stateful = [UInt8](bits: 0x3000, 0, 0, 0, 0, raw: "0001 0008 00003A98 00003A98 0003 0002 0000")

    /// A query with EDNS, signed by TSIG (RFC 8945).
    static let transactionSigned = [UInt8](
        bits: 0x0100, 1, 0, 0, 2,
        raw: "07 'example' 03 'com' 00 0006 0001"
            + "00 0029 04D0 00000000 0000"
            + "03 'key' 00 00FA 00FF 00000000 001F 0B 'hmac-sha000' 00 000065F00000 012C 0002 BEEF 1234 0000 0000")
}
