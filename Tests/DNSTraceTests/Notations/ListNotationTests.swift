import DNSTrace
import Testing

/// Lists of numbers, each with the same response.
@Suite struct ListNotationTests {
    /// 7up.example A 192.0.2.10: bytes beyond ASCII, a quote in the id, a digit behind a length, a pointer.
    static let message: [UInt8] = [
        0x9A, 0x22, 0x81, 0x80, 0x00, 0x01, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00, 0x03, 0x37, 0x75, 0x70,
        0x07, 0x65, 0x78, 0x61, 0x6D, 0x70, 0x6C, 0x65, 0x00, 0x00, 0x01, 0x00, 0x01, 0xC0, 0x0C, 0x00,
        0x01, 0x00, 0x01, 0x00, 0x00, 0x01, 0x2C, 0x00, 0x04, 0xC0, 0x00, 0x02, 0x0A,
    ]

    static let texts: [(name: String, text: String)] = [
        (
            "c-array-cmt",
            "static const uint8_t pkt[45] = { /* response 1 */\n"
                + "    0x9a, 0x22, 0x81, 0x80, 0x00, 0x01, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00, // 0x00 a row\n"
                + "    0x03, 0x37, 0x75, 0x70, 0x07, 0x65, 0x78, 0x61, 0x6d, 0x70, 0x6c, 0x65, // 0x00 a row\n"
                + "    0x00, 0x00, 0x01, 0x00, 0x01, 0xc0, 0x0c, 0x00, 0x01, 0x00, 0x01, 0x00, // 0x00 a row\n"
                + "    0x00, 0x01, 0x2c, 0x00, 0x04, 0xc0, 0x00, 0x02, 0x0a, // 0x00 a row\n"
                + "};"
        ),
        (
            "go-sharp",
            "[]byte{0x9a, 0x22, 0x81, 0x80, 0x0, 0x1, 0x0, 0x1, 0x0, 0x0, 0x0, 0x0, 0x3, 0x37, 0x75, 0x70, 0x"
                + "7, 0x65, 0x78, 0x61, 0x6d, 0x70, 0x6c, 0x65, 0x0, 0x0, 0x1, 0x0, 0x1, 0xc0, 0xc, 0x0, 0x1, 0x0, "
                + "0x1, 0x0, 0x0, 0x1, 0x2c, 0x0, 0x4, 0xc0, 0x0, 0x2, 0xa}"
        ),
        (
            "go-v",
            "[154 34 129 128 0 1 0 1 0 0 0 0 3 55 117 112 7 101 120 97 109 112 108 101 0 0 1 0 1 192 12 0 1 0"
                + " 1 0 0 1 44 0 4 192 0 2 10]"
        ),
        (
            "py-list",
            "[154, 34, 129, 128, 0, 1, 0, 1, 0, 0, 0, 0, 3, 55, 117, 112, 7, 101, 120, 97, 109, 112, 108, 101"
                + ", 0, 0, 1, 0, 1, 192, 12, 0, 1, 0, 1, 0, 0, 1, 44, 0, 4, 192, 0, 2, 10]"
        ),
        (
            "java",
            "[-102, 34, -127, -128, 0, 1, 0, 1, 0, 0, 0, 0, 3, 55, 117, 112, 7, 101, 120, 97, 109, 112, 108, "
                + "101, 0, 0, 1, 0, 1, -64, 12, 0, 1, 0, 1, 0, 0, 1, 44, 0, 4, -64, 0, 2, 10]"
        ),
        (
            "java-cast",
            "new byte[] {(byte) 0x9a, (byte) 0x22, (byte) 0x81, (byte) 0x80, (byte) 0x00, (byte) 0x01, (byte)"
                + " 0x00, (byte) 0x01, (byte) 0x00, (byte) 0x00, (byte) 0x00, (byte) 0x00, (byte) 0x03, (byte) 0x37"
                + ", (byte) 0x75, (byte) 0x70, (byte) 0x07, (byte) 0x65, (byte) 0x78, (byte) 0x61, (byte) 0x6d, (by"
                + "te) 0x70, (byte) 0x6c, (byte) 0x65, (byte) 0x00, (byte) 0x00, (byte) 0x01, (byte) 0x00, (byte) 0"
                + "x01, (byte) 0xc0, (byte) 0x0c, (byte) 0x00, (byte) 0x01, (byte) 0x00, (byte) 0x01, (byte) 0x00, "
                + "(byte) 0x00, (byte) 0x01, (byte) 0x2c, (byte) 0x00, (byte) 0x04, (byte) 0xc0, (byte) 0x00, (byte"
                + ") 0x02, (byte) 0x0a}"
        ),
        (
            "kotlin",
            "byteArrayOf(0x9A.toByte(), 0x22.toByte(), 0x81.toByte(), 0x80.toByte(), 0x00.toByte(), 0x01.toBy"
                + "te(), 0x00.toByte(), 0x01.toByte(), 0x00.toByte(), 0x00.toByte(), 0x00.toByte(), 0x00.toByte(), "
                + "0x03.toByte(), 0x37.toByte(), 0x75.toByte(), 0x70.toByte(), 0x07.toByte(), 0x65.toByte(), 0x78.t"
                + "oByte(), 0x61.toByte(), 0x6D.toByte(), 0x70.toByte(), 0x6C.toByte(), 0x65.toByte(), 0x00.toByte("
                + "), 0x00.toByte(), 0x01.toByte(), 0x00.toByte(), 0x01.toByte(), 0xC0.toByte(), 0x0C.toByte(), 0x0"
                + "0.toByte(), 0x01.toByte(), 0x00.toByte(), 0x01.toByte(), 0x00.toByte(), 0x00.toByte(), 0x01.toBy"
                + "te(), 0x2C.toByte(), 0x00.toByte(), 0x04.toByte(), 0xC0.toByte(), 0x00.toByte(), 0x02.toByte(), "
                + "0x0A.toByte())"
        ),
        (
            "rust-x",
            "[9a, 22, 81, 80, 0, 1, 0, 1, 0, 0, 0, 0, 3, 37, 75, 70, 7, 65, 78, 61, 6d, 70, 6c, 65, 0, 0, 1, "
                + "0, 1, c0, c, 0, 1, 0, 1, 0, 0, 1, 2c, 0, 4, c0, 0, 2, a]"
        ),
        (
            "rust-02x",
            "[9a, 22, 81, 80, 00, 01, 00, 01, 00, 00, 00, 00, 03, 37, 75, 70, 07, 65, 78, 61, 6d, 70, 6c, 65,"
                + " 00, 00, 01, 00, 01, c0, 0c, 00, 01, 00, 01, 00, 00, 01, 2c, 00, 04, c0, 00, 02, 0a]"
        ),
        (
            "erl",
            "<<154,34,129,128,0,1,0,1,0,0,0,0,3,55,117,112,7,101,120,97,109,112,108,101,0,0,1,0,1,192,12,0,1,"
                + "0,1,0,0,1,44,0,4,192,0,2,10>>"
        ),
        (
            "nodejsonpretty",
            "{\n"
                + "  \"type\": \"Buffer\",\n"
                + "  \"data\": [\n"
                + "    154,\n"
                + "    34,\n"
                + "    129,\n"
                + "    128,\n"
                + "    0,\n"
                + "    1,\n"
                + "    0,\n"
                + "    1,\n"
                + "    0,\n"
                + "    0,\n"
                + "    0,\n"
                + "    0,\n"
                + "    3,\n"
                + "    55,\n"
                + "    117,\n"
                + "    112,\n"
                + "    7,\n"
                + "    101,\n"
                + "    120,\n"
                + "    97,\n"
                + "    109,\n"
                + "    112,\n"
                + "    108,\n"
                + "    101,\n"
                + "    0,\n"
                + "    0,\n"
                + "    1,\n"
                + "    0,\n"
                + "    1,\n"
                + "    192,\n"
                + "    12,\n"
                + "    0,\n"
                + "    1,\n"
                + "    0,\n"
                + "    1,\n"
                + "    0,\n"
                + "    0,\n"
                + "    1,\n"
                + "    44,\n"
                + "    0,\n"
                + "    4,\n"
                + "    192,\n"
                + "    0,\n"
                + "    2,\n"
                + "    10\n"
                + "  ]\n"
                + "}"
        ),
        (
            "hexlist",
            "['0x9a', '0x22', '0x81', '0x80', '0x0', '0x1', '0x0', '0x1', '0x0', '0x0', '0x0', '0x0', '0x3', "
                + "'0x37', '0x75', '0x70', '0x7', '0x65', '0x78', '0x61', '0x6d', '0x70', '0x6c', '0x65', '0x0', '0"
                + "x0', '0x1', '0x0', '0x1', '0xc0', '0xc', '0x0', '0x1', '0x0', '0x1', '0x0', '0x0', '0x1', '0x2c'"
                + ", '0x0', '0x4', '0xc0', '0x0', '0x2', '0xa']"
        ),
        (
            "jsonhexlist",
            "[\"9a\", \"22\", \"81\", \"80\", \"00\", \"01\", \"00\", \"01\", \"00\", \"00\", \"00\", \"00\","
                + " \"03\", \"37\", \"75\", \"70\", \"07\", \"65\", \"78\", \"61\", \"6d\", \"70\", \"6c\", \"65\","
                + " \"00\", \"00\", \"01\", \"00\", \"01\", \"c0\", \"0c\", \"00\", \"01\", \"00\", \"01\", \"00\","
                + " \"00\", \"01\", \"2c\", \"00\", \"04\", \"c0\", \"00\", \"02\", \"0a\"]"
        ),
        (
            "u8arr",
            "Uint8Array(45) [\n"
                + "  154,  34, 129, 128,   0,   1,   0,   1,   0,   0,   0,   0,\n"
                + "    3,  55, 117, 112,   7, 101, 120,  97, 109, 112, 108, 101,\n"
                + "    0,   0,   1,   0,   1, 192,  12,   0,   1,   0,   1,   0,\n"
                + "    0,   1,  44,   0,   4, 192,   0,   2,  10,\n"
                + "]"
        ),
        (
            "asm",
            "pkt:\n"
                + "  .byte 0x9a, 0x22, 0x81, 0x80, 0x00, 0x01, 0x00, 0x01\n"
                + "  .byte 0x00, 0x00, 0x00, 0x00, 0x03, 0x37, 0x75, 0x70\n"
                + "  .byte 0x07, 0x65, 0x78, 0x61, 0x6d, 0x70, 0x6c, 0x65\n"
                + "  .byte 0x00, 0x00, 0x01, 0x00, 0x01, 0xc0, 0x0c, 0x00\n"
                + "  .byte 0x01, 0x00, 0x01, 0x00, 0x00, 0x01, 0x2c, 0x00\n"
                + "  .byte 0x04, 0xc0, 0x00, 0x02, 0x0a"
        ),
        (
            "masm",
            "pkt   db 09ah, 022h, 081h, 080h, 000h, 001h, 000h, 001h ; row\n"
                + "  db 000h, 000h, 000h, 000h, 003h, 037h, 075h, 070h ; row\n"
                + "  db 007h, 065h, 078h, 061h, 06dh, 070h, 06ch, 065h ; row\n"
                + "  db 000h, 000h, 001h, 000h, 001h, 0c0h, 00ch, 000h ; row\n"
                + "  db 001h, 000h, 001h, 000h, 000h, 001h, 02ch, 000h ; row\n"
                + "  db 004h, 0c0h, 000h, 002h, 00ah ; row"
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
