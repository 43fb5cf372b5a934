import DNSTrace
import Testing

/// Hexadecimal text, each with the same response.
@Suite struct HexNotationTests {
    /// 7up.example A 192.0.2.10: bytes beyond ASCII, a quote in the id, a digit after a length, a pointer.
    static let message: [UInt8] = [
        0x9A, 0x22, 0x81, 0x80, 0x00, 0x01, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00, 0x03, 0x37, 0x75, 0x70,
        0x07, 0x65, 0x78, 0x61, 0x6D, 0x70, 0x6C, 0x65, 0x00, 0x00, 0x01, 0x00, 0x01, 0xC0, 0x0C, 0x00,
        0x01, 0x00, 0x01, 0x00, 0x00, 0x01, 0x2C, 0x00, 0x04, 0xC0, 0x00, 0x02, 0x0A,
    ]

    static let texts: [(name: String, text: String)] = [
        (
            "hex",
            "9a228180000100010000000003377570076578616d706c650000010001c00c000100010000012c0004c000020a"
        ),
        (
            "hex-sp",
            "9a 22 81 80 00 01 00 01 00 00 00 00 03 37 75 70 07 65 78 61 6d 70 6c 65 00 00 01 00 01 c0 0c 00 "
                + "01 00 01 00 00 01 2c 00 04 c0 00 02 0a"
        ),
        (
            "hex-col",
            "9a:22:81:80:00:01:00:01:00:00:00:00:03:37:75:70:07:65:78:61:6d:70:6c:65:00:00:01:00:01:c0:0c:00:"
                + "01:00:01:00:00:01:2c:00:04:c0:00:02:0a"
        ),
        (
            "hex-dash",
            "9a-22-81-80-00-01-00-01-00-00-00-00-03-37-75-70-07-65-78-61-6d-70-6c-65-00-00-01-00-01-c0-0c-00-"
                + "01-00-01-00-00-01-2c-00-04-c0-00-02-0a"
        ),
        (
            "0xcom",
            "0x9A, 0x22, 0x81, 0x80, 0x00, 0x01, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00, 0x03, 0x37, 0x75, 0x70, "
                + "0x07, 0x65, 0x78, 0x61, 0x6D, 0x70, 0x6C, 0x65, 0x00, 0x00, 0x01, 0x00, 0x01, 0xC0, 0x0C, 0x00, "
                + "0x01, 0x00, 0x01, 0x00, 0x00, 0x01, 0x2C, 0x00, 0x04, 0xC0, 0x00, 0x02, 0x0A"
        ),
        (
            "pg",
            "\\x9a228180000100010000000003377570076578616d706c650000010001c00c000100010000012c0004c000020a"
        ),
        (
            "sql",
            "insert into t values (1, X'9a228180000100010000000003377570076578616d706c650000010001c00c0001000"
                + "10000012c0004c000020a');"
        ),
        (
            "label-hex",
            "2024-01-02T03:04:05Z DEBUG received 192.0.2.1#53 len=45 data=9a228180000100010000000003377570076"
                + "578616d706c650000010001c00c000100010000012c0004c000020a"
        ),
        (
            "group4",
            "9a 22818000 01000100 00000003 37757007 6578616d 706c6500 00010001 c00c0001 00010000 012c0004 c00"
                + "0020a"
        ),
        (
            "groups with underscores",
            "9a228180_00010001_00000000_03377570_07657861_6d706c65_00000100_01c00c00_01000100_00012c00_04c000"
                + "02_0a"
        ),
        (
            "hexrows4",
            "9a 22 81 80\n"
                + "00 01 00 01\n"
                + "00 00 00 00\n"
                + "03 37 75 70\n"
                + "07 65 78 61\n"
                + "6d 70 6c 65\n"
                + "00 00 01 00\n"
                + "01 c0 0c 00\n"
                + "01 00 01 00\n"
                + "00 01 2c 00\n"
                + "04 c0 00 02\n"
                + "0a"
        ),
        (
            "node",
            "<Buffer 9a 22 81 80 00 01 00 01 00 00 00 00 03 37 75 70 07 65 78 61 6d 70 6c 65 00 00 01 00 01 c"
                + "0 0c 00 01 00 01 00 00 01 2c 00 04 c0 00 02 0a>"
        ),
    ]

    @Test(arguments: texts.indices)
    func `the bytes come out whole`(index: Int) {
        let (name, text) = Self.texts[index]
        let result = NotationReader().read(Array(text.utf8))
        #expect(result.payloads.map(\.bytes) == [Self.message], "\(name)")
        #expect(result.payloads.first?.length == Self.message.count, "\(name)")
        #expect(result.payloads.first?.isTruncated == false, "\(name)")
        #expect(result.explanations == [], "\(name)")
    }
}
