#if canImport(Glibc)
    import DNSWire
    import Glibc
    import Testing

    /// A small server, made with the library, and the programs of BIND that ask it; skipped where they are not installed.
    @Suite("dig and nsupdate on the loopback", .serialized) struct DigTests {
        private let soa = "example. 60 IN SOA ns.example. h.example. 9 1 1 1 1"
        private let secret = Array("0123456789abcdef".utf8)
        private let secretText = "hmac-sha256:key.example:MDEyMzQ1Njc4OWFiY2RlZg=="

        private var key: TSIGKey {
            TSIGKey(name: "key.example", algorithm: "hmac-sha256", authenticate: SHA.hmacSHA256(key: secret))
        }

        private var now: UInt64 { UInt64(max(0, time(nil))) }

        /// What dig prints about what a server answers.
        private func dig(
            _ arguments: String..., answer: ([UInt8], Bool) throws -> [[UInt8]]
        ) throws -> String {
            let server = try LoopbackServer()
            let run = try server.serve(
                "dig", ["@127.0.0.1", "-p", "\(server.port)", "+tries=1", "+time=10"] + arguments, answer)
            #expect(run.status == 0, "\(run.output)")
            return run.output
        }

        @Test(.enabled(if: LoopbackServer.has("dig"), "dig is not installed"), arguments: ["+notcp", "+tcp"])
        func `dig reads answers of many types`(_ transport: String) throws {
            let texts = [
                "A 192.0.2.1", "AAAA 2001:db8::1", "MX 10 mail.example.", "TXT \"a b\" \"c\"", "SRV 1 2 53 ns.example.",
                "CAA 0 issue \"ca.example\"", "HTTPS 1 . alpn=\"h2\" ipv4hint=192.0.2.1",
                "DS 60485 5 1 2BB183AF5F22588179A53B0A98631FAD1A292118",
                "NAPTR 1 2 \"s\" \"SIP+D2U\" \"\" _sip.example.",
                "LOC 52 22 23.000 N 4 53 32.000 E -2.00m 0.00m 10000m 10m",
            ]
            let output = try dig("+short", transport, "www.example", "ANY") { octets, isStream in
                #expect(isStream == (transport == "+tcp"))
                var reply = Message(answering: try Message(decoding: octets))
                reply.answers = RecordList(try texts.map { try Record(parsing: "www.example. 60 IN \($0)") })
                return [try reply.encoded()]
            }
            // dig has a space within a digest that is longer.
            let lines = output.split(separator: "\n").map { $0.replacing("19C 1A", with: "19C1A") }
            #expect(
                lines.map { $0.replacing(" ", with: "") }
                    == texts.map { $0.split(separator: " ", maxSplits: 1)[1].replacing(" ", with: "") })
        }

        /// Whether dig is of the version whose text has been recorded.
        private static let isRecordedVersion: Bool = {
            guard LoopbackServer.has("dig"), let run = try? NameServer.Folder().run("dig", "-v") else { return false }
            return run.hasPrefix("DiG 9.18")
        }()

        @Test(.enabled(if: isRecordedVersion, "dig 9.18 is not installed"))
        func `dig prints of the recorded messages what is recorded`() throws {
            let others = ["; <<>>", "; (1 server", ";; global", ";; Query time", ";; SERVER", ";; WHEN", ";; MSG SIZE"]
            for message in DigMessage.all {
                let server = try LoopbackServer()
                let run = try server.serve(
                    "dig",
                    ["@127.0.0.1", "-p", "\(server.port)", "+tries=1", "+nocookie", "+qid=4660"] + message.arguments
                ) { _, _ in [message.octets] }
                let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
                    !others.contains { line.hasPrefix($0) }
                }
                let text = lines.joined(separator: "\n").drop { $0 == "\n" }
                #expect(
                    text.trimmedOfEmptyLines == message.digLines.joined(separator: "\n").trimmedOfEmptyLines,
                    "\(message.testDescription)")
            }
        }

        @Test(.enabled(if: LoopbackServer.has("dig"), "dig is not installed"))
        func `dig reads the options of EDNS, and its own are read`() throws {
            var asked: EDNSOptions?
            let output = try dig(
                "+subnet=192.0.2.77/24", "+cookie=0011223344556677", "+nsid", "+padding=128", "a.example"
            ) {
                octets, _ in
                #expect(octets.count % 128 == 0)
                let query = try Message(decoding: octets, policy: .strict)
                asked = query.edns?.options
                var reply = Message(answering: query, responseCode: .refused)
                var options = EDNSOptions()
                try options.append(EDNSOption.NSID(identifier: Octets(Array("ns1".utf8))))
                try options.append(
                    EDNSOption.ClientSubnet(IPv4Address(192, 0, 2, 0), prefixLength: 24, scopePrefixLength: 16))
                try options.append(
                    EDNSOption.Cookie(
                        client: Octets([0, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77]), server: Octets(0..<8)))
                try options.append(EDNSOption.ExtendedError(.prohibited, text: "no"))
                reply.edns = EDNS(options: options)
                return [try reply.encoded(paddedTo: Message.responseBlock)]
            }
            #expect(asked?[EDNSOption.ClientSubnet.self] == .init(IPv4Address(192, 0, 2, 0), prefixLength: 24))
            #expect(asked?[EDNSOption.Cookie.self]?.client == [0, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77])
            #expect(asked?[EDNSOption.NSID.self] != nil && asked?[EDNSOption.Padding.self] != nil)
            for line in [
                "status: REFUSED", #"; NSID: 6e 73 31 ("ns1")"#, "; CLIENT-SUBNET: 192.0.2.0/24/16",
                "; COOKIE: 00112233445566770001020304050607 (good)", "; EDE: 18 (Prohibited): (no)",
                ";; MSG SIZE  rcvd: 468",
            ] {
                #expect(output.contains(line), "\(line) in \(output)")
            }
        }

        @Test(.enabled(if: LoopbackServer.has("dig"), "dig is not installed"))
        func `dig -y and this library believe each other's signatures`() throws {
            let output = try dig("-y", secretText, "a.example") { octets, _ in
                var session = TSIGSession(key: key)
                let query = try Message(decoding: session.verify(octets, at: now))
                var reply = Message(answering: query)
                reply.answers = [try Record(parsing: "a.example. 60 IN A 192.0.2.1")]
                return [try session.sign(reply.encoded(), at: now)]
            }
            #expect(output.contains("TSIG PSEUDOSECTION") && output.contains("192.0.2.1"))
            #expect(!output.contains("could not be validated") && !output.contains("verify failure"), "\(output)")
        }

        @Test(.enabled(if: LoopbackServer.has("dig"), "dig is not installed"))
        func `dig takes a zone over in many messages, of which some are signed`() throws {
            let records =
                try [Record(parsing: soa)]
                + (0..<400).map { try Record(parsing: "a\($0).example. 60 IN A 192.0.2.\($0 % 256)") }
                + [Record(parsing: soa)]
            var count = 0
            let output = try dig("-y", secretText, "example", "AXFR") { octets, isStream in
                #expect(isStream)
                var session = TSIGSession(key: key)
                let query = try Message(decoding: session.verify(octets, at: now))
                var answer = ZoneTransferAnswer(to: query, records, limit: 1000)
                var messages: [[UInt8]] = []
                while let octets = try answer.next() { messages.append(octets) }
                count = messages.count
                for index in messages.indices {
                    if index % 3 == 1, index < messages.count - 1 {
                        session.pass(unsigned: messages[index])
                    } else {
                        messages[index] = try session.sign(messages[index], at: now)
                    }
                }
                return messages
            }
            #expect(count > 5)
            #expect(output.contains("XFR size: 402 records (messages \(count),"), "\(output.suffix(600))")
            #expect(!output.contains("could not be validated") && !output.contains("Transfer failed"))
        }

        @Test(.enabled(if: LoopbackServer.has("nsupdate"), "nsupdate is not installed"))
        func `an update of nsupdate is read as what it says`() throws {
            let server = try LoopbackServer()
            var received: Update?
            let run = try server.serve(
                "nsupdate", ["-y", secretText, "-t", "10"],
                input: """
                    server 127.0.0.1 \(server.port)
                    zone example.
                    prereq nxdomain new.example.
                    prereq yxrrset old.example. A 192.0.2.7
                    update add new.example. 300 IN MX 10 mail.example.
                    update delete old.example. A 192.0.2.7
                    update delete gone.example. TXT
                    update delete all.example.
                    send

                    """
            ) { octets, _ in
                var session = TSIGSession(key: key)
                let message = try Message(decoding: session.verify(octets, at: now), policy: .strict)
                received = try Update(message)
                return [try session.sign(Message(answering: message).encoded(), at: now)]
            }
            #expect(run.status == 0 && run.output.isEmpty, "\(run.output)")
            let expected = try Update(
                zone: "example",
                prerequisites: [
                    .nameIsFree("new.example"), .setIs([Record(parsing: "old.example. 0 IN A 192.0.2.7")]),
                ],
                changes: [
                    .add(Record(parsing: "new.example. 300 IN MX 10 mail.example.")),
                    .delete(Record(parsing: "old.example. 0 IN A 192.0.2.7")), .deleteSet("gone.example", .txt),
                    .deleteName("all.example"),
                ])
            #expect(received == expected)
        }
    }

    extension StringProtocol {
        /// The text without empty lines at its end.
        fileprivate var trimmedOfEmptyLines: String {
            var text = String(self)
            while text.hasSuffix("\n") { text.removeLast() }
            return text
        }
    }
#endif
