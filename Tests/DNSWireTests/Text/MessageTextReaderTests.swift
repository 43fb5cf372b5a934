import DNSWire
import DNSWireProperties
import Testing

@Suite("Messages read from text") struct MessageTextReaderTests {
    private let text = """
        ; <<>> DiG 9.18 <<>> example.com
        ;; global options: +cmd
        ;; Got answer:
        ;; ->>HEADER<<- opcode: QUERY, status: BADCOOKIE, id: 7
        ;; flags: qr rd ra; QUERY: 1, ANSWER: 2, AUTHORITY: 0, ADDITIONAL: 1

        ;; OPT PSEUDOSECTION:
        ; EDNS: version: 0, flags: do; udp: 1232
        ; COOKIE: 0001020304050607 (echoed)
        ; PAD: (3 bytes)
        ;; QUESTION SECTION:
        ;example.com.   IN MX

        ;; ANSWER SECTION:
        example.com. 60 IN SOA ns. h. (
            1   ; serial
            2 3 4 5 )
        example.com. 60 IN TXT "; (" ")"

        ;; Query time: 1 msec
        ;; SERVER: 127.0.0.1#53(127.0.0.1) (UDP)
        ;; WHEN: Fri Nov 27 01:00:00 UTC 2026
        ;; MSG SIZE  rcvd: 100

        """

    /// The error of the text with one part replaced by another.
    private func error(_ part: String, _ replacement: String) -> MessageTextError? {
        do throws(MessageTextError) {
            _ = try Message(parsing: text.replacing(part, with: replacement))
            return nil
        } catch { return error }
    }

    @Test func `a text with all that dig says around a message`() throws {
        let message = try Message(parsing: text)
        #expect(message.header == Header(id: 7, bits: 0x8187))
        #expect(message.responseCode == .badCookie)
        #expect(message.questions == [Question(name: "example.com", type: .mx)])
        #expect(
            try message.answers == [
                Record(parsing: "example.com. 60 IN SOA ns. h. 1 2 3 4 5"),
                Record(parsing: #"example.com. 60 IN TXT "; (" ")""#),
            ])
        let edns = try #require(message.edns)
        #expect(edns.isDNSSECOK && edns.payloadSize == 1232 && edns.flags.extendedResponseCode == 1)
        #expect(edns.options[EDNSOption.Cookie.self]?.client == [0, 1, 2, 3, 4, 5, 6, 7])
        #expect(edns.options[EDNSOption.Padding.self]?.octets == [0, 0, 0])
    }

    @Test func `what is wrong is said with line and column`() {
        let errors = [
            ("BADCOOKIE", "NOSUCH", "line 4, column 40: this is not known"),
            ("id: 7", "id: 70000", "line 4, column 55: not a number that fits here"),
            ("qr rd ra;", "qr rd rx;", "line 5, column 17: this is not known"),
            ("qr rd ra;", "qr rd rd;", "line 5, column 17: this is not known"),
            ("ANSWER: 2", "ANSWER: 3", "line 5, column 21: the header announces another number of records"),
            ("flags: do; udp: 1232", "flags: do; udp: 70000", "line 8, column 37: nothing more was expected here"),
            ("0001020304050607", "00010203", "line 9, column 11: the value is not allowed here"),
            ("(3 bytes)", "(3 octets)", "line 10, column 8: the value is not allowed here"),
            ("; PAD", "; NOTHING", "line 10, column 3: this is not known"),
            (";example.com.   IN", ";example..com.   IN", "line 12, column 10: a label has 1 to 63 octets"),
            ("2 3 4 5 )", "2 3 x 5 )", "line 17, column 9: not a number that fits here"),
            ("2 3 4 5 )", "2 3 4 5", "line 18, column 1: nothing more was expected here"),
            (
                ";; Query time: 1 msec", ";; ERROR: offset 1: x",
                "line 20, column 1: the text says that the message is not whole or not sound"
            ),
            (";; Query time: 1 msec", "a. 1 IN A 192.0.2.1", "line 20, column 1: nothing more was expected here"),
        ]
        for (part, replacement, expected) in errors {
            #expect(error(part, replacement)?.description == expected, "\(replacement)")
        }
        #expect(throws: MessageTextError(reason: .missing, line: 2, column: 1)) { try Message(parsing: "; nothing\n") }
    }

    @Test func `a code of twelve bits needs an OPT record`() {
        let text = """
            ;; ->>HEADER<<- opcode: QUERY, status: BADVERS, id: 7
            ;; flags: qr; QUERY: 0, ANSWER: 0, AUTHORITY: 0, ADDITIONAL: 0

            """
        #expect(throws: MessageTextError(reason: .invalidValue, line: 1, column: 40)) { try Message(parsing: text) }
    }

    @Test func `a stateful operation with all kinds of values`() throws {
        let changes: [PushChange] = [
            .added(try Record(parsing: #"a. 120 IN TXT "x; y""#)),
            .removed(try Record(parsing: "a. 4294967295 IN A 192.0.2.2")),
            .removedAll("a", .any, .any), .unknown(try Record(parsing: "a. 2147483648 IN A 192.0.2.3")),
        ]
        let message = Message(
            header: Header(id: 0, bits: 0x3000),
            statefulValues: try [
                DSOValue(DSOValue.KeepAlive(inactivityTimeout: 1, keepAliveInterval: 2)),
                DSOValue(DSOValue.RetryDelay(milliseconds: 5)), DSOValue(DSOValue.EncryptionPadding(octets: [0, 0])),
                DSOValue(DSOValue.Subscribe(name: "_ipp._tcp.example", type: .ptr)),
                DSOValue(DSOValue.Push(changes: PushChanges(changes))),
                DSOValue(DSOValue.Push(changes: PushChanges(changes.reversed()))),
                DSOValue(DSOValue.Unsubscribe(subscription: 7)),
                DSOValue(DSOValue.Reconfirm(Record(parsing: "a. 0 IN MX 1 b."))),
                DSOValue(type: .retryDelay, data: [0, 0, 1]), DSOValue(type: DSOType(rawValue: 0xF800), data: []),
                DSOValue(type: .push, data: []),
            ])
        let text = message.description
        #expect(text.contains("; PUSH: added a. 120 IN TXT \"x; y\"\n;   removed a. IN A 192.0.2.2\n"))
        #expect(text.contains("; RetryDelay: \\# 3 000001\n"))
        #expect(try Message(parsing: text) == message)
    }
}
