/// Understands calls one after the other: which descriptor is what, and which bytes are DNS.
struct CallInterpreter: Sendable {
    /// The descriptors of all processes.
    var sockets = SocketTable()
    private var hasUsedRing = false

    /// The files that a resolver reads before it asks.
    private static let files: Set<String> = [
        "/etc/resolv.conf", "/etc/hosts", "/etc/nsswitch.conf", "/etc/host.conf", "/etc/gai.conf",
    ]

    /// Whether the descriptor at `start` of a line is known to be no socket of the internet, so that the line need not
    /// be read.
    func isFile(_ line: Span<UInt8>, at start: Int, process: Int?) -> Bool {
        var index = start
        var descriptor = 0
        while index < line.count, index - start < 8, let digit = line[index].decimalDigit {
            descriptor = descriptor * 10 + digit
            index += 1
        }
        guard index > start else { return false }
        if line.matches("</", at: index) || line.matches("<pipe:", at: index) { return true }
        return sockets[process, descriptor]?.kind == .other && !line.matches("<", at: index)
    }

    /// Notes that a process is about to be started.
    mutating func willStart(_ text: CallText, from parent: Int?, _ name: CallName) {
        sockets.willStart(from: parent, sharesDescriptors: Self.sharesDescriptors(text.bytes))
    }

    private static func sharesDescriptors(_ text: [UInt8]) -> Bool {
        text.split(whereSeparator: { !$0.isNameByte }).contains { $0.elementsEqual("CLONE_FILES".utf8) }
    }

    /// What one call tells.
    mutating func interpret(_ call: SystemCall, dump: BufferDump, facts: inout TraceFacts) -> [TraceEvent] {
        if let program = call.program { sockets.setProgram(program, of: call.process) }
        switch call.name {
        case .socket:
            openSocket(call)
        case .connect:
            return connect(call)
        case .bind:
            if let descriptor = call.descriptor, let endpoint = SocketAddress(call.arguments.value(at: 1))?.endpoint,
                !call.failed
            {
                edit(call, descriptor) { $0.local = endpoint }
            }
        case .accept, .accept4:
            accept(call)
        case .getsockname, .getpeername:
            return learnName(call)
        case .close:
            return close(call)
        case .dup, .dup2, .dup3, .fcntl, .fcntl64:
            duplicate(call)
        case .clone, .clone3, .fork, .vfork:
            if let child = call.result, child > 0 {
                let shares = Self.sharesDescriptors(call.text.bytes)
                sockets.didStart(child, from: call.process, sharesDescriptors: shares)
            }
        case .execve:
            if !call.failed, let path = call.arguments.value(at: 0)?.string?.bytes {
                let name = path.split(separator: UInt8(ascii: "/")).last ?? path[...]
                sockets.setProgram(String(decoding: name, as: UTF8.self), of: call.process)
            }
        case .poll, .ppoll, .pollTime64, .select, .epollWait, .epollPwait:
            return wait(call)
        case .pipe, .pipe2, .socketpair:
            for member in call.arguments.value(at: call.name == .socketpair ? 3 : 0)?.members ?? [] {
                if let descriptor = member.value.number { sockets[call.process, descriptor] = Socket(.other) }
            }
        case .uringEnter:
            if !hasUsedRing {
                hasUsedRing = true
                return [.step(step(.usedRing, call))]
            }
        case _ where call.name.opensOther:
            return open(call)
        default:
            return transfer(call, dump, &facts)
        }
        return []
    }

    /// Ends a process.
    mutating func end(_ process: Int, line: Int) -> [TraceEvent] {
        let group = sockets.group(process)
        let program = sockets.program(process)
        sockets.ends(process)
        return [.step(TraceStep(.exited, line: line, call: "", process: process, group: group, program: program))]
    }

    /// Ends the trace: gives what streams have begun.
    mutating func finish() -> [TraceEvent] {
        sockets.drain().flatMap { Self.remains(of: $0) }
    }

    // MARK: Descriptors

    private mutating func edit(_ call: SystemCall, _ descriptor: Int, _ change: (inout Socket) -> Void) {
        var socket = sockets[call.process, descriptor] ?? Socket(.internet)
        if socket.kind == .unknown { socket.kind = .internet }
        change(&socket)
        socket.read(label: call.descriptorLabel)
        sockets[call.process, descriptor] = socket
    }

    private mutating func openSocket(_ call: SystemCall) {
        guard let descriptor = call.result, descriptor >= 0, let family = call.arguments.value(at: 0)?.word else {
            return
        }
        let isInternet =
            SocketAddress.isFamily(family, "INET", number: 2) || SocketAddress.isFamily(family, "INET6", number: 10)
        var socket = Socket(isInternet ? .internet : .other)
        let flags = (call.arguments.value(at: 1)?.word ?? []).split(separator: UInt8(ascii: "|"))
        for flag in flags {
            if flag.elementsEqual("SOCK_STREAM".utf8) { socket.transport = .tcp }
            if flag.elementsEqual("SOCK_DGRAM".utf8) { socket.transport = .udp }
        }
        if let number = flags.first.flatMap({ Int(spelled: $0) }) {
            socket.transport = number & 15 == 1 ? .tcp : number & 15 == 2 ? .udp : nil
        }
        if flags.first?.elementsEqual("SOCK_RAW".utf8) == true { socket.kind = .other }
        sockets[call.process, descriptor] = socket
    }

    private mutating func open(_ call: SystemCall) -> [TraceEvent] {
        if let descriptor = call.result, descriptor >= 0 { sockets[call.process, descriptor] = Socket(.other) }
        for argument in call.arguments.prefix(2) {
            guard let bytes = argument.value.string?.bytes else { continue }
            let path = String(decoding: bytes, as: UTF8.self)
            guard Self.files.contains(path) else { return [] }
            return [.step(step(.opened(path: path, error: call.error), call))]
        }
        return []
    }

    private mutating func connect(_ call: SystemCall) -> [TraceEvent] {
        guard let descriptor = call.descriptor, let address = SocketAddress(call.arguments.value(at: 1)) else {
            return []
        }
        switch address {
        case .internet(let endpoint):
            if !call.failed || call.error == "EINPROGRESS" {
                edit(call, descriptor) {
                    $0.kind = .internet
                    $0.remote = endpoint
                }
            }
            let transport = sockets[call.process, descriptor]?.transport
            return [.step(step(.connected(to: endpoint, transport: transport, error: call.error), call))]
        case .unspecified:
            edit(call, descriptor) { $0.remote = nil }
        case .other:
            sockets[call.process, descriptor] = Socket(.other)
        }
        return []
    }

    private mutating func accept(_ call: SystemCall) {
        guard let listener = call.descriptor, let descriptor = call.result, descriptor >= 0 else { return }
        let address = SocketAddress(call.arguments.value(at: 1))
        let known = sockets[call.process, listener]
        if case .other = address {
            sockets[call.process, descriptor] = Socket(.other)
            return
        }
        var socket = Socket(known?.kind ?? .internet, transport: .tcp, local: known?.local, remote: address?.endpoint)
        socket.read(label: call.resultLabel)
        sockets[call.process, descriptor] = socket
    }

    private mutating func learnName(_ call: SystemCall) -> [TraceEvent] {
        guard let descriptor = call.descriptor, !call.failed,
            let endpoint = SocketAddress(call.arguments.value(at: 1))?.endpoint
        else { return [] }
        edit(call, descriptor) {
            if call.name == .getsockname { $0.local = endpoint } else { $0.remote = endpoint }
        }
        guard call.name == .getsockname else { return [] }
        let peer = sockets[call.process, descriptor]?.remote
        return [.step(step(.learnedOwnAddress(endpoint, peer: peer), call))]
    }

    private mutating func close(_ call: SystemCall) -> [TraceEvent] {
        guard let descriptor = call.descriptor, let socket = sockets[call.process, descriptor] else { return [] }
        sockets[call.process, descriptor] = nil
        guard socket.kind != .other else { return [] }
        return Self.remains(of: socket) + [.step(step(.closed, call))]
    }

    private mutating func duplicate(_ call: SystemCall) {
        let isDuplicate = call.name != .fcntl && call.name != .fcntl64
        guard let from = call.descriptor, let to = call.result, to >= 0, to != from,
            isDuplicate || call.arguments.value(at: 1)?.word?.starts(with: "F_DUPFD".utf8) == true
        else { return }
        sockets[call.process, to] = sockets[call.process, from]
    }

    private func wait(_ call: SystemCall) -> [TraceEvent] {
        let arguments = call.arguments
        let timeout: Int?
        var descriptors: [Int] = []
        switch call.name {
        case .poll:
            timeout = arguments.value(at: 2)?.number
            descriptors = Self.polled(arguments.value(at: 0))
        case .ppoll, .pollTime64:
            timeout = Self.milliseconds(arguments.value(at: 2), unit: 1_000_000)
            descriptors = Self.polled(arguments.value(at: 0))
        case .select:
            timeout = Self.milliseconds(arguments.value(at: 4), unit: 1000)
            descriptors = (arguments.value(at: 1)?.members ?? []).compactMap { $0.value.number }
        default:
            return []
        }
        guard let timeout, timeout != 0 else { return [] }
        return descriptors.compactMap { descriptor in
            guard sockets[call.process, descriptor]?.kind != .other else { return nil }
            let timedOut = call.timedOut || call.result == 0
            var step = step(.waited(milliseconds: timeout, timedOut: timedOut), call)
            step.descriptor = descriptor
            return .step(step)
        }
    }

    /// The descriptors that a poll waits on to read from.
    private static func polled(_ list: CallArgument?) -> [Int] {
        (list?.members ?? []).compactMap { $0.value.members?.value(named: "fd")?.number }
    }

    /// A timeval or timespec in milliseconds; nil where it is none (NULL is forever, and says nothing).
    private static func milliseconds(_ argument: CallArgument?, unit: Int) -> Int? {
        guard let members = argument?.members, let seconds = members.value(at: 0)?.number,
            let fraction = members.value(at: 1)?.number, (0...1 << 32).contains(seconds), fraction >= 0
        else { return nil }
        return seconds * 1000 + fraction / unit
    }

    // MARK: Bytes

    private mutating func transfer(_ call: SystemCall, _ dump: BufferDump, _ facts: inout TraceFacts) -> [TraceEvent] {
        guard let direction = call.name.direction else { return [] }
        let descriptor = call.descriptor
        var socket = descriptor.flatMap { sockets[call.process, $0] } ?? Socket(.unknown)
        socket.read(label: call.descriptorLabel)
        if socket.kind == .other, call.name == .sendto || call.name == .sendmsg { return interfaces(call) }
        var events: [TraceEvent] = []
        let isPeek = direction == .in && Self.isPeek(call)
        for buffer in CallBuffer.buffers(of: call, dump: dump) {
            if socket.kind == .other || isPeek { break }
            if case .other = buffer.address { return interfaces(call) }
            let origin = CallOrigin(
                direction: direction, name: call.name.rawValue, line: call.line, descriptor: descriptor,
                process: call.process, group: sockets.group(call.process), program: sockets.program(call.process),
                transport: socket.transport,
                local: socket.local, remote: buffer.address?.endpoint ?? socket.remote ?? socket.lastPeer,
                time: call.time)
            if direction == .out { socket.lastPeer = buffer.address?.endpoint ?? socket.lastPeer }
            events += read(buffer, origin, call, &socket)
        }
        if events.isEmpty, !isPeek, !call.failed, isHidden(call), socket.isForDNS(nil) {
            events = [.step(step(.hidden(length: nil, peer: socket.remote), call))]
        }
        if let descriptor, socket.kind != .unknown || socket.transport != nil {
            sockets[call.process, descriptor] = socket
        }
        for case .message(let payload) in events {
            if payload.isTruncated { facts.stringLimit = max(facts.stringLimit ?? 0, payload.bytes.count) }
        }
        return events
    }

    /// Whether messages were sent or received of which the trace shows nothing but dots.
    private func isHidden(_ call: SystemCall) -> Bool {
        guard let result = call.result, result > 0, case .list(let entries)? = call.arguments.value(at: 1) else {
            return false
        }
        return entries.allSatisfy { if case .omitted = $0.value { true } else { false } }
    }

    /// A look at what will be received again.
    private static func isPeek(_ call: SystemCall) -> Bool {
        call.arguments.contains { member in
            member.value.word?.split(separator: UInt8(ascii: "|")).contains { $0.elementsEqual("MSG_PEEK".utf8) }
                ?? false
        }
    }

    /// Netlink: getaddrinfo asks which addresses the machine has before it sorts those it found (RFC 6724 §3).
    private func interfaces(_ call: SystemCall) -> [TraceEvent] {
        // The request's type in the bytes of its header (netlink(7)) where the trace does not take it apart.
        let isRequest =
            call.arguments.value(named: "nlmsg_type")?.word.map {
                $0.elementsEqual("RTM_GETADDR".utf8) || Int(spelled: $0) == 22
            }
            ?? (call.arguments.value(at: 1)?.string?.bytes.dropFirst(4).prefix(2).elementsEqual([22, 0]) ?? false)
        guard isRequest, call.name.direction == .out else { return [] }
        return [.step(step(.askedForInterfaces, call))]
    }

    private func read(
        _ buffer: CallBuffer, _ origin: CallOrigin, _ call: SystemCall, _ socket: inout Socket
    ) -> [TraceEvent] {
        let isTrusted = socket.isForDNS(buffer.address?.endpoint)
        let length = max(buffer.length ?? buffer.bytes.count, buffer.bytes.count)
        guard !buffer.bytes.isEmpty else {
            guard isTrusted, length > 0 else { return [] }
            return [.step(step(.hidden(length: buffer.length, peer: origin.remote), call))]
        }
        let looks = MessagePlausibility(buffer.bytes[...], length: length)
        if socket.transport == nil, Self.isFramed(buffer.bytes, length: length, socket, origin.direction, isTrusted) {
            socket.transport = .tcp
        }
        if socket.transport == .tcp {
            return buffer.isUnsent ? [] : stream(buffer, length, origin, call, &socket, isTrusted)
        }
        // A file read through a descriptor that was a socket, unseen by the trace, is no message.
        let isMessage = isTrusted ? looks.hasHeader || !call.name.isForFiles : looks.hasQuestion
        guard isMessage else { return [] }
        var origin = origin
        if socket.transport == nil, isTrusted || call.name.isForFiles == false { origin.transport = .udp }
        let payload = Payload(
            bytes: buffer.bytes, length: length, isTruncated: buffer.isCut || buffer.bytes.count < length,
            notation: "strace", position: call.text.position(buffer.offset), call: origin)
        return [buffer.isUnsent ? .unsent(payload, error: call.error) : .message(payload)]
    }

    /// Whether bytes of an unknown kind of socket are those of a stream: behind their own length, or that alone.
    private static func isFramed(
        _ bytes: [UInt8], length: Int, _ socket: Socket, _ direction: CallOrigin.Direction, _ isTrusted: Bool
    ) -> Bool {
        guard bytes.count >= 2 else { return false }
        let announced = Int(bytes[0]) << 8 | Int(bytes[1])
        if length == 2 { return isTrusted && announced >= 12 }
        return announced == length - 2 && MessagePlausibility(bytes[2...], length: announced).hasQuestion
    }

    private func stream(
        _ buffer: CallBuffer, _ length: Int, _ origin: CallOrigin, _ call: SystemCall, _ socket: inout Socket,
        _ isTrusted: Bool
    ) -> [TraceEvent] {
        var origin = origin
        origin.transport = .tcp
        let position = { (index: Int) in call.text.position(buffer.offset + index) }
        let messages =
            origin.direction == .out
            ? socket.sent.append(
                buffer.bytes, length: length, call: origin, isTrusted: isTrusted, position: position)
            : socket.received.append(
                buffer.bytes, length: length, call: origin, isTrusted: isTrusted, position: position)
        return messages.map { .message(Self.payload($0)) }
    }

    private static func payload(_ message: MessageStream.Message) -> Payload {
        Payload(
            bytes: message.bytes, length: message.length, isTruncated: message.bytes.count < message.length,
            notation: "strace", position: message.position, notes: ["The two-byte TCP length was taken off."],
            call: message.call)
    }

    private static func remains(of socket: Socket) -> [TraceEvent] {
        var socket = socket
        return [socket.sent.finish(), socket.received.finish()].compactMap { $0 }.map { .message(payload($0)) }
    }

    private func step(_ action: TraceStep.Action, _ call: SystemCall) -> TraceStep {
        TraceStep(
            action, line: call.line, call: call.name.rawValue, process: call.process,
            group: sockets.group(call.process), program: sockets.program(call.process), descriptor: call.descriptor,
            time: call.time)
    }
}
