/// What a descriptor is, as far as the trace has told so far.
struct Socket: Sendable {
    /// What kind of thing it is.
    enum Kind: Sendable {
        /// A socket of IPv4 or IPv6.
        case internet
        /// Not known: the trace begins later.
        case unknown
        /// Anything else: a file, a pipe, a socket of another family.
        case other
    }

    /// What kind of thing it is.
    var kind: Kind
    /// Datagrams or a stream, if known.
    var transport: CallOrigin.Transport?
    /// The process's own end.
    var local: Endpoint?
    /// The other end.
    var remote: Endpoint?
    /// Where an unconnected socket last sent to: who answers, where the trace does not say who did.
    var lastPeer: Endpoint?
    /// Whether the process has sent a message through it: then it is an answer that it waits for.
    var isAsked = false
    /// What was sent and what was received, where it is a stream.
    private var streams: [MessageStream] = []

    /// Makes a socket.
    init(_ kind: Kind, transport: CallOrigin.Transport? = nil, local: Endpoint? = nil, remote: Endpoint? = nil) {
        self.kind = kind
        self.transport = transport
        self.local = local
        self.remote = remote
    }

    /// Takes the bytes of one call on a stream; gives the messages that they complete.
    mutating func append(
        _ bytes: [UInt8], length: Int, call: CallOrigin, isTrusted: Bool, position: (Int) -> TextPosition
    ) -> [MessageStream.Message] {
        if streams.isEmpty { streams = [MessageStream(), MessageStream()] }
        return streams[call.direction == .out ? 0 : 1].append(
            bytes, length: length, call: call, isTrusted: isTrusted, position: position)
    }

    /// Whether what goes in a direction of a stream is not DNS.
    func isForeign(_ direction: CallOrigin.Direction) -> Bool {
        let index = direction == .out ? 0 : 1
        return transport == .tcp && streams.indices.contains(index) && streams[index].isForeign
    }

    /// Whether nothing has gone in a direction of a stream that is not known to be one of DNS.
    private func isUntouched(_ direction: CallOrigin.Direction) -> Bool {
        let index = direction == .out ? 0 : 1
        return transport == .tcp && !isForDNS(nil) && (streams.isEmpty || streams[index].isUntouched)
    }

    /// Notes that the first bytes in a direction of the stream are not those of DNS.
    mutating func setForeign(_ direction: CallOrigin.Direction) {
        if streams.isEmpty { streams = [MessageStream(), MessageStream()] }
        streams[direction == .out ? 0 : 1].setForeign()
    }

    /// The messages that were begun; the connection or the trace has ended.
    mutating func finish() -> [MessageStream.Message] {
        streams.indices.compactMap { streams[$0].finish() }
    }

    /// Which calls on it say nothing.
    var silence: Silence {
        guard kind != .other else { return .other }
        var silence: Silence = []
        let isForDNS = isForDNS(nil)
        if !isAsked, !isForDNS { silence.insert(.waiting) }
        if isForeign(.in) { silence.insert(.receiving) }
        if isForeign(.out) { silence.formUnion([.writing, .sending]) }
        // The bytes of a stream count even where no message can begin with them: they say that it is not one of DNS.
        if !isForDNS, transport == .udp { silence.insert(.otherBytes) }
        if isUntouched(.in) { silence.insert(.firstReceived) }
        if isUntouched(.out) { silence.insert(.firstSent) }
        if !streams.contains(where: { $0.hasBegun }) { silence.insert(.closing) }
        return silence
    }

    /// Whether one of its ends, or the address in a call, has a port of DNS.
    func isForDNS(_ other: Endpoint?) -> Bool {
        Self.isForDNS(local?.port) || Self.isForDNS(remote?.port) || Self.isForDNS(other?.port)
    }

    /// The ports of DNS (RFC 1035 §4.2), of multicast DNS (RFC 6762) and of LLMNR (RFC 4795).
    private static func isForDNS(_ port: Int?) -> Bool { port == 53 || port == 5353 || port == 5355 }

    /// Takes over what strace -y or -yy writes after a descriptor.
    mutating func read(label: Span<UInt8>) {
        guard label.count > 2 else { return }
        guard let colon = label.firstIndex(of: UInt8(ascii: ":"), from: 0) else {
            kind = .other
            return
        }
        let protocolName = label.extracting(1..<max(colon, 1))
        if protocolName.spells("socket") { return }
        if ["UDP", "UDPv6", "UDPLITE", "UDPLITEv6"].contains(where: { protocolName.spells($0) }) {
            transport = .udp
        } else if protocolName.spells("TCP") || protocolName.spells("TCPv6") {
            transport = .tcp
        } else {
            kind = .other
            return
        }
        kind = .internet
        var inside = label.extracting((colon &+ 1)...)
        if inside.count > 3, inside[0] == UInt8(ascii: "[") { inside = inside.extracting(1..<(inside.count &- 2)) }
        if let arrow = inside.firstIndex(of: "->") {
            local = Endpoint(inside.extracting(..<arrow)) ?? local
            remote = Endpoint(inside.extracting((arrow &+ 2)...)) ?? remote
        } else {
            local = Endpoint(inside) ?? local
        }
    }
}
