internal import DNSWire

/// What some lookups have in common that are told one after the other: who asks whom, over what.
struct ExchangeHeading: Hashable, Sendable {
    /// What the two have to do with each other.
    enum Verb: Sendable {
        case asks
        case announces
        case asksAll
        case sends
    }

    var client: IPAddress?
    var server: IPAddress?
    /// The port of the server, or of whoever is told something.
    var port: UInt16
    var transport: DNSTransport
    var verb = Verb.asks
    /// The day, as a number since 1970; nil where the capture does not tell.
    var day: Int64?
    /// Whether the times are known to be in UTC.
    var isUTC: Bool

    /// A query's, or its answer's the other way around.
    init(_ flow: Flow, _ transport: DNSTransport, _ verb: Verb, at place: CapturePlace) {
        client = flow.source
        server = flow.destination
        port = flow.destinationPort
        self.transport = transport
        self.verb = verb
        day = place.time.flatMap { $0.hasDate ? $0.seconds / 86_400 : nil }
        isUTC = place.unit != .line
    }

    /// The heading as a line, such as `192.0.2.1 asks 192.0.2.53:53 over UDP`.
    var writer: StoryWriter {
        var writer = StoryWriter()
        writer.begin()
        writer.append(client?.description ?? "somebody", .address)
        switch verb {
        case .asks:
            writer.append(" asks ")
            appendServer(to: &writer)
            writer.append(" over \(transport.name)")
        case .announces: writer.append(" announces (mDNS)")
        case .asksAll: writer.append(" asks everybody (mDNS)")
        case .sends:
            writer.append(" sends to ")
            appendServer(to: &writer)
            writer.append(" over \(transport.name)")
        }
        writer.end()
        return writer
    }

    private func appendServer(to writer: inout StoryWriter) {
        // dnstap need not say who the server is.
        let end = server.map { Endpoint($0, port).description } ?? (port == 0 ? "a server" : "port \(port)")
        writer.append(end, .address)
    }
}
