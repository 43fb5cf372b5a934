#if canImport(Glibc) && (arch(x86_64) || arch(arm64))
    import DNSWire
    import Testing

    @Suite("Views and encoders allocate nothing", .serialized)
    struct AllocationTests {
        /// How many allocations `body` makes when it runs again: the Swift runtime allocates what it knows of a type when
        /// the type is first used.
        private func count(_ body: () throws -> Void) rethrows -> Int {
            try body()
            return try AllocationCounter.count(body)
        }

        /// What encoding may allocate: nothing in a release build; without optimisation the compiler puts some closures'
        /// contexts on the heap, a few for each entry.
        private func allowance(entries: Int) -> Int {
            #if DEBUG
                entries * 4
            #else
                0
            #endif
        }

        @Test func `what allocates is counted`() throws {
            #expect(AllocationCounter.isInstalled)
            let name: DomainName = "a-name-that-has-more-than-thirty-octets.example.com"
            let labels = Array(name.labels)
            let octets = SampleMessages.addresses
            var kept: [[UInt8]] = [[], [], []]
            #expect(count { for size in 1...3 { kept[size - 1] = [UInt8](repeating: 0, count: size * 100) } } == 3)
            #expect(try count { _ = try DomainName(labels: labels) } > 0)
            #expect(try count { _ = try Message(decoding: octets) } > 0)
            #expect(count { _ = NameCompressor() } >= 2)
            #expect(count { kept[0][0] = 1 } == 0)
        }

        @Test(arguments: SampleMessages.all)
        func `a walk over header, questions, records, names and data`(sample: SampleMessage) throws {
            let name: DomainName = "mail.example.com"
            #expect(try count { try walk(sample.octets.span, comparing: name) } == 0)
        }

        @Test(arguments: SampleMessages.all)
        func `encoding questions and records with a compressor that is lent`(sample: SampleMessage) throws {
            let message = try Message(decoding: sample.octets)
            let compressor = NameCompressor()
            var buffer = [UInt8](repeating: 0, count: 1232)
            var length = 0
            let allocations = try count {
                var encoder = try MessageEncoder(
                    into: buffer.mutableSpan, header: message.header, compressor: compressor)
                try message.append(to: &encoder)
                length = encoder.count
            }
            let counts = try MessageView(sample.octets.span).counts
            let entries = counts.records + Int(counts.questions) + message.statefulValues.count
            #expect(allocations <= allowance(entries: entries))
            #expect(try Message(decoding: Array(buffer[..<length])) == message)
        }

        @Test(arguments: SampleMessages.all)
        func `encoding a message in one go with a compressor that is lent`(sample: SampleMessage) throws {
            let message = try Message(decoding: sample.octets)
            let compressor = NameCompressor()
            var buffer: [UInt8] = []
            buffer.reserveCapacity(1232)
            let allocations = try count {
                buffer.removeAll(keepingCapacity: true)
                try buffer.append(addingCapacity: 1232) { output in
                    _ = try message.encode(into: &output, compressor: compressor)
                }
            }
            let counts = try MessageView(sample.octets.span).counts
            #expect(allocations <= allowance(entries: counts.records + Int(counts.questions) + 1))
            #expect(try Message(decoding: buffer) == message)
        }

        @Test func `what EDNS says, and an option found`() throws {
            var message = try Message(decoding: SampleMessages.addresses)
            message.edns = EDNS(
                flags: OPTFlags(ttl: 0x0100_8000),
                options: try EDNSOptions([
                    EDNSOption(code: .clientSubnet, data: [0, 1, 24, 0, 192, 0, 2]),
                    EDNSOption(code: .cookie, data: [1, 2, 3, 4, 5, 6, 7, 8]),
                ]))
            let octets = try message.encoded()
            var (code, isDNSSECOK, cookie) = (ResponseCode(rawValue: 0), false, 0)
            let allocations = try count {
                let view = try MessageView(octets.span)
                code = try view.responseCode
                guard let edns = try view.edns else { return }
                isDNSSECOK = edns.isDNSSECOK
                cookie = try edns.option(.cookie)?.data.count ?? 0
            }
            #expect(allocations == 0)
            #expect(code == .badVers && isDNSSECOK && cookie == 8)
        }

        @Test func `a decoded message holds as much memory as it must`() throws {
            // A question of 25 octets, and three records of 16.
            let name: DomainName = "www.example-org.com"
            var addresses: [Record] = []
            for number in 1...3 as ClosedRange<UInt8> {
                addresses.append(Record(name: name, type: .a, ttl: 60, rdata: [192, 0, 2, number]))
            }
            let response = Message(
                header: Header(id: 1, bits: 0x8180), questions: [Question(name: name, type: .a)], answers: addresses)
            let octets = try response.encoded()
            #expect(octets.count == 85)
            var kept = response
            let decoded = try AllocationCounter.octets { kept = try Message(decoding: octets) }
            #expect(kept == response)
            // 32 octets of the heap's object, the name, the addresses, and 28 for each record.
            #expect(decoded <= 32 + 24 + 12 + 3 * 28)
            #expect(MemoryLayout<Message>.stride + decoded <= 250)
        }

        @Test func `decoding one message after the other in the same place`() throws {
            let samples = [SampleMessages.signed, SampleMessages.addresses, SampleMessages.query, SampleMessages.mail]
            var message = Message(header: Header(id: 0))
            for octets in samples { try message.refill(decoding: octets) }
            for octets in samples {
                #expect(try AllocationCounter.count { try message.refill(decoding: octets) } == 0)
                #expect(try message == Message(decoding: octets))
            }
        }

        @Test func `encoding typed data`() throws {
            let compressor = NameCompressor()
            let name: DomainName = "example.com"
            let mail = RDATA.MX(preference: 10, exchange: "mail.example.com")
            var buffer = [UInt8](repeating: 0, count: 512)
            let allocations = try count {
                var encoder = try MessageEncoder(
                    into: buffer.mutableSpan, limit: 512, header: Header(id: 1), compressor: compressor)
                try encoder.append(Question(name: name, type: .mx))
                try encoder.append(mail, name: name, ttl: 60, to: .answer)
            }
            #expect(allocations <= allowance(entries: 2))
        }

        @Test func `what hostile messages make the decoder allocate is linear in their octets`() throws {
            try #require(AllocationCounter.isInstalled)
            // Among them one name to which everything points; beside them records that give three diagnostics each.
            var messages = HostileRow.all.filter { $0.octets.count > 400 || $0.category == "amplification" }.map(
                \.octets)
            // An owner in the header, an OPT record where none may be, and options that are cut.
            let record = [UInt8](raw: "C00A 0029 0001 00000000 0001 00")
            messages.append([UInt8](0, 5000, 0, 0, raw: "") + [[UInt8]](repeating: record, count: 5000).joined())
            for octets in messages {
                for policy in TotalDecodingTests.policies {
                    let message = AllocationCounter.octets { _ = try? Message(decoding: octets, policy: policy) }
                    let reading = AllocationCounter.octets { _ = MessageReading(octets, policy: policy) }
                    if message > 4096 + 64 * octets.count || reading > 4096 + 320 * octets.count {
                        Issue.record(
                            "\(octets.prefix(60).hex), \(octets.count) octets: \(message) and \(reading) octets")
                    }
                }
            }
        }

        @Test(arguments: LargeContent.all)
        func `eight times the content takes no more than a few times eight the memory`(content: LargeContent) throws {
            try #require(AllocationCounter.isInstalled)
            for work in WholeMessageWork.allCases {
                let few = try work.prepared(for: content.message(size: 1_000))
                let many = try work.prepared(for: content.message(size: 8_000))
                let (before, after) = try (AllocationCounter.octets(few), AllocationCounter.octets(many))
                // Lists grow by doubling, so that an unlucky size may cost twice as much.
                if after > 16_384 + 20 * before { Issue.record("\(content), \(work): \(before) and \(after) octets") }
            }
        }

        private func walk(_ octets: Span<UInt8>, comparing other: DomainName) throws {
            let view = try MessageView(octets)
            var hasher = Hasher()
            view.header.hash(into: &hasher)
            guard view.header.opcode != .dso else { return }
            var questions = view.questions
            while let question = try questions.next() {
                let name = try question.name
                name.hash(into: &hasher)
                if name == other { hasher.combine(question.type) }
            }
            var records = try view.records
            while let record = try records.next() {
                let name = try record.name
                name.hash(into: &hasher)
                if name == other { hasher.combine(record.section) }
                var labels = name.labels
                while let label = labels.next() { hasher.combine(label.count) }
                try record.checkData()
                hasher.combine(record.ttl)
                hasher.combine(record.rdata.count)
            }
            _ = hasher.finalize()
        }
    }
#endif
