/// Understanding the bytes that calls move.
extension CallInterpreter {
    /// Appends what a call that moves bytes tells.
    mutating func transfer(
        _ call: SystemCall, _ dump: BufferDump, _ facts: inout TraceFacts, _ events: inout [TraceEvent]
    ) {
        guard let direction = call.name.direction else { return }
        let descriptor = call.descriptor
        var socket = descriptor.flatMap { sockets[call.process, $0] } ?? Socket(.unknown)
        Self.readLabel(of: call, to: &socket)
        if socket.kind == .other {
            if let descriptor { sockets.setOther(call.process, descriptor) }
            if call.name == .sendto || call.name == .sendmsg { appendQuestionForInterfaces(call, &events) }
            return
        }
        if socket.isForeign(direction) { return }
        let before = events.count
        let isPeek = direction == .in && Self.isPeek(call)
        for buffer in CallBuffer.buffers(of: call, dump: dump) {
            if isPeek { break }
            if case .other = buffer.address {
                events.removeSubrange(before...)
                return appendQuestionForInterfaces(call, &events)
            }
            let origin = CallOrigin(
                direction: direction, name: call.name.rawValue, line: call.line, descriptor: descriptor,
                process: call.process, group: sockets.group(call.process), program: sockets.program(call.process),
                transport: socket.transport,
                local: socket.local, remote: buffer.address?.endpoint ?? socket.remote ?? socket.lastPeer,
                time: call.time)
            if direction == .out { socket.lastPeer = buffer.address?.endpoint ?? socket.lastPeer }
            read(buffer, origin, call, &socket, &events)
        }
        if events.count == before, !isPeek, !call.failed, isHidden(call), socket.isForDNS(nil) {
            // What a pointer leads to has the size that the call returned.
            let length = Self.showsPointer(call) ? call.result : nil
            events.append(.step(step(.hidden(length: length, peer: socket.remote), call)))
        }
        for event in events[before...] {
            if direction == .out, event.isOfMessage { socket.isAsked = true }
            if case .message(let payload) = event, payload.isTruncated {
                facts.stringLimit = max(facts.stringLimit ?? 0, payload.bytes.count)
            }
        }
        if let descriptor, socket.kind != .unknown || socket.transport != nil || socket.isAsked {
            sockets[call.process, descriptor] = socket
        }
        if call.error == "ECONNREFUSED", let refused = refused(call, descriptor, sign: "ECONNREFUSED") {
            events.append(refused)
        }
    }

    /// Whether messages were sent or received of which the trace shows nothing but dots, or where they lay in memory.
    private func isHidden(_ call: SystemCall) -> Bool {
        guard let result = call.result, result > 0 else { return false }
        if Self.showsPointer(call) { return true }
        guard var entries = call.arguments.value(at: 1)?.members else { return false }
        while let entry = entries.next() {
            if entry.kind != .omitted { return false }
        }
        return true
    }

    /// Whether a call shows the address of its buffer in the place of what is in it, as strace -e raw does.
    private static func showsPointer(_ call: SystemCall) -> Bool {
        guard let word = call.arguments.value(at: 1)?.word else { return false }
        return word.matches("0x", at: 0)
    }

    /// A look at what will be received again.
    private static func isPeek(_ call: SystemCall) -> Bool {
        var arguments = call.arguments
        while let argument = arguments.next() {
            if argument.hasFlag("MSG_PEEK") { return true }
        }
        return false
    }

    /// Netlink: getaddrinfo asks which addresses the machine has before it sorts those it found (RFC 6724 §3).
    private func appendQuestionForInterfaces(_ call: SystemCall, _ events: inout [TraceEvent]) {
        guard call.name.direction == .out else { return }
        let isRequest: Bool
        if let type = call.arguments.value(named: "nlmsg_type")?.word {
            isRequest = type.spells("RTM_GETADDR") || Int(spelled: type) == 22
        } else if let header = call.arguments.value(at: 1)?.string?.bytes, header.count >= 6 {
            // The request's type in the bytes of its header (netlink(7)) where the trace does not take it apart.
            isRequest = header[4] == 22 && header[5] == 0
        } else {
            isRequest = false
        }
        if isRequest { events.append(.step(step(.askedForInterfaces, call))) }
    }

    private func read(
        _ buffer: CallBuffer, _ origin: CallOrigin, _ call: SystemCall, _ socket: inout Socket,
        _ events: inout [TraceEvent]
    ) {
        let isTrusted = socket.isForDNS(buffer.address?.endpoint)
        let length = max(buffer.length ?? buffer.bytes.count, buffer.bytes.count)
        guard !buffer.bytes.isEmpty else {
            if isTrusted, length > 0 {
                events.append(.step(step(.hidden(length: buffer.length, peer: origin.remote), call)))
            }
            return
        }
        if socket.transport == nil, Self.isFramed(buffer.bytes, length: length, socket, origin.direction, isTrusted) {
            socket.transport = .tcp
        }
        if socket.transport == .tcp {
            if !buffer.isUnsent { stream(buffer, length, origin, call, &socket, isTrusted, &events) }
            return
        }
        // A file read through a descriptor that was a socket, unseen by the trace, is no message.
        guard isTrusted && !call.name.isForFiles || Plausibility.looksLikeMessage(buffer.bytes[...], length: length)
        else { return }
        var origin = origin
        if socket.transport == nil, isTrusted || call.name.isForFiles == false { origin.transport = .udp }
        let payload = Payload(
            bytes: buffer.bytes, length: length, isTruncated: buffer.isCut || buffer.bytes.count < length,
            notation: call.tracer, position: call.text.position(buffer.offset),
            positions: keepsPositions ? buffer.positions(in: call.text) : [], call: origin)
        events.append(buffer.isUnsent ? .unsent(payload, error: call.error) : .message(payload))
    }

    /// Whether bytes of an unknown kind of socket are those of a stream: after their own length, or that alone.
    private static func isFramed(
        _ bytes: [UInt8], length: Int, _ socket: Socket, _ direction: CallOrigin.Direction, _ isTrusted: Bool
    ) -> Bool {
        guard bytes.count >= 2 else { return false }
        let announced = Int(bytes[0]) << 8 | Int(bytes[1])
        if length == 2 { return isTrusted && announced >= 12 }
        return announced == length - 2 && Plausibility.looksLikeMessage(bytes[2...], length: announced)
    }

    private func stream(
        _ buffer: CallBuffer, _ length: Int, _ origin: CallOrigin, _ call: SystemCall, _ socket: inout Socket,
        _ isTrusted: Bool, _ events: inout [TraceEvent]
    ) {
        var origin = origin
        origin.transport = .tcp
        // Hardly any stream is one of DNS: of the others nobody asks where their bytes are.
        let text = call.text
        var positions: [TextPosition]?
        let position = { (index: Int) in
            let known = positions ?? buffer.positions(in: text)
            positions = known
            return known.indices.contains(index) ? known[index] : text.position(buffer.offset)
        }
        let messages = socket.append(
            buffer.bytes, length: length, call: origin, isTrusted: isTrusted, position: position)
        for message in messages { events.append(.message(Self.payload(message))) }
    }

    private static func payload(_ message: MessageStream.Message) -> Payload {
        Payload(
            bytes: message.bytes, length: message.length, isTruncated: message.bytes.count < message.length,
            notation: "strace", position: message.position,
            positions: message.positions, notes: ["The two-byte TCP length was taken off."],
            call: message.call)
    }

    static func remains(of socket: Socket) -> [TraceEvent] {
        var socket = socket
        return socket.finish().map { .message(payload($0)) }
    }
}
