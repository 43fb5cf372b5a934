import DNSTrace
import Testing

/// What is cut, where bytes are, what surrounds them, and what cannot be read.
@Suite struct NotationReaderTests {
    static let query =
        [UInt8]([0xAA, 0x5F, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 7]) + Array("example".utf8) + [0, 0, 1, 0, 1]
    static let hex = "aa5f01000001000000000000076578616d706c650000010001"

    func read(_ text: String) -> NotationResult { NotationReader().read(Array(text.utf8)) }

    @Test func `dots after the quotes say that the string was cut, and the return value how long it was`() throws {
        let text = #"  888: 27.8 sendto(5,"\^Z/\^A\0\0\^A\0\0\0\0\0\0\^A2"...,39,0,NULL,0) = 39 (0x27)"#
        let payload = try #require(read(text).payloads.first)
        #expect(payload.bytes == [0x1A, 0x2F, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0x32])
        #expect(payload.isTruncated && payload.length == 39)
        #expect(payload.notation == "vis(3) escapes")
        #expect(payload.position == TextPosition(line: 1, column: 23))
    }

    @Test func `a cut string without a length has the length that is seen`() throws {
        let payload = try #require(read(#""\252_\1\0\0\1\0\1\0\0\0\0\7example\0\0\1\0\1\300\f\0"..."#).payloads.first)
        #expect(payload.bytes == [0xAA, 0x5F, 1, 0, 0, 1, 0, 1] + Self.query[8...] + [0xC0, 0x0C, 0])
        #expect(payload.isTruncated && payload.length == payload.bytes.count)
    }

    @Test func `dots that are after a whole message do not cut it`() {
        let payloads = read(#""\252_\1\0\0\1\0\0\0\0\0\0\7example\0\0\1\0\1"..."#).payloads
        #expect(payloads.map(\.bytes) == [Self.query] && payloads.map(\.isTruncated) == [false])
    }

    @Test func `a list says how many elements are missing`() throws {
        let payload = try #require(
            read("<Buffer aa 5f 01 00 00 01 00 00 00 00 00 00 07 65 ... 11 more bytes>").payloads.first)
        #expect(payload.bytes == Array(Self.query[..<14]))
        #expect(payload.isTruncated && payload.length == 25)
    }

    @Test(arguments: ["[...]", "<snip>", "[… snipped …]", "(2 lines omitted)", "<truncated>", "…", "... 11 more bytes"])
    func `a remark that something is left out ends what it is in, whatever comes after it`(remark: String) throws {
        let list = """
            static const uint8_t query[] = {
              0xaa, 0x5f, 0x01, 0x00, 0x00, 0x01, 0x00, /* id, flags, counts */
              0x00, 0x00, 0x00, 0x00, 0x00, 0x07, 0x65, /* counts, name */
              \(remark)
              0x00, 0x00, 0x01, 0x00, 0x01
            };
            """
        for text in [list, "aa 5f 01 00 00 01 00 00 00 00 00 00 07 65 \(remark)\n00 00 01 00 01"] {
            let payload = try #require(read(text).payloads.first)
            #expect(payload.bytes == Array(Self.query[..<14]) && payload.isTruncated, "\(text)")
        }
    }

    @Test(arguments: ["[name]", "(29 bytes)", "<Buffer>"]) func `another remark leaves nothing out`(remark: String)
        throws
    {
        let text = Self.query.map { "0x" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: ", ")
        let payload = try #require(read("{ " + text + " } " + remark).payloads.first)
        #expect(payload.bytes == Self.query && !payload.isTruncated)
    }

    @Test func `a number has lost the zeros that it began with`() {
        let result = read("10000000000000765" + "78616d706c650000010001")
        #expect(result.payloads.first?.bytes.starts(with: [0, 0, 1, 0, 0, 0]) != true)
        let short = read("100000100000000000007" + "6578616d706c650000010001")
        #expect(short.payloads.map(\.bytes) == [[0, 0] + Self.query[2...]])
    }

    @Test func `positions are those of the text as it was given`() throws {
        let text =
            "\u{FEFF}> one\r\n> two\r\n> \u{1B}[1m&quot;\u{1B}[0m"
            + #"\252_\1\0\0\1\0\0\0\0\0\0\7example\0\0\1\0\1&quot;"#
        let payload = try #require(read(text).payloads.first)
        #expect(payload.bytes == Self.query)
        #expect(payload.position == TextPosition(line: 3, column: 17))
    }

    @Test func `files of PowerShell are in UTF-16`() {
        let units = "\r\n\(Self.hex)".utf8.flatMap { [$0, UInt8(0)] }
        let payloads = NotationReader().read([0xFF, 0xFE] + units).payloads
        #expect(payloads.map(\.bytes) == [Self.query])
        #expect(payloads.map(\.position) == [TextPosition(line: 2, column: 1)])
    }

    @Test func `each message of a text is found, in order`() {
        let text = "first \(Self.hex)\nthen 0x\(Self.hex.replacing("aa5f", with: "aa60"))\n\\# 25 \(Self.hex)"
        #expect(read(text).payloads.map { Int($0.bytes[1]) } == [0x5F, 0x60, 0x5F])
        #expect(read(text).payloads.map(\.position.line) == [1, 2, 3])
    }

    @Test func `a message shown in two notations is one message`() {
        let payloads = read("\(Self.hex)\n$VAR1 = \"\\252_\\1\\0\\0\\1\\0\\0\\0\\0\\0\\0\\7example\\0\\0\\1\\0\\1\";\n")
            .payloads
        #expect(payloads.map(\.bytes) == [Self.query])
    }

    @Test func `two-byte lengths of TCP are taken off, of several messages in one piece too`() {
        let payloads = read("0019\(Self.hex)0019\(Self.hex)").payloads
        #expect(payloads.map(\.bytes) == [Self.query, Self.query])
        #expect(payloads.map(\.notes) == Array(repeating: ["the two-byte length of TCP was taken off"], count: 2))
        #expect(payloads.map(\.position.column) == [5, 59])
    }

    @Test func `zeros after a message are a buffer's`() throws {
        let payload = try #require(read("\(Self.hex)00000000").payloads.first)
        #expect(payload.bytes == Self.query && payload.length == 25 && !payload.isTruncated)
        #expect(payload.notes.count == 1)
    }

    @Test func `rows that were left out come back`() throws {
        let zeros = "00 00 00 00 00 00 00 00"
        let text = """
            0000000 aa 5f 01 00 00 01 00 00
            0000010 00 00 00 00 07 65 78 61
            0000020 6d 70 6c 65 00 00 01 00
            0000030 01 00 00 00 00 00 00 00
            0000040 \(zeros)
            *
            0001000
            """
        #expect(read(text).payloads.map(\.bytes) == [Self.query])
    }

    @Test func `the base of an escape follows from what can be and from the language`() {
        let decimal = #"local q = "\0\100\1\0\0\1\0\0\0\0\0\0\7example\0\0\1\0\1""#
        #expect(read(decimal).payloads.first?.bytes[1] == 100)
        #expect(
            !read(decimal).alternatives.isEmpty || read(decimal).payloads.first?.notation == "decimal escapes (Lua)")
        let octal = #"const char *q = "\0\100\1\0\0\1\0\0\0\0\0\0\7example\0\0\1\0\1""#
        #expect(read(octal).payloads.first?.bytes[1] == 64)
        #expect(read(octal).alternatives.count == 1)
    }

    @Test func `of two bases that both give a message, one that puts an owner into the header is the wrong one`() {
        // As Lua's %q writes it: control characters in decimal, without leading zeros, all else as it is.
        var text = Array(#"q = "\170_"#.utf8)
        for byte in NotationSample.message.dropFirst(2).dropLast() {
            text += byte < 32 ? Array((byte == 3 ? #"\003"# : "\\\(byte)").utf8) : [byte]
        }
        text += Array(#"\9""#.utf8)
        let result = NotationReader().read(text)
        let expected = [170, 0x5F] + NotationSample.message.dropFirst(2).dropLast() + [9]
        #expect(result.payloads.map(\.bytes) == [expected])
        #expect(result.payloads.first?.notation == "decimal escapes (Lua)")
    }

    @Test(arguments: [
        ("; <<>> DiG 9.18 <<>> example A\n;; QUESTION SECTION:\n;example. IN A\n", "presentation form"),
        ("0000000   *   _ soh nul nul soh nul nul nul nul nul nul bel   e   x   a\n", "od -a"),
        ("SYS_sendmmsg(3, 0x7ffc8d782dc0, 2, 0x4000) = 2\n", "pointers"),
        ("\u{FFFD}_\\u{1}\\0\\0\\u{1}\\0\\0", "U+FFFD"),
        ("Query (7)example(3)com(0) A\n", "Windows"),
        ("._..........example.....\n", "dots"),
        ("Nothing of the kind.\n", "No part"),
        ("", "No part"),
    ])
    func `what cannot be read is explained`(text: String, sign: String) {
        let result = read(text)
        #expect(result.payloads.isEmpty)
        #expect(result.explanations.contains { $0.contains(sign) }, "\(result.explanations)")
    }

    @Test func `bytes that are not DNS are not taken for it`() {
        for text in [
            "d41d8cd98f00b204e9800998ecf8427e", "deadbeefdeadbeefdeadbeefdeadbeef",
            "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]",
            "00000000000000000000000000000000", String(repeating: "000001", count: 100),
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==",
            #""\2\0\0\0\r\0\0\0\6\0\0\0hosts\0""#,
        ] {
            #expect(read(text).payloads.isEmpty, "\(text)")
        }
    }

    @Test func `counts that no message of a known length can have show that it is none`() {
        // A message of D-Bus begins with numbers that could be a length and a header.
        let text =
            "sendmsg(9, {msg_iov=[{iov_base=\"l\\1\\0\\1\\202\\0\\0\\0*\\4\\0\\0\\177\\0\\0\\0\\1\\1o\\0"
            + "\\25\\0\\0\\0/org/exa\"..., iov_len=144}], msg_iovlen=1}, MSG_NOSIGNAL) = 144\n"
        #expect(NotationReader().read(Array(text.utf8)).payloads.isEmpty)
    }

    @Test func `a blank can be the first byte of a string without quotes`() {
        let rest: [UInt8] = [0x22] + Self.query[2...]
        for text in [
            #" \"\1\0\0\1\0\0\0\0\0\0\7example\0\0\1\0\1"#, #"@buf:  \"\1\0\0\1\0\0\0\0\0\0\7example\0\0\1\0\1"#,
        ] {
            #expect(read(text).payloads.map(\.bytes) == [[0x20] + rest])
        }
    }

    @Test func `Rust knows no octal escapes`() {
        let text = #"b"\xaa_\x01\0\0\x01\0\0\0\0\0\0\x07example\0\04\0\x01""#
        #expect(read(text).payloads.map(\.bytes) == [Self.query.dropLast(3) + [0x34, 0, 1]])
    }

    @Test func `two percent signs are one in the format of printf`() {
        let text =
            #"printf '\252%%\001\000\000\001\000\000\000\000\000\000\007example\000\000\001\000\001' | nc -u ::1 53"#
        #expect(read(text).payloads.map(\.bytes) == [[0xAA, 0x25] + Self.query[2...]])
    }

    @Test func `a string goes on in quotes of another kind`() {
        let text = #"'\n' +"# + "\n  " + #"`_\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00\x07example\x00\x00\x01\x00\x01`"#
        #expect(read(text).payloads.map(\.bytes) == [[0x0A] + Self.query[1...]])
    }

    @Test func `a type that hardly anybody asks for was written in another base`() {
        // PTR, decimal; in octal it would be NULL.
        let text = #""\170_\001\000\000\001\000\000\000\000\000\000\007example\000\000\012\000\001""#
        #expect(read(text).payloads.map(\.bytes) == [Self.query.dropLast(3) + [12, 0, 1]])
    }

    @Test func `small numbers without leading zeros are decimal`() {
        let text = "[58, 59, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 4, 34, 39, 92, 10, 0, 0, 16, 0, 1]"
        let question: [UInt8] = [4, 34, 39, 92, 10, 0, 0, 16, 0, 1]
        #expect(read(text).payloads.map(\.bytes) == [[58, 59, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0] + question])
    }

    @Test func `numbers with dots between them are bytes`() {
        let text = "got " + Self.query.map { String($0) }.joined(separator: ".")
        #expect(read(text).payloads.map(\.bytes) == [Self.query])
        #expect(read(text).payloads.first?.positions.prefix(3).map(\.column) == [5, 9, 12])
        #expect(read("192.0.2.1.192.0.2.2.192.0.2.3.192.0.2.4").payloads.isEmpty)
    }
}
