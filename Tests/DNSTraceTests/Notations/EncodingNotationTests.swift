import DNSTrace
import Testing

/// Encodings, each with the same response.
@Suite struct EncodingNotationTests {
    static let texts: [(name: String, text: String)] = [
        (
            "base64",
            "miKBgAABAAEAAAAAAzd1cAdleGFtcGxlAAABAAHADAABAAEAAAEsAATAAAIK"
        ),
        (
            "b64url",
            "miKBgAABAAEAAAAAAzd1cAdleGFtcGxlAAABAAHADAABAAEAAAEsAATAAAIK"
        ),
        (
            "doh",
            "GET https://x.test/dns-query?ct=a&dns=miKBgAABAAEAAAAAAzd1cAdleGFtcGxlAAABAAHADAABAAEAAAEsAATAAA"
                + "IK HTTP/2"
        ),
        (
            "b64json",
            "{\"msg\":\"miKBgAABAAEAAAAAAzd1cAdleGFtcGxlAAABAAHADAABAAEAAAEsAATAAAIK\",\"n\":3}"
        ),
        (
            "yaml",
            "data: !!binary |\n"
                + "  miKBgAABAAEAAAAAAzd1cAdleGFtcGxlAAABAAHADAABAAEAAAEsAATAAAIK"
        ),
        (
            "base32",
            "TIRIDAAAAEAACAAAAAAAGN3VOADWK6DBNVYGYZIAAAAQAAOABQAACAABAAAACLAAATAAAAQK"
        ),
        (
            "base2sp",
            "10011010 00100010 10000001 10000000 00000000 00000001 00000000 00000001 00000000 00000000 000000"
                + "00 00000000 00000011 00110111 01110101 01110000 00000111 01100101 01111000 01100001 01101101 011"
                + "10000 01101100 01100101 00000000 00000000 00000001 00000000 00000001 11000000 00001100 00000000 "
                + "00000001 00000000 00000001 00000000 00000000 00000001 00101100 00000000 00000100 11000000 000000"
                + "00 00000010 00001010"
        ),
        (
            "percent",
            "%9A%22%81%80%00%01%00%01%00%00%00%00%037up%07example%00%00%01%00%01%C0%0C%00%01%00%01%00%00%01%2"
                + "C%00%04%C0%00%02%0A"
        ),
        (
            "percent-all",
            "%9A%22%81%80%00%01%00%01%00%00%00%00%03%37%75%70%07%65%78%61%6D%70%6C%65%00%00%01%00%01%C0%0C%00"
                + "%01%00%01%00%00%01%2C%00%04%C0%00%02%0A"
        ),
        (
            "qp",
            "=9A\"=81=80=00=01=00=01=00=00=00=00=037up=07example=00=00=01=00=01=C0=0C=00=\n"
                + "=01=00=01=00=00=01,=00=04=C0=00=02=0A"
        ),
        (
            "syslog",
            "#232\"#201#200#000#001#000#001#000#000#000#000#0037up#007example#000#000#001#000#001#300#014#000"
                + "#001#000#001#000#000#001,#000#004#300#000#002#012"
        ),
        (
            "rfc3597p",
            "x.test. IN TYPE65280 \\# 45 ( 9a22818000010001 0000000003377570 076578616d706c65 0000010001c00c0"
                + "0 0100010000012c00 04c000020a )"
        ),
    ]

    @Test(arguments: texts.indices)
    func `the bytes come out whole`(index: Int) {
        NotationSample.check(Self.texts[index])
    }
}
