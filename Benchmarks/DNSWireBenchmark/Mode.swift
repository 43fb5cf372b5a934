import DNSWire

/// One kind of work over a whole corpus.
struct Mode {
    let name: String
    /// Does the work once and returns how many octets were written and how many messages failed.
    let pass: (Corpus) -> Outcome

    /// What came of a pass.
    struct Outcome {
        var octets = 0
        var errors = 0
        /// Keeps the results alive.
        var sink: UInt64 = 0
    }

    /// The mode of a name, made ready for a corpus.
    init?(_ name: String, for corpus: Corpus) {
        self.name = name
        switch name {
        case "header": pass = Mode.header
        case "skip": pass = Mode.skip
        case "walk": pass = Mode.walk
        case "decode": pass = Mode.decode
        case "encode": pass = Mode.encode(corpus)
        case "text": pass = Mode.text()
        case "hash": pass = Mode.hash()
        default: return nil
        }
    }

    /// Counts the messages for which `body` throws.
    @inline(__always)
    private static func over(
        _ corpus: Corpus, _ body: (Span<UInt8>, inout Outcome) throws(WireDecodingError) -> Void
    ) -> Outcome {
        var outcome = Outcome()
        corpus.withEach { message in
            do throws(WireDecodingError) { try body(message, &outcome) } catch { outcome.errors += 1 }
        }
        return outcome
    }

    private static func header(_ corpus: Corpus) -> Outcome {
        over(corpus) { (message, outcome) throws(WireDecodingError) in
            let view = try MessageView(message)
            guard let question = try view.question else {
                outcome.errors += 1
                return
            }
            let name = try question.name
            outcome.sink &+=
                UInt64(view.header.id) &+ UInt64(view.header.bits) &+ UInt64(question.type.rawValue)
                &+ UInt64(name.length)
        }
    }

    private static func skip(_ corpus: Corpus) -> Outcome {
        over(corpus) { (message, outcome) throws(WireDecodingError) in
            let view = try MessageView(message)
            var records = try view.records
            while let record = try records.next() {
                outcome.sink &+= UInt64(record.type.rawValue) &+ UInt64(record.ttl)
            }
            if records.offset != message.count { outcome.errors += 1 }
        }
    }

    private static func walk(_ corpus: Corpus) -> Outcome {
        over(corpus) { (message, outcome) throws(WireDecodingError) in
            let view = try MessageView(message)
            var questions = view.questions
            while let question = try questions.next() { outcome.sink &+= UInt64(try question.name.length) }
            var records = try questions.records()
            while let record = try records.next() {
                outcome.sink &+= UInt64(try record.name.length) &+ UInt64(record.type.rawValue) &+ UInt64(record.ttl)
                try record.checkData()
            }
            if records.offset != message.count { outcome.errors += 1 }
        }
    }

    private static func decode(_ corpus: Corpus) -> Outcome {
        over(corpus) { (message, outcome) throws(WireDecodingError) in
            let message = try Message(decoding: message)
            outcome.sink &+= UInt64(message.answers.count &+ message.additionals.count)
        }
    }

    private static func encode(_ corpus: Corpus) -> (Corpus) -> Outcome {
        var messages: [Message] = []
        corpus.withEach { octets in
            if let message = try? Message(decoding: octets) { messages.append(message) }
        }
        let compressor = NameCompressor()
        return { _ in
            var outcome = Outcome()
            var buffer = [UInt8](repeating: 0, count: 65535)
            for message in messages {
                do throws(WireEncodingError) {
                    var encoder = try MessageEncoder(
                        into: buffer.mutableSpan, header: message.header, compressor: compressor)
                    try message.append(to: &encoder)
                    outcome.octets += encoder.count
                } catch {
                    outcome.errors += 1
                }
            }
            return outcome
        }
    }

    private static func text() -> (Corpus) -> Outcome {
        return { corpus in
            var buffer: [UInt8] = []
            buffer.reserveCapacity(4096)
            return over(corpus) { (message, outcome) throws(WireDecodingError) in
                let view = try MessageView(message)
                if let question = try view.question {
                    buffer.removeAll(keepingCapacity: true)
                    try question.name.append(to: &buffer)
                    outcome.sink &+= UInt64(buffer.count)
                }
                var records = try view.records
                while let record = try records.next() {
                    buffer.removeAll(keepingCapacity: true)
                    try record.name.append(to: &buffer)
                    outcome.sink &+= UInt64(buffer.count)
                }
            }
        }
    }

    private static func hash() -> (Corpus) -> Outcome {
        let other = DomainName("www.example.org")
        return { corpus in
            over(corpus) { (message, outcome) throws(WireDecodingError) in
                guard let question = try MessageView(message).question else {
                    outcome.errors += 1
                    return
                }
                let name = try question.name
                var hasher = Hasher()
                name.hash(into: &hasher)
                outcome.sink &+= UInt64(truncatingIfNeeded: hasher.finalize())
                if name == other { outcome.sink &+= 1 }
            }
        }
    }
}
