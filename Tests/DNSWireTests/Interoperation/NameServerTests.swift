#if canImport(Glibc)
    import DNSWire
    import Glibc
    import Testing

    /// The library as a client of NSD, Knot and BIND; skipped where they are not installed.
    @Suite("The name servers of others on the loopback", .serialized) struct NameServerTests {
        private let zone = """
            $ORIGIN example.
            $TTL 60
            @ SOA ns h 7 3600 600 86400 60
            @ NS ns
            @ MX 10 mail
            ns A 127.0.0.1
            mail AAAA 2001:db8::1
            www CNAME ns
            *.wild TXT "a wildcard" "and more"
            svc HTTPS 1 . alpn=h2 ipv4hint=192.0.2.1

            """
        private let secret = Array("0123456789abcdef".utf8)
        private let secretText = "MDEyMzQ1Njc4OWFiY2RlZg=="

        private var key: TSIGKey {
            TSIGKey(name: "key.example", algorithm: "hmac-sha256", authenticate: SHA.hmacSHA256(key: secret))
        }

        private var now: UInt64 { UInt64(max(0, time(nil))) }

        private func nsd(_ folder: borrowing NameServer.Folder, zone file: String = "example.zone") throws -> NameServer
        {
            let path = folder.path
            return try NameServer("nsd", ["-d", "-c"], in: folder) { port in
                """
                server:
                  ip-address: 127.0.0.1@\(port)
                  username: ""
                  zonesdir: "\(path)"
                  pidfile: "\(path)/nsd.pid"
                  xfrdfile: "\(path)/xfrd.state"
                  xfrdir: "\(path)"
                  zonelistfile: "\(path)/zone.list"
                  nsid: "ascii_nsd1"
                remote-control:
                  control-enable: no
                zone:
                  name: example
                  zonefile: \(file)
                  provide-xfr: 127.0.0.1 NOKEY

                """
            }
        }

        private func knot(_ folder: borrowing NameServer.Folder) throws -> NameServer {
            let path = folder.path
            let secretText = self.secretText
            return try NameServer("knotd", ["-c"], in: folder) { port in
                """
                server:
                    listen: 127.0.0.1@\(port)
                    rundir: \(path)
                    nsid: knot1
                    udp-workers: 1
                    tcp-workers: 1
                    background-workers: 1
                database:
                    storage: \(path)
                key:
                  - id: key.example
                    algorithm: hmac-sha256
                    secret: \(secretText)
                acl:
                  - id: open
                    address: 127.0.0.1
                    action: [transfer, notify]
                  - id: signed
                    key: key.example
                    action: [transfer, update]
                zone:
                  - domain: example
                    file: \(path)/example.zone
                    acl: [open, signed]

                """
            }
        }

        private func named(_ folder: borrowing NameServer.Folder) throws -> NameServer {
            let path = folder.path
            let secretText = self.secretText
            return try NameServer("named", ["-g", "-c"], in: folder) { port in
                """
                options {
                    directory "\(path)"; pid-file "\(path)/named.pid"; session-keyfile "\(path)/session.key";
                    managed-keys-directory "\(path)"; listen-on port \(port) { 127.0.0.1; }; listen-on-v6 { none; };
                    recursion no; server-id "named1"; allow-transfer { any; }; notify no; dnssec-validation no;
                };
                controls { };
                key "key.example" { algorithm hmac-sha256; secret "\(secretText)"; };
                zone "example" { type primary; file "\(path)/example.zone"; allow-update { key "key.example"; }; };

                """
            }
        }

        /// The records of the zone file.
        private func records() throws -> Set<Record> {
            var reader = ZoneReader()
            reader.append(zone)
            reader.finish()
            var records: Set<Record> = []
            while try reader.advance() { records.insert(Record(reader.record)) }
            return records
        }

        /// Takes a zone over; gives the records, and how many messages there were.
        private func transfer(from server: NameServer) throws -> (records: Set<Record>, messages: Int) {
            var transfer = ZoneTransfer(of: "example")
            var records: Set<Record> = []
            var messages = 0
            try server.ask(streaming: transfer.query.encoded()) { octets in
                messages += 1
                for event in try transfer.receive(Message(decoding: octets, policy: .strict)) {
                    switch event {
                    case .wholeZone(let record), .record(let record): records.insert(record)
                    default: break
                    }
                }
                return !transfer.isComplete
            }
            try transfer.finish()
            return (records, messages)
        }

        /// Asks for what every server has, with options of EDNS, and takes the zone over.
        private func check(_ server: NameServer, identity: String) throws {
            var query = Message(query: "a.wild.example", .txt)
            var options = EDNSOptions()
            try options.append(EDNSOption.NSID())
            try options.append(EDNSOption.Cookie(client: Octets(0..<8)))
            query.edns = EDNS(options: options)
            let answer = try Message(decoding: server.ask(query.encoded(paddedTo: 128)), policy: .strict)
            #expect(answer.header.id == query.header.id && answer.header.isAuthoritative)
            #expect(answer.question == query.question)
            #expect(
                answer.answers.first?.data(as: RDATA.TXT.self)
                    == (try RDATA.TXT(parsing: "\"a wildcard\" \"and more\"")))
            let nsid = answer.edns?.options[EDNSOption.NSID.self]?.identifier
            #expect(nsid.map { String(decoding: $0, as: UTF8.self) } == identity)
            if let cookie = answer.edns?.options[EDNSOption.Cookie.self] {
                #expect(cookie.client == Octets(0..<8) && cookie.server.count >= 8)
            }
            let service = try Message(decoding: server.ask(Message(query: "svc.example", .https).encoded()))
            #expect(service.answers.first?.data(as: RDATA.HTTPS.self)?.parameters.alpn != nil)
            let missing = try Message(decoding: server.ask(Message(query: "no.example", .a).encoded()))
            #expect(missing.responseCode == .nxDomain && missing.authorities.first?.type == .soa)

            let zone = try transfer(from: server)
            #expect(zone.messages >= 1)
            #expect(zone.records == (try records()))
        }

        @Test(.enabled(if: LoopbackServer.has("nsd"), "nsd is not installed"))
        func `NSD answers, and gives its zone`() throws {
            let folder = try NameServer.Folder()
            try folder.write(zone, to: "example.zone")
            let server = try nsd(folder)
            try check(server, identity: "nsd1")
        }

        @Test(.enabled(if: LoopbackServer.has("knotd"), "knotd is not installed"))
        func `Knot answers, takes an update, and tells the difference`() throws {
            let folder = try NameServer.Folder()
            try folder.write(zone, to: "example.zone")
            let server = try knot(folder)
            try check(server, identity: "knot1")
            try checkUpdate(server)
        }

        @Test(.enabled(if: LoopbackServer.has("named"), "named is not installed"))
        func `BIND answers, takes an update, and tells the difference`() throws {
            let folder = try NameServer.Folder()
            try folder.write(zone, to: "example.zone")
            let server = try named(folder)
            try check(server, identity: "named1")
            try checkUpdate(server)
        }

        /// Changes the zone with a signed update, and asks for the difference (RFC 2136, RFC 8945, RFC 1995).
        private func checkUpdate(_ server: NameServer) throws {
            let added = try Record(parsing: "new.example. 300 IN A 192.0.2.7")
            let removed = try Record(parsing: "example. 60 IN MX 10 mail.example.")
            let update = Update(
                zone: "example", prerequisites: [.nameIsFree("new.example"), .setIs([removed])],
                changes: [.add(added), .delete(removed)])
            func send(_ message: Message) throws -> ResponseCode {
                var session = TSIGSession(key: key)
                let answer = try server.ask(session.sign(message.encoded(), at: now))
                return try Message(decoding: session.verify(answer, at: now), policy: .strict).responseCode
            }
            #expect(try send(update.message()) == .noError)
            // What was asked for is no longer so.
            #expect(try send(update.message()) == .yxDomain)
            // Without a signature it is refused.
            let unsigned = try Message(decoding: server.ask(update.message().encoded()))
            #expect(unsigned.responseCode == .refused || unsigned.responseCode == .notAuth)

            var transfer = ZoneTransfer(of: "example", since: 7)
            var events: [TransferEvent] = []
            try server.ask(streaming: transfer.query.encoded()) { octets in
                events += try transfer.receive(Message(decoding: octets, policy: .strict))
                return !transfer.isComplete
            }
            try transfer.finish()
            #expect(events.contains(.added(added)) && events.contains(.removed(removed)), "\(events)")
            #expect(!events.contains { if case .wholeZone = $0 { true } else { false } })

            let notification = Message(notifying: "example")
            let answer = try Message(decoding: server.ask(notification.encoded()), policy: .strict)
            #expect(answer.header.opcode == .notify && answer.header.isResponse)
            #expect(answer.header.id == notification.header.id)
        }

        @Test(
            .enabled(
                if: ["nsd", "dnssec-keygen", "dnssec-signzone", "dnssec-dsfromkey", "openssl"].allSatisfy(
                    LoopbackServer.has),
                "nsd, BIND's tools and openssl are not all installed"))
        func `what BIND has signed is what the signatures of the answers are about`() throws {
            let folder = try NameServer.Folder()
            try folder.write(zone, to: "example.zone")
            let file = "\(folder.path)/example.zone"
            let keyName =
                try folder.run(
                    "dnssec-keygen", "-q", "-K", folder.path, "-a", "ECDSAP256SHA256", "-f", "KSK", "example"
                )
                .split(separator: "\n").last.map(String.init) ?? ""
            _ = try folder.run(
                "dnssec-signzone", "-q", "-z", "-S", "-K", folder.path, "-o", "example", "-d", folder.path, "-f",
                file + ".signed", file)
            let server = try nsd(folder, zone: "example.zone.signed")

            func ask(_ name: DomainName, _ type: RecordType) throws -> Message {
                var query = Message(query: name, type)
                query.edns = EDNS(flags: OPTFlags(ttl: 0x8000))
                return try Message(decoding: server.ask(query.encoded()), policy: .strict)
            }
            let keys = try ask("example", .dnskey).answers.compactMap { $0.data(as: RDATA.DNSKEY.self) }
            let key = try #require(keys.first)
            // The name of the file has the tag of the key, and BIND's program the digest.
            #expect(keyName.hasSuffix(String("0000\(key.keyTag)".suffix(5))), "\(keyName) \(key.keyTag)")
            let ds = try Record(parsing: folder.run("dnssec-dsfromkey", "-2", "\(folder.path)/\(keyName).key"))
            #expect(
                try ds.decode(RDATA.DS.self)
                    == RDATA.DS(of: key, owner: "example", digestType: .sha256) { SHA.sha256($0) })

            // SubjectPublicKeyInfo of a key on P-256 (RFC 5480 §2).
            let prefix = [UInt8](raw: "3059301306072A8648CE3D020106082A8648CE3D03010703420004")
            try folder.write(octets: prefix + [UInt8](key.publicKey), to: "key.der")
            var count = 0
            for (name, type) in [
                ("example", .soa), ("example", .dnskey), ("mail.example", .aaaa), ("a.wild.example", .txt),
                ("svc.example", .https),
                ("no.example", .a),
            ] as [(DomainName, RecordType)] {
                let answer = try ask(name, type)
                let records = Array(answer.answers) + Array(answer.authorities)
                for record in records {
                    guard let signature = record.data(as: RDATA.RRSIG.self) else { continue }
                    let signed = records.filter { $0.name == record.name && $0.type == signature.typeCovered }
                    try folder.write(octets: signature.signedData(of: signed), to: "data")
                    try folder.write(octets: NameServerTests.encoded(signature.signature), to: "signature")
                    let path = folder.path
                    let verdict = try folder.run(
                        "openssl", "dgst", "-sha256", "-keyform", "DER", "-verify", "\(path)/key.der", "-signature",
                        "\(path)/signature", "\(path)/data")
                    #expect(verdict.contains("Verified OK"), "\(record)")
                    count += 1
                }
            }
            #expect(count >= 8)
        }

        /// A signature of two numbers in the form that OpenSSL reads (RFC 6605 §4, RFC 3279 §2.2.3).
        private static func encoded(_ signature: Octets) -> [UInt8] {
            let octets = [UInt8](signature)
            var numbers: [UInt8] = []
            for half in [octets.prefix(32), octets.suffix(32)] {
                var number = Array(half.drop { $0 == 0 })
                if number.first ?? 0x80 >= 0x80 { number.insert(0, at: 0) }
                numbers += [2, UInt8(number.count)] + number
            }
            return [0x30, UInt8(numbers.count)] + numbers
        }
    }
#endif
