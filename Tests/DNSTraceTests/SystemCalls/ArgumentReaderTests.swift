import Testing

@testable import DNSTrace

@Suite struct ArgumentReaderTests {
    /// Reads arguments and tells of each node what it is, its name, its text and its bytes.
    private func read(_ text: String) -> (nodes: [String], rest: String, isComplete: Bool) {
        let bytes = Array(text.utf8)
        var arguments = CallArguments()
        // What was read before leaves nothing after.
        _ = ArgumentReader.read(Array("1, {a=\"xyz\"}, f(2))".utf8).span, into: &arguments)
        let end = ArgumentReader.read(bytes.span, into: &arguments)
        let nodes = arguments.nodes.map { node in
            let key = node.key.isEmpty ? "" : String(decoding: bytes[node.key], as: UTF8.self) + "="
            let string = String(decoding: arguments.bytes[node.bytes], as: UTF8.self)
            return switch node.kind {
            case .string: "\(key)'\(string)'\(node.isCut ? "..." : "")"
            case .word: key + String(decoding: bytes[node.text], as: UTF8.self)
            case .list: "\(key)[\(node.next)]"
            case .call: "\(key)\(String(decoding: bytes[node.text], as: UTF8.self))(\(node.next))"
            case .omitted: "\(key)-"
            }
        }
        return (nodes, String(decoding: bytes[end.end...], as: UTF8.self), end.isComplete)
    }

    @Test(arguments: [
        (#"3, "a\0b"..., 16, NULL) = 16"#, ["3", "'a\0b'...", "16", "NULL"]),
        (#"3<UDP:[1.2.3.4:5->6.7.8.9:53]>, 0x7f00)"#, ["3<UDP:[1.2.3.4:5->6.7.8.9:53]>", "0x7f00"]),
        (
            #"{sa_family=AF_INET, sin_port=htons(53)}, 16)"#,
            ["[4]", "sa_family=AF_INET", "sin_port=htons(4)", "53", "16"]
        ),
        (#"{msg_iov(1)=[{"x", 33}], msg_flags=0})"#, ["[6]", "msg_iov=[5]", "[5]", "'x'", "33", "msg_flags=0"]),
        ("[128 => 16], 5 => 6, a=)", ["[2]", "16", "6", "a=-"]),
        ("0x1 /* SOCK_STREAM */|0x80800, , ...)", ["0x1 /* SOCK_STREAM */|0x80800", "-", "-"]),
        ("MSG_A|MSG_B, -1, f(g(x), y))", ["MSG_A|MSG_B", "-1", "f(6)", "g(5)", "x", "y"]),
        (
            "a_name_of_more_than_eight_letters(1), a_name_of_more_than_8)",
            [
                "a_name_of_more_than_eight_letters(2)", "1", "a_name_of_more_than_8",
            ]
        ),
        ("({x}), y)", ["-", "[3]", "x"]),
    ])
    func `a tree has the nodes of its arguments, each before its members`(text: String, nodes: [String]) {
        #expect(read(text).nodes == nodes)
    }

    @Test func `it tells where the closing parenthesis is`() {
        #expect(read("1, 2) = 3").rest == " = 3")
        #expect(read("1, 2) = 3").isComplete)
        #expect(!read("1, {2, \"a").isComplete)
        #expect(read("1, {2, \"a").nodes == ["1", "[4]", "2", "'a'..."])
        // A brace too many, as strace of 2003 wrote it.
        #expect(read("{1}}, 2) = 3").nodes == ["[2]", "1", "-", "2"])
    }

    @Test func `no more nodes are kept than 65,536`() {
        let many = read(String(repeating: "{a=1},\"b\",f(c),", count: 14_000) + "z)")
        #expect(many.nodes.count == 65_536)
        #expect(many.isComplete)
        #expect(many.rest.utf8.count == 0)
        #expect(Array(many.nodes.prefix(5)) == ["[2]", "a=1", "'b'", "f(5)", "c"])
    }
}
