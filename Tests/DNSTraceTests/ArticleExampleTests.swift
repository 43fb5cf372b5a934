import DNSTrace
import DNSWire
import Testing

/// The examples of the articles in `DNSTrace.docc`, word for word.
@Suite struct ArticleExampleTests {
    let trace = """
        socket(AF_INET, SOCK_DGRAM, IPPROTO_IP) = 3
        connect(3, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16) = 0
        sendto(3, "\\0\\7\\1\\0\\0\\1\\0\\0\\0\\0\\0\\0\\1a\\0\\0\\1\\0\\1", 19, 0, NULL, 0) = 19
        recvfrom(3, "\\0\\7\\201\\200\\0\\1\\0\\1\\0\\0\\0\\0\\1a\\0\\0\\1\\0\\1\\300\\f\\0\\1\\0\\1\\0\\0\\0<\\0\\4\\300\\0\\2\\1", \
        512, 0, NULL, NULL) = 35
        """

    @Test func `payloads from any text`() throws {
        let text = "> 00000000: 0007 0100 0001 0000 0000 0000 0161 0000  .............a..\n> 00000010: 0100 01  ...\n"
        var found: [String] = []
        for payload in Payload.all(in: text) {
            let reading = MessageReading(payload.bytes, length: payload.length)
            let question = reading.message.questions.first
            found.append("\(payload.position) \(payload.notation): \(question?.name.description ?? "?")")
        }
        #expect(found == ["1:13 hex dump: a."])
    }

    @Test func `where each byte is`() throws {
        let payload = try #require(Payload.all(in: trace).last)
        var pointers: [TextPosition] = []
        for (byte, position) in zip(payload.bytes, payload.positions) where byte == 0xC0 {
            pointers.append(position)  // a pointer to a name, and where the text has it
        }
        let line = try #require(trace.split(separator: "\n").last)
        let column = try #require(line.utf8.firstRange(of: #"\300\f"#.utf8))
        let offset = line.utf8.distance(from: line.utf8.startIndex, to: column.lowerBound)
        #expect(pointers.first == TextPosition(line: 4, column: offset + 1))
        #expect(payload.positions.count == payload.bytes.count)
    }

    @Test func `what else a text could be`() {
        let text = "nothing at all"
        var notes: [String] = []
        let result = NotationReader().read(Array(text.utf8))
        for payload in result.payloads { notes += payload.notes }
        notes += result.alternatives  // "At 1:1 the text can also be read as ..."
        notes += result.explanations  // why there is nothing to be read
        #expect(notes == [NotationReader.nothingFound])
    }

    @Test func `where a payload comes from`() {
        var lines: [String] = []
        for payload in Payload.all(in: trace) {
            guard let call = payload.call else { continue }
            let arrow = call.direction == .out ? "->" : "<-"
            let peer = call.remote?.description ?? "?"
            lines.append("line \(call.line): \(call.name), fd \(call.descriptor ?? -1), \(arrow) \(peer)")
        }
        #expect(lines == ["line 3: sendto, fd 3, -> 192.0.2.53:53", "line 4: recvfrom, fd 3, <- 192.0.2.53:53"])
    }

    @Test func `what happens around messages`() {
        var sizes: [Int] = []
        var unsent: [(Int, String?)] = []
        var steps: [String] = []
        for event in TraceReader.events(in: Array(trace.utf8)) {
            switch event {
            case .message(let payload): sizes.append(payload.length)
            case .unsent(let payload, let error): unsent.append((payload.length, error))
            case .step(let step): steps.append(step.call)
            }
        }
        #expect(sizes == [19, 35])
        #expect(unsent.isEmpty)
        #expect(steps == ["connect"])
    }

    @Test func `lookups as values`() {
        var outcomes: [String] = []
        for lookup in Lookup.all(in: trace) {
            guard let name = lookup.name, let type = lookup.type else { continue }
            let outcome = lookup.responseCode?.description ?? (lookup.answer == nil ? "no answer" : "cut")
            outcomes.append("\(name) \(type): \(outcome) \(lookup.addresses)")
        }
        #expect(outcomes == [#"a. A: NOERROR [192.0.2.1]"#])
    }

    @Test func `the story of a trace`() {
        var story = ""
        let text = StoryText()
        for episode in Episode.all(in: trace) { story += text.text(episode) }
        #expect(story.hasPrefix("fd 3  UDP  -> 192.0.2.53:53\n  line 3  > 0x0007  A           a.  rd  19 bytes"))
        #expect(story.contains("A  192.0.2.1  ttl 60"))
    }

    @Test func `a stream line by line`() {
        var lines = trace.split(separator: "\n").map { Array($0.utf8) }
        let nextLine: () -> [UInt8]? = { lines.isEmpty ? nil : lines.removeFirst() }
        var episodes: [Episode] = []
        var reader = TraceReader()
        var story = Story()
        while let line = nextLine() {
            for event in reader.read(line: line.span) { episodes += story.read(event) }
        }
        for event in reader.finish() { episodes += story.read(event) }
        episodes += story.finish()
        #expect(episodes == Episode.all(in: trace))
        episodes += story.settle()  // what has its answers, while nothing comes
        #expect(episodes.count == 1)
    }
}
