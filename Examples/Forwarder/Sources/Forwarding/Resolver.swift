import DNSWire
import NIOCore
import NIOPosix

/// Asks upstreams what is not in the cache, and gives their answers to all who wait.
///
/// Everything happens on one event loop, so that nothing needs a lock.
final class Resolver {
    let responder: Responder
    let loop: any EventLoop
    private(set) var upstreams: [Upstream] = []
    /// The sockets and connections to clients.
    var servers: [UDPServer] = []
    var connections: [ObjectIdentifier: TCPServer] = [:]
    // Connections for which there is something to be sent.
    private var written: [TCPServer] = []

    private var random = RandomBits()
    private var flights: [UInt64: Flight] = [:]
    // The upstream that answered last.
    private var preferred = 0
    // In the order in which they end, as all have the same time.
    private var deadlines = CircularBuffer<Deadline>()
    private var isTimerSet = false
    private var isFlushSet = false
    private var whenIdle: EventLoopPromise<Void>?

    private struct Deadline {
        var time: NIODeadline
        var flight: Flight
        var step: Int
        var socket: UpstreamSocket
        var id: UInt16
    }

    init(_ responder: Responder, _ loop: any EventLoop) {
        self.responder = responder
        self.loop = loop
        upstreams = responder.configuration.upstreams.map { Upstream($0, &random) }
    }

    private var configuration: Configuration { responder.configuration }

    /// Finds out the answer to a query that is not in the cache; a question that has been asked already is not asked again.
    func resolve(_ waiter: Waiter, hash: UInt64) {
        if let flight = flights[hash], isSame(waiter, flight) {
            responder.metrics.joined += 1
            flight.waiters.append(waiter)
            return
        }
        guard flights.count < configuration.mostInFlight, flights[hash] == nil,
            let flight = try? Flight(waiter, hash: hash, &random)
        else {
            return deliver(.failure(EDNSOption.ExtendedError(.notReady)), to: waiter)
        }
        flights[hash] = flight
        ask(flight)
    }

    private func isSame(_ waiter: Waiter, _ flight: Flight) -> Bool {
        let octets = flight.octets
        guard flight.variant == waiter.query.variant,
            let one = try? MessageView(waiter.octets.readableBytesSpan).question,
            let other = try? MessageView(octets.span).question
        else { return false }
        return (try? one.isSame(as: other)) ?? false
    }

    /// Asks the next upstream, or the same one again, or gives up.
    private func ask(_ flight: Flight, again: Bool = false) {
        while let first = deadlines.first, first.flight.isOver { deadlines.removeFirst() }
        while flight.attempts < configuration.attempts {
            if flight.attempts == 0 {
                flight.upstream = preferred
            } else if !again {
                flight.upstream = (flight.upstream + 1) % upstreams.count
            }
            flight.attempts += 1
            flight.step += 1
            let socket = upstreams[flight.upstream].socket
            guard socket.hasRoom,
                let id = try? socket.ask(
                    flight, id: UInt16(truncatingIfNeeded: random.next()), payloadSize: configuration.largestDatagram)
            else { continue }
            responder.metrics.asked += 1
            deadlines.append(
                Deadline(
                    time: .now() + configuration.patience, flight: flight, step: flight.step, socket: socket, id: id))
            return setTimer()
        }
        finish(flight, .failure(flight.reason ?? EDNSOption.ExtendedError(.noReachableAuthority)))
    }

    /// Asks the same upstream over TCP.
    func askOverTCP(_ flight: Flight) {
        guard !flight.isOver else { return }
        responder.metrics.asked += 1
        responder.metrics.askedOverTCP += 1
        flight.step += 1
        let upstream = upstreams[flight.upstream]
        let id = UInt16(truncatingIfNeeded: random.next())
        let connection = NIOLoopBound(UpstreamConnection(flight, id: id, self), eventLoop: loop)
        let query: ByteBuffer
        do {
            var framed = ByteBuffer()
            let edns = try upstream.edns(
                isDNSSECOK: flight.variant & 1 != 0, payloadSize: configuration.largestDatagram)
            try Transport.tcp.append(to: &framed) { framed in
                try framed.append(flight.octets, room: 64) { patcher in
                    patcher.header.id = id
                    try patcher.setEDNS(edns)
                }
            }
            query = framed
        } catch {
            return fail(flight, .otherError)
        }
        let patience = configuration.patienceOverTCP
        let (flight, me) = (NIOLoopBound(flight, eventLoop: loop), NIOLoopBound(self, eventLoop: loop))
        ClientBootstrap(group: loop)
            .connectTimeout(patience)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(IdleStateHandler(allTimeout: patience))
                    try channel.pipeline.syncOperations.addHandler(connection.value)
                }
            }
            .connect(to: upstream.address)
            .whenComplete { result in
                switch result {
                case .success(let channel): channel.writeAndFlush(query, promise: nil)
                case .failure:
                    me.value.fail(flight.value, .networkError)
                    me.value.flush()
                }
            }
    }

    /// Takes an answer whose question has been compared.
    func receive(_ view: MessageView, for flight: Flight) {
        guard !flight.isOver else { return }
        responder.tick()
        let code = (try? view.responseCode) ?? .servFail
        let reason = try? view.edns?.decode(EDNSOption.ExtendedError.self)
        switch code {
        case .noError, .nxDomain, .yxDomain:
            guard let answer = try? StoredAnswer(view, configuration), let question = try? view.question else {
                responder.metrics.rejected += 1
                return fail(flight, .invalidData)
            }
            preferred = flight.upstream
            if answer.lifetime > 0 {
                let entry = Cache.Entry(answer, variant: flight.variant, at: responder.now)
                responder.cache.store(entry, question, hash: flight.hash)
            }
            finish(flight, .success(answer))
        case .badCookie:
            // The server's part of the cookie has been taken over: asked again, this is answered (RFC 7873 §5.3).
            ask(flight, again: true)
        default:
            if let reason { flight.reason = reason }
            fail(flight, nil)
        }
    }

    /// Counts a packet that is no answer.
    func reject() { responder.metrics.rejected += 1 }

    /// Goes on with the next upstream.
    func fail(_ flight: Flight, _ reason: ExtendedErrorCode?) {
        guard !flight.isOver else { return }
        if let reason { flight.reason = EDNSOption.ExtendedError(reason) }
        ask(flight)
    }

    private enum Result {
        case success(StoredAnswer)
        case stale(Cache.Entry)
        case failure(EDNSOption.ExtendedError)
    }

    /// Ends a flight: all who wait get the answer, or one whose time is over, or a failure.
    private func finish(_ flight: Flight, _ result: Result) {
        flight.isOver = true
        flights[flight.hash] = nil
        var result = result
        if case .failure = result {
            responder.metrics.failures += 1
            if let entry = staleEntry(for: flight) { result = .stale(entry) }
        }
        for waiter in flight.waiters { deliver(result, to: waiter) }
        flight.waiters = []
        if flights.isEmpty { whenIdle?.succeed() }
    }

    /// The entry that may be served although its time is over; for 30 seconds nobody is asked again (RFC 8767 §5).
    private func staleEntry(for flight: Flight) -> Cache.Entry? {
        responder.tick()
        let octets = flight.octets
        guard let question = try? MessageView(octets.span).question,
            let entry = responder.cache.find(question, flight.variant, hash: flight.hash, at: responder.now),
            responder.now &- entry.stored < entry.answer.lifetime &+ configuration.staleLifetime
        else { return nil }
        responder.cache.hold(question, flight.variant, hash: flight.hash, until: responder.now &+ 30)
        return entry
    }

    private func deliver(_ result: Result, to waiter: Waiter) {
        switch waiter.way {
        case .udp(let server):
            server.send(to: waiter.address) { output in try append(result, to: waiter, .udp, &output) }
        case .tcp(let server):
            server.send { output in try append(result, to: waiter, .tcp, &output) }
            written.append(server)
        }
    }

    private func append(
        _ result: Result, to waiter: Waiter, _ transport: Transport, _ output: inout ByteBuffer
    ) throws {
        let view = try MessageView(waiter.octets.readableBytesSpan)
        switch result {
        case .success(let answer):
            try responder.answer(view, waiter.query, waiter.address, answer, .aged(0), transport, &output)
        case .stale(let entry):
            try responder.serveStale(entry, to: view, waiter.query, waiter.address, transport, &output)
        case .failure(let reason):
            try responder.refuse(view, waiter.query, waiter.address, .servFail, [reason], transport, &output)
        }
    }

    /// Sends all that has been collected once everything that has come is read, from whatever socket.
    func flushSoon() {
        guard !isFlushSet else { return }
        isFlushSet = true
        loop.assumeIsolated().execute {
            self.isFlushSet = false
            self.flush()
        }
    }

    /// Sends all that has been collected for clients and upstreams.
    func flush() {
        for server in servers { server.flush() }
        for connection in written { connection.flush() }
        written.removeAll(keepingCapacity: true)
        for upstream in upstreams {
            guard upstream.socket.flush() else { continue }
            // What is asked together goes through one port with one call, what comes next through another.
            upstream.changeSocket(random.next())
        }
    }

    private func setTimer() {
        guard !isTimerSet, let first = deadlines.first else { return }
        isTimerSet = true
        let me = NIOLoopBound(self, eventLoop: loop)
        // A little later, for those that follow closely.
        loop.scheduleTask(deadline: first.time + .milliseconds(20)) { me.value.expire() }
    }

    /// Gives up on what has not been answered in time.
    private func expire() {
        isTimerSet = false
        let now = NIODeadline.now()
        while let first = deadlines.first, first.time <= now || first.flight.isOver {
            deadlines.removeFirst()
            guard !first.flight.isOver, first.step == first.flight.step else { continue }
            first.socket.forget(first.id, first.flight)
            responder.metrics.timeouts += 1
            if first.flight.upstream == preferred { preferred = (preferred + 1) % upstreams.count }
            fail(first.flight, .noReachableAuthority)
        }
        flush()
        setTimer()
    }

    /// Succeeds when nobody waits any more.
    func idle() -> EventLoopFuture<Void> {
        guard !flights.isEmpty else { return loop.makeSucceededVoidFuture() }
        let promise = whenIdle ?? loop.makePromise()
        whenIdle = promise
        return promise.futureResult
    }
}
