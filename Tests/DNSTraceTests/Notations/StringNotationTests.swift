import DNSTrace
import Testing

/// Strings and escapes of languages and tracers, each with the same response.
@Suite struct StringNotationTests {
    static let texts: [(name: String, text: String)] = [
        (
            "strace",
            "\"\\232\\\"\\201\\200\\0\\1\\0\\1\\0\\0\\0\\0\\0037up\\7example\\0\\0\\1\\0\\1\\300\\f\\0\\1\\0"
                + "\\1\\0\\0\\1,\\0\\4\\300\\0\\2\\n\""
        ),
        (
            "strace before 4.22",
            "\"\\232\\\"\\201\\200\\0\\1\\0\\1\\0\\0\\0\\0\\0037up\\7example\\0\\0\\1\\0\\1\\300\\f\\0\\1\\0"
                + "\\1\\0\\0\\1,\\0\\4\\300\\0\\2\\n\""
        ),
        (
            "strace-bare",
            "\\232\\\"\\201\\200\\0\\1\\0\\1\\0\\0\\0\\0\\0037up\\7example\\0\\0\\1\\0\\1\\300\\f\\0\\1\\0\\1"
                + "\\0\\0\\1,\\0\\4\\300\\0\\2\\n"
        ),
        (
            "strace-label",
            "payload: \\232\\\"\\201\\200\\0\\1\\0\\1\\0\\0\\0\\0\\0037up\\7example\\0\\0\\1\\0\\1\\300\\f\\0"
                + "\\1\\0\\1\\0\\0\\1,\\0\\4\\300\\0\\2\\n"
        ),
        (
            "strace --strings-in-hex=non-ascii-chars",
            "\"\\x9a\\\"\\x81\\x80\\x00\\x01\\x00\\x01\\x00\\x00\\x00\\x00\\x037up\\x07example\\x00\\x00\\x01"
                + "\\x00\\x01\\xc0\\x0c\\x00\\x01\\x00\\x01\\x00\\x00\\x01,\\x00\\x04\\xc0\\x00\\x02\\x0a\""
        ),
        (
            "strace -x",
            "\"\\x9a\\x22\\x81\\x80\\x00\\x01\\x00\\x01\\x00\\x00\\x00\\x00\\x03\\x37\\x75\\x70\\x07\\x65\\x7"
                + "8\\x61\\x6d\\x70\\x6c\\x65\\x00\\x00\\x01\\x00\\x01\\xc0\\x0c\\x00\\x01\\x00\\x01\\x00\\x00\\x01"
                + "\\x2c\\x00\\x04\\xc0\\x00\\x02\\x0a\""
        ),
        (
            "octal with three digits",
            "\"\\232\\\"\\201\\200\\000\\001\\000\\001\\000\\000\\000\\000\\0037up\\007example\\000\\000\\001"
                + "\\000\\001\\300\\014\\000\\001\\000\\001\\000\\000\\001,\\000\\004\\300\\000\\002\\012\""
        ),
        (
            "all octal",
            "\"\\232\\042\\201\\200\\000\\001\\000\\001\\000\\000\\000\\000\\003\\067\\165\\160\\007\\145\\17"
                + "0\\141\\155\\160\\154\\145\\000\\000\\001\\000\\001\\300\\014\\000\\001\\000\\001\\000\\000\\001"
                + "\\054\\000\\004\\300\\000\\002\\012\""
        ),
        (
            "lua",
            "local q = \"\\154\\\"\\129\\128\\0\\1\\0\\1\\0\\0\\0\\0\\0037up\\7example\\0\\0\\1\\0\\1\\192\\1"
                + "2\\0\\1\\0\\1\\0\\0\\1,\\0\\4\\192\\0\\2\\10\""
        ),
        (
            "vis",
            "\\M^Z\\\"\\M^A\\M^@\\0\\^A\\0\\^A\\0\\0\\0\\0\\^C7up\\aexample\\0\\0\\^A\\0\\^A\\M-@\\f\\0\\^A"
                + "\\0\\^A\\0\\0\\^A,\\0\\^D\\M-@\\0\\^B\\n"
        ),
        (
            "json",
            "\"\\u009a\\\"\\u0081\\u0080\\u0000\\u0001\\u0000\\u0001\\u0000\\u0000\\u0000\\u0000\\u00037up"
                + "\\u0007example\\u0000\\u0000\\u0001\\u0000\\u0001\\u00c0\\f"
                + "\\u0000\\u0001\\u0000\\u0001\\u0000\\u0000\\u0001,\\u0000\\u0004\\u00c0\\u0000\\u0002\\n\""
        ),
        (
            "jsonutf8",
            "\"\u{9A}\\\"\u{81}\u{80}\\u0000\\u0001\\u0000\\u0001\\u0000\\u0000\\u0000\\u0000\\u00037up"
                + "\\u0007example\\u0000\\u0000\\u0001\\u0000\\u0001\u{C0}\\f"
                + "\\u0000\\u0001\\u0000\\u0001\\u0000\\u0000\\u0001,\\u0000\\u0004\u{C0}\\u0000\\u0002\\n\""
        ),
        (
            "Go %q",
            "\"\\x9a\\\"\\x81\\x80\\x00\\x01\\x00\\x01\\x00\\x00\\x00\\x00\\x037up\\aexample\\x00\\x00\\x01"
                + "\\x00\\x01\\xc0\\f\\x00\\x01\\x00\\x01\\x00\\x00\\x01,\\x00\\x04\\xc0\\x00\\x02\\n\""
        ),
        (
            "Go %+q",
            "\"\\x9a\\\"\\x81\\x80\\x00\\x01\\x00\\x01\\x00\\x00\\x00\\x00\\x037up\\aexample\\x00\\x00\\x01"
                + "\\x00\\x01\\xc0\\f\\x00\\x01\\x00\\x01\\x00\\x00\\x01,\\x00\\x04\\xc0\\x00\\x02\\n\""
        ),
        (
            "Python bytes",
            "b'\\x9a\"\\x81\\x80\\x00\\x01\\x00\\x01\\x00\\x00\\x00\\x00\\x037up\\x07example\\x00\\x00\\x01"
                + "\\x00\\x01\\xc0\\x0c\\x00\\x01\\x00\\x01\\x00\\x00\\x01,\\x00\\x04\\xc0\\x00\\x02\\n'"
        ),
        (
            "pybytes-assign",
            "data = b'\\x9a\"\\x81\\x80\\x00\\x01\\x00\\x01\\x00\\x00\\x00\\x00\\x037up\\x07example\\x00\\x00"
                + "\\x01\\x00\\x01\\xc0\\x0c\\x00\\x01\\x00\\x01\\x00\\x00\\x01,\\x00\\x04\\xc0\\x00\\x02\\n'  # th"
                + "e reply"
        ),
        (
            "Python str",
            "'\\x9a\"\\x81\\x80\\x00\\x01\\x00\\x01\\x00\\x00\\x00\\x00\\x037up\\x07example\\x00\\x00\\x01\\x"
                + "00\\x01\u{C0}\\x0c\\x00\\x01\\x00\\x01\\x00\\x00\\x01,\\x00\\x04\u{C0}\\x00\\x02\\n'"
        ),
        (
            "py-multiline",
            "data = (\n"
                + "    b'\\x9a\"\\x81\\x80\\x00\\x01\\x00\\x01\\x00\\x00\\x00\\x00\\x037up'\n"
                + "    b'\\x07example\\x00\\x00\\x01\\x00\\x01\\xc0\\x0c\\x00'\n"
                + "    b'\\x01\\x00\\x01\\x00\\x00\\x01,\\x00\\x04\\xc0\\x00\\x02\\n"
                + "'\n"
                + ")"
        ),
        (
            "java-concat",
            "String s = \"\\u009a\\\"\\u0081\\u0080\\u0000\\u0001\\u0000\\u0001\\u0000\\u0000\" +\n"
                + "   \"\\u0000\\u0000\\u00037up\\u0007exa\" +\n"
                + "   \"mple\\u0000\\u0000\\u0001\\u0000\\u0001\\u00c0\" +\n"
                + "   \"\\f\\u0000\\u0001\\u0000\\u0001\\u0000\\u0000\\u0001,\\u0000\" +\n"
                + "   \"\\u0004\\u00c0\\u0000\\u0002\\n"
                + "\";"
        ),
        (
            "c-concat",
            "  \"\\x9a\\x22\\x81\\x80\\x00\\x01\\x00\\x01\\x00\\x00\\x00\\x00\"\n"
                + "  \"\\x03\\x37\\x75\\x70\\x07\\x65\\x78\\x61\\x6d\\x70\\x6c\\x65\"\n"
                + "  \"\\x00\\x00\\x01\\x00\\x01\\xc0\\x0c\\x00\\x01\\x00\\x01\\x00\"\n"
                + "  \"\\x00\\x01\\x2c\\x00\\x04\\xc0\\x00\\x02\\x0a\";"
        ),
        (
            "ws-escaped",
            "\"\\x9a\\x22\\x81\\x80\\x00\\x01\\x00\\x01\\x00\\x00\\x00\\x00\\x03\\x37\\x75\\x70\" \\\n\"\\x07"
                + "\\x65\\x78\\x61\\x6d\\x70\\x6c\\x65\\x00\\x00\\x01\\x00\\x01\\xc0\\x0c\\x00\" \\\n\"\\x01\\x00"
                + "\\x01\\x00\\x00\\x01\\x2c\\x00\\x04\\xc0\\x00\\x02\\x0a\""
        ),
        (
            "json-doubled",
            "\"recvfrom(3, \\\"\\\\232\\\\\\\"\\\\201\\\\200\\\\0\\\\1\\\\0\\\\1\\\\0\\\\0\\\\0\\\\0\\\\0037u"
                + "p\\\\7example\\\\0\\\\0\\\\1\\\\0\\\\1\\\\300\\\\f\\\\0\\\\1\\\\0\\\\1\\\\0\\\\0\\\\1,\\\\0\\\\4"
                + "\\\\300\\\\0\\\\2\\\\n\\\", 2048, 0, NULL, NULL) = 45\""
        ),
        (
            "json-doubled-bare",
            "{\"level\":\"info\",\"payload\":\"\\\\232\\\\\\\"\\\\201\\\\200\\\\0\\\\1\\\\0\\\\1\\\\0\\\\0"
                + "\\\\0\\\\0\\\\0037up\\\\7example\\\\0\\\\0\\\\1\\\\0\\\\1\\\\300\\\\f\\\\0\\\\1\\\\0\\\\1\\\\0"
                + "\\\\0\\\\1,\\\\0\\\\4\\\\300\\\\0\\\\2\\\\n\"}"
        ),
        (
            "html-pre",
            "<pre><span class=\"s\">&quot;\\232\\&quot;\\201\\200\\0\\1\\0\\1\\0\\0\\0\\0\\0037up\\7example"
                + "\\0\\0\\1\\0\\1\\300\\f\\0\\1\\0\\1\\0\\0\\1,\\0\\4\\300\\0\\2\\n&quot;</span></pre>"
        ),
        (
            "curly",
            "\u{201C}\\232\\\"\\201\\200\\0\\1\\0\\1\\0\\0\\0\\0\\0037up\\7example\\0\\0\\1\\0\\1\\300\\f\\0"
                + "\\1\\0\\1\\0\\0\\1,\\0\\4\\300\\0\\2\\n\u{201D}"
        ),
        (
            "mail",
            "> send: \"\\232\\\"\\201\\200\\0\\1\\0\\1\\0\\0\\0\\0\\0037up\\7example\\0\\0\\1\\0\\1\\300\\f"
                + "\\0\\1\\0\\1\\0\\0\\1,\\0\\4\\300\\0\\2\\n"
                + "\"\n"
                + "> and more"
        ),
        (
            "Swift",
            "\"\\u{9a}\\\"\\u{81}\\u{80}\\u{0}\\u{1}\\u{0}\\u{1}\\u{0}\\u{0}\\u{0}\\u{0}\\u{3}7up\\u{7}exampl"
                + "e\\u{0}\\u{0}\\u{1}\\u{0}\\u{1}\\u{c0}\\u{c}\\u{0}\\u{1}\\u{0}\\u{1}\\u{0}\\u{0}\\u{1},\\u{0}"
                + "\\u{4}\\u{c0}\\u{0}\\u{2}\\u{a}\""
        ),
        (
            "ruby",
            "\"\\x9A\\\"\\x81\\x80\\x00\\x01\\x00\\x01\\x00\\x00\\x00\\x00\\x037up\\x07example\\x00\\x00\\x01"
                + "\\x00\\x01\\xC0\\x0C\\x00\\x01\\x00\\x01\\x00\\x00\\x01,\\x00\\x04\\xC0\\x00\\x02\\x0A\""
        ),
        (
            "php",
            "<?php $a = \"\\x9a\\\"\\x81\\x80\\x00\\x01\\x00\\x01\\x00\\x00\\x00\\x00\\x037up\\x07example\\x0"
                + "0\\x00\\x01\\x00\\x01\\xc0\\x0c\\x00\\x01\\x00\\x01\\x00\\x00\\x01,\\x00\\x04\\xc0\\x00\\x02\\x0"
                + "a\";"
        ),
        (
            "gdb p",
            "$1 = \"\\232\\\"\\201\\200\\000\\001\\000\\001\\000\\000\\000\\000\\0037up\\007example\\000\\000"
                + "\\001\\000\\001\\300\\014\\000\\001\\000\\001\\000\\000\\001,\\000\\004\\300\\000\\002\\012\", '"
                + "\\000' <repeats 42 times>"
        ),
        (
            "gdb p/x",
            "$1 = {0x9a, 0x22, 0x81, 0x80, 0x0, 0x1, 0x0, 0x1, 0x0, 0x0, 0x0, 0x0, 0x3, 0x37, 0x75, 0x70, 0x7"
                + ", 0x65, 0x78, 0x61, 0x6d, 0x70, 0x6c, 0x65, 0x0, 0x0, 0x1, 0x0, 0x1, 0xc0, 0xc, 0x0, 0x1, 0x0, 0"
                + "x1, 0x0, 0x0, 0x1, 0x2c, 0x0, 0x4, 0xc0, 0x0, 0x2, 0xa, 0x0 <repeats 43 times>}"
        ),
        (
            "wrapped-mail",
            "sendto(3, \"\\x9a\\x22\\x81\\x80\\x00\\x01\\x00\\x01\\x00\\x00\\x00\\x00\\x03\\x37\\x75\\\nx70"
                + "\\x07\\x65\\x78\\x61\\x6d\\x70\\x6c\\x65\\x00\\x00\\x01\\x00\\x01\\xc0\\x0c\\x00\\x01\\\nx00\\x0"
                + "1\\x00\\x00\\x01\\x2c\\x00\\x04\\xc0\\x00\\x02\\x0a\", 45)"
        ),
        (
            "haskell",
            "Right \""
                + "\\154\\\"\\129\\128\\NUL\\SOH\\NUL\\SOH\\NUL\\NUL\\NUL\\NUL\\ETX7up\\aexample\\NUL\\NUL\\SOH\\NUL\\SOH\\192\\f"
                + "\\NUL\\SOH\\NUL\\SOH\\NUL\\NUL\\SOH,\\NUL\\EOT\\192\\NUL\\STX\\n" + "\""
        ),
    ]

    @Test(arguments: texts.indices)
    func `the bytes come out whole`(index: Int) {
        NotationSample.check(Self.texts[index])
    }

    @Test func `an empty escape keeps a number from the digit after it, and a name from the letter (Haskell)`() {
        let head = #"\NUL\SO\SOH\NUL\NUL\SOH\NUL\NUL\NUL\NUL\NUL\NUL"#
        let name = #"\STX\SO\&H\EOT\200\&1\DEL\SP\NUL\NUL\SOH\NUL\SOH"#
        let octets: [UInt8] = [0, 14, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 2, 14, 72, 4, 200, 49, 127, 32, 0, 0, 1, 0, 1]
        let whole = NotationReader().read(Array("\"\(head)\(name)\"".utf8))
        #expect(whole.payloads.map(\.bytes) == [octets])
        #expect(whole.payloads.first?.notation == "Haskell string")
        #expect(whole.payloads.first?.isTruncated == false)
        let cut = NotationReader().read(Array("\"\(head)\(name.dropLast(2))".utf8))
        #expect(cut.payloads.map(\.bytes) == [octets.dropLast()])
        #expect(cut.payloads.first?.isTruncated == true)
    }

    @Test func `strings inside of a raw string, in which quotes are signs like others`() {
        let string =
            "\"\\232\\\"\\201\\200\\0\\1\\0\\1\\0\\0\\0\\0\\0037up\\7example\\0\\0\\1\\0\\1\\300\\f\\0\\1\\0\\1\\0\\0\\1,\\0\\4\\300\\0\\2\\n\""
        let call = "let line = r#\"recvfrom(5, \(string), 512, 0, {sin_addr=inet_addr(\"192.0.2.1\")}, [16]) = 45\"#;\n"
        NotationSample.check((name: "in Rust", text: call + "let name = read(line);\n"))
        NotationSample.check(
            (name: "in Swift", text: call.split(separator: "r#").joined(separator: "#") + "check(line)\n"))
        NotationSample.check((name: "in a comment", text: "#\(string)\n"))
    }

    @Test func `what a line leaves open is no beginning of a message if it is shorter than a header`() {
        let names = ["\"a\\\\000.test. 60 IN TXT \\\"A\\\"\": 0,", "\"a\\\\254.test. 60 IN TXT \\\"A\\\"\": 254,"]
        let text = "names := map[string]byte{\n\t\t\(names.joined(separator: "\n\t\t"))\n}\n"
        #expect(NotationReader().read(Array(text.utf8)).payloads.isEmpty)
        #expect(NotationReader().read(Array("\"\\252_\\1\\0\\0".utf8)).payloads.isEmpty)
        // With dots it is what a tracer shows of a message.
        let shown = NotationReader().read(Array("\"\\252_\\1\\0\\0\"...\n".utf8)).payloads
        #expect(shown.map(\.bytes) == [[0xAA, 0x5F, 1, 0, 0]])
        #expect(shown.first?.isTruncated == true)
    }
}
