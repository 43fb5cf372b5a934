import DNSWire
import NIOCore

/// Answers queries from the cache, and writes all answers: to hits, to what is refused, and to what an upstream has answered.
final class Responder {
    let configuration: Configuration
    var cache: Cache
    var cookies = ServerCookies()
    var metrics = Metrics()
    /// Seconds of the forwarder's clock, as of the last packet.
    private(set) var now: UInt32 = 0
    private let clock: () -> UInt32

    /// Answers by a clock that counts seconds from any point on.
    init(_ configuration: Configuration, clock: @escaping () -> UInt32) {
        self.configuration = configuration
        self.clock = clock
        cache = Cache(size: configuration.cacheSize)
    }

    /// What became of a query.
    enum Outcome {
        /// The answer has been appended.
        case answered
        /// There is no answer to it.
        case ignored
        /// It is not in the cache; the number is what it is found by there.
        case missed(ClientQuery, hash: UInt64)
    }

    /// Looks at the clock.
    func tick() { now = clock() }

    /// Appends the answer to a query where there is one at once.
    func respond(
        to octets: Span<UInt8>, from client: SocketAddress, _ transport: Transport, into output: inout ByteBuffer
    ) -> Outcome {
        metrics.queries += 1
        guard let view = try? MessageView(octets) else { return ignore() }
        var query = ClientQuery(view.header)
        do {
            switch query.read(view) {
            case .ignore:
                return ignore()
            case .refuse(let code, let reason):
                metrics.refused += 1
                try refuse(
                    view, query, client, code, reason.map { [EDNSOption.ExtendedError($0)] } ?? [], transport, &output)
                return .answered
            case .resolve:
                return try lookUp(view, query, client, transport, &output)
            }
        } catch {
            // No room for the answer, not even without records: the query is larger than what may be sent.
            return ignore()
        }
    }

    private func ignore() -> Outcome {
        metrics.ignored += 1
        return .ignored
    }

    private func lookUp(
        _ view: MessageView, _ query: ClientQuery, _ client: SocketAddress, _ transport: Transport,
        _ output: inout ByteBuffer
    ) throws -> Outcome {
        guard let question = try view.question else { return ignore() }
        let hash = try cache.hash(question, query.variant)
        if let entry = cache.find(question, query.variant, hash: hash, at: now) {
            if entry.isFresh(at: now) {
                metrics.hits += 1
                try answer(view, query, client, entry.answer, .aged(now &- entry.stored), transport, &output)
                return .answered
            }
            if now < entry.retried {
                try serveStale(entry, to: view, query, client, transport, &output)
                return .answered
            }
        }
        if !query.header.isRecursionDesired {
            metrics.refused += 1
            try refuse(
                view, query, client, .refused, [EDNSOption.ExtendedError(.notAuthoritative)], transport, &output)
            return .answered
        }
        metrics.misses += 1
        return .missed(query, hash: hash)
    }

    /// Appends an answer whose time is over, since nobody can be asked (RFC 8767 §4).
    func serveStale(
        _ entry: Cache.Entry, to view: MessageView, _ query: ClientQuery, _ client: SocketAddress,
        _ transport: Transport, _ output: inout ByteBuffer
    ) throws {
        metrics.stale += 1
        var answer = entry.answer
        let isDenial = answer.code == .nxDomain
        answer.reasons = [EDNSOption.ExtendedError(isDenial ? .staleNXDomainAnswer : .staleAnswer)]
        try self.answer(view, query, client, answer, .stale, transport, &output)
    }

    /// What becomes of the TTLs of an answer.
    enum TTLs {
        /// They are counted down by so many seconds.
        case aged(UInt32)
        /// They are 30 seconds, since their time is over (RFC 8767 §4).
        case stale
    }

    /// Appends a stored answer as an answer to a query.
    func answer(
        _ view: MessageView, _ query: ClientQuery, _ client: SocketAddress, _ answer: StoredAnswer, _ ttls: TTLs,
        _ transport: Transport, _ output: inout ByteBuffer
    ) throws {
        let edns = try self.edns(for: query, client, code: .noError, answer.reasons)
        let room = edns.map { $0.record.rdata.count + 11 } ?? 0
        try transport.append(to: &output) { output in
            try output.append(answer.octets, room: room) { patcher in
                var header = patcher.header
                header.id = query.header.id
                header.isRecursionDesired = query.header.isRecursionDesired
                header.isCheckingDisabled = query.header.isCheckingDisabled
                // AD is for those who say that they know it (RFC 6840 §5.8).
                let knowsAuthentic = query.header.isDataAuthentic || query.edns?.isDNSSECOK ?? false
                header.isDataAuthentic = header.isDataAuthentic && knowsAuthentic
                patcher.header = header
                switch ttls {
                case .aged(let seconds): try patcher.age(by: seconds)
                case .stale: try patcher.rewriteTTLs { _ in 30 }
                }
                if let question = try view.question { _ = try patcher.respellQuestion(as: question.name) }
                if let edns { try patcher.setEDNS(edns) }
                try patcher.cut(to: limit(for: query, transport))
            }
        }
    }

    /// Appends an answer without records.
    func refuse(
        _ view: MessageView, _ query: ClientQuery, _ client: SocketAddress, _ code: ResponseCode,
        _ reasons: [EDNSOption.ExtendedError], _ transport: Transport, _ output: inout ByteBuffer
    ) throws {
        var header = Header(id: query.header.id)
        header.isResponse = true
        header.opcode = query.header.opcode
        header.isRecursionDesired = query.header.isRecursionDesired
        header.isRecursionAvailable = true
        header.isCheckingDisabled = query.header.isCheckingDisabled
        header.bits |= code.rawValue & 0xF
        let edns = try self.edns(for: query, client, code: code, reasons)
        let limit = limit(for: query, transport)
        try transport.append(to: &output) { output in
            try output.writeWithOutputRawSpan(minimumWritableBytes: limit) { output in
                try MessageEncoder.write(into: &output, limit: limit, header: header, compressor: nil) {
                    (encoder) throws(WireEncodingError) in
                    // A question that cannot be read is left out.
                    if view.counts.questions == 1, let question = try? view.question { try? encoder.append(question) }
                    if let edns { try encoder.append(edns.record, to: .additional) }
                }
            }
        }
    }

    /// What the OPT record of an answer says: there is one where the client sent one (RFC 6891 §6.1.1).
    private func edns(
        for query: ClientQuery, _ client: SocketAddress, code: ResponseCode, _ reasons: [EDNSOption.ExtendedError]
    ) throws(WireEncodingError) -> EDNS? {
        guard let asked = query.edns else { return nil }
        var edns = EDNS(payloadSize: UInt16(clamping: configuration.largestDatagram))
        edns.isDNSSECOK = asked.isDNSSECOK
        edns.flags.extendedResponseCode = UInt8(truncatingIfNeeded: code.rawValue >> 4)
        if let shown = query.cookie {
            try edns.options.append(cookies.cookie(answering: shown, from: client, at: WallClock.seconds))
        }
        for reason in reasons { try edns.options.append(reason) }
        return edns
    }

    /// How many octets an answer may have.
    private func limit(for query: ClientQuery, _ transport: Transport) -> Int {
        switch transport {
        case .udp: min(query.edns?.payloadSize ?? 512, configuration.largestDatagram)
        case .tcp: MessageEncoder.maximumLength
        }
    }
}
