/// Understands calls one after the other: which descriptor is what, and which bytes are DNS.
struct CallInterpreter: Sendable {
    /// The descriptors of all processes.
    var sockets = SocketTable()
    private var hasUsedRing = false

    /// The files that a resolver reads before it asks.
    static let files: Set<String> = [
        "/etc/resolv.conf", "/etc/hosts", "/etc/nsswitch.conf", "/etc/host.conf", "/etc/gai.conf",
    ]

    /// Notes that a process is about to be started.
    mutating func willStart(_ text: CallText, from parent: Int?, _ name: CallName) {
        sockets.willStart(from: parent, sharesDescriptors: Self.sharesDescriptors(text.bytes))
    }

    private static func sharesDescriptors(_ text: [UInt8]) -> Bool {
        text.split(whereSeparator: { !$0.isNameByte }).contains { $0.elementsEqual("CLONE_FILES".utf8) }
    }

    /// Appends what one call tells.
    mutating func interpret(
        _ call: SystemCall, dump: BufferDump, facts: inout TraceFacts, _ events: inout [TraceEvent]
    ) {
        if let program = call.program { sockets.setProgram(program, of: call.process) }
        if call.result != nil || call.error != nil { facts.results += 1 }
        switch call.name {
        case .socket:
            openSocket(call)
        case .connect:
            connect(call, &events)
        case .bind:
            if let descriptor = call.descriptor, let endpoint = SocketAddress(call.arguments.value(at: 1))?.endpoint,
                !call.failed
            {
                edit(call, descriptor) { $0.local = endpoint }
            }
        case .accept, .accept4:
            accept(call)
        case .getsockname, .getpeername:
            learnName(call, &events)
        case .close:
            close(call, &events)
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
        case .poll, .ppoll, .pollTime64, .select:
            wait(call, &events)
        case .pipe, .pipe2, .socketpair:
            let pair = call.arguments.value(at: call.name == .socketpair ? 3 : 0)?.members
            for descriptor in pair?.compactMap(\.number) ?? [] { sockets.setOther(call.process, descriptor) }
        case .uringEnter:
            if !hasUsedRing {
                hasUsedRing = true
                events.append(.step(step(.usedRing, call)))
            }
        case _ where call.name.opensOther:
            open(call, &events)
        default:
            transfer(call, dump, &facts, &events)
        }
    }

    /// Ends a process.
    mutating func end(_ process: Int, line: Int) -> TraceEvent {
        let group = sockets.group(process)
        let program = sockets.program(process)
        sockets.ends(process)
        return .step(TraceStep(.exited, line: line, call: "", process: process, group: group, program: program))
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
        let type = call.arguments.value(at: 1)
        if type?.hasFlag("SOCK_STREAM") == true { socket.transport = .tcp }
        if type?.hasFlag("SOCK_DGRAM") == true { socket.transport = .udp }
        if let number = type?.number { socket.transport = number & 15 == 1 ? .tcp : number & 15 == 2 ? .udp : nil }
        if type?.hasFlag("SOCK_RAW") == true { socket.kind = .other }
        sockets[call.process, descriptor] = socket
    }

    private mutating func open(_ call: SystemCall, _ events: inout [TraceEvent]) {
        if let descriptor = call.result, descriptor >= 0 { sockets.setOther(call.process, descriptor) }
        for argument in call.arguments.prefix(2) {
            guard let bytes = argument.string?.bytes else { continue }
            let path = String(decoding: bytes, as: UTF8.self)
            if Self.files.contains(path) { events.append(.step(step(.opened(path: path, error: call.error), call))) }
            return
        }
    }

    private mutating func connect(_ call: SystemCall, _ events: inout [TraceEvent]) {
        guard let descriptor = call.descriptor, let address = SocketAddress(call.arguments.value(at: 1)) else { return }
        switch address {
        case .internet(let endpoint):
            if !call.failed || call.error == "EINPROGRESS" {
                edit(call, descriptor) {
                    $0.kind = .internet
                    $0.remote = endpoint
                }
            }
            let transport = sockets[call.process, descriptor]?.transport
            events.append(.step(step(.connected(to: endpoint, transport: transport, error: call.error), call)))
        case .unspecified:
            edit(call, descriptor) { $0.remote = nil }
        case .other:
            sockets.setOther(call.process, descriptor)
        }
    }

    private mutating func accept(_ call: SystemCall) {
        guard let listener = call.descriptor, let descriptor = call.result, descriptor >= 0 else { return }
        let address = SocketAddress(call.arguments.value(at: 1))
        let known = sockets[call.process, listener]
        if case .other = address {
            sockets.setOther(call.process, descriptor)
            return
        }
        var socket = Socket(known?.kind ?? .internet, transport: .tcp, local: known?.local, remote: address?.endpoint)
        socket.read(label: call.outcome.label)
        sockets[call.process, descriptor] = socket
    }

    private mutating func learnName(_ call: SystemCall, _ events: inout [TraceEvent]) {
        guard let descriptor = call.descriptor, !call.failed,
            let endpoint = SocketAddress(call.arguments.value(at: 1))?.endpoint
        else { return }
        edit(call, descriptor) {
            if call.name == .getsockname { $0.local = endpoint } else { $0.remote = endpoint }
        }
        guard call.name == .getsockname else { return }
        let peer = sockets[call.process, descriptor]?.remote
        events.append(.step(step(.learnedOwnAddress(endpoint, peer: peer), call)))
    }

    private mutating func close(_ call: SystemCall, _ events: inout [TraceEvent]) {
        guard let descriptor = call.descriptor, let socket = sockets[call.process, descriptor] else { return }
        sockets[call.process, descriptor] = nil
        events += Self.remains(of: socket)
    }

    private mutating func duplicate(_ call: SystemCall) {
        let isDuplicate = call.name != .fcntl && call.name != .fcntl64
        guard let from = call.descriptor, let to = call.result, to >= 0, to != from,
            isDuplicate || call.arguments.value(at: 1)?.word?.begins(with: "F_DUPFD") == true
        else { return }
        sockets[call.process, to] = sockets[call.process, from]
    }

    private func wait(_ call: SystemCall, _ events: inout [TraceEvent]) {
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
            descriptors = arguments.value(at: 1)?.members?.compactMap(\.number) ?? []
        default:
            return
        }
        events += refused(call)
        guard let timeout, timeout != 0 else { return }
        for descriptor in descriptors where sockets[call.process, descriptor]?.isAsked == true {
            var step = step(.waited(milliseconds: timeout, timedOut: call.outcome.timedOut || call.result == 0), call)
            step.descriptor = descriptor
            events.append(.step(step))
        }
    }

    /// The sockets of which poll says that something is wrong: for a datagram socket, that the port is closed.
    private func refused(_ call: SystemCall) -> [TraceEvent] {
        guard let polled = call.outcome.polled?.value(at: 0)?.members else { return [] }
        return polled.compactMap { (entry: CallArgument) in
            guard let members = entry.members, let descriptor = members.value(named: "fd")?.number,
                members.value(named: "revents")?.hasFlag("POLLERR") == true
            else { return nil }
            return refused(call, descriptor, sign: "POLLERR")
        }
    }

    /// That the port is closed which a datagram socket of DNS has sent to.
    func refused(_ call: SystemCall, _ descriptor: Int?, sign: String) -> TraceEvent? {
        guard let descriptor, let socket = sockets[call.process, descriptor], socket.kind == .internet,
            socket.transport != .tcp, socket.isForDNS(nil)
        else { return nil }
        var step = step(.refused(by: socket.remote, sign: sign), call)
        step.descriptor = descriptor
        return .step(step)
    }

    /// The descriptors that a poll waits on to read from.
    private static func polled(_ list: CallArgument?) -> [Int] {
        list?.members?.compactMap { $0.members?.value(named: "fd")?.number ?? $0.number } ?? []
    }

    /// A timeval or timespec in milliseconds; nil where it is none (NULL is forever, and says nothing).
    private static func milliseconds(_ argument: CallArgument?, unit: Int) -> Int? {
        guard let members = argument?.members, let seconds = members.value(at: 0)?.number,
            let fraction = members.value(at: 1)?.number, (0...1 << 32).contains(seconds), fraction >= 0
        else { return nil }
        return seconds * 1000 + fraction / unit
    }

    func step(_ action: TraceStep.Action, _ call: SystemCall) -> TraceStep {
        TraceStep(
            action, line: call.line, call: call.name.rawValue, process: call.process,
            group: sockets.group(call.process), program: sockets.program(call.process), descriptor: call.descriptor,
            time: call.time)
    }
}
