/// Understands calls one after the other: which descriptor is what, and which bytes are DNS.
struct CallInterpreter: Sendable {
    /// The descriptors of all processes.
    var sockets = SocketTable()
    private var hasUsedRing = false
    private var question = InterfaceQuestion()
    /// Whether messages are to say where each of their bytes is.
    let keepsPositions: Bool

    /// Makes one that has understood nothing.
    init(keepsPositions: Bool) { self.keepsPositions = keepsPositions }

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
        if call.result != nil || call.error != nil { facts.showsResults = true }
        if question.isOpen, let step = question.take(call, step(.askedForInterfaces, call)) {
            events.append(.step(step))
        }
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
                sockets.setProgram(Self.lastComponent(path).string, of: call.process)
            }
        case .poll, .ppoll, .pollTime64, .select:
            wait(call, &events)
        case .pipe, .pipe2, .socketpair:
            let pair = Self.numbers(call.arguments.value(at: call.name == .socketpair ? 3 : 0))
            for descriptor in pair { sockets.setOther(call.process, descriptor) }
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

    /// The name of a file without the directories that it is in.
    @_lifetime(copy path)
    private static func lastComponent(_ path: Span<UInt8>) -> Span<UInt8> {
        let slash = UInt8(ascii: "/")
        var end = path.count
        while end > 0, path[end &- 1] == slash { end &-= 1 }
        var start = end
        while start > 0, path[start &- 1] != slash { start &-= 1 }
        return path.extracting(start..<end)
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
        (question.finish().map { [.step($0)] } ?? []) + sockets.drain().flatMap { Self.remains(of: $0) }
    }

    // MARK: Descriptors

    @discardableResult
    private mutating func edit(_ call: SystemCall, _ descriptor: Int, _ change: (inout Socket) -> Void) -> Socket {
        var socket = sockets[call.process, descriptor] ?? Socket(.internet)
        if socket.kind == .unknown { socket.kind = .internet }
        change(&socket)
        Self.readLabel(of: call, to: &socket)
        sockets[call.process, descriptor] = socket
        return socket
    }

    /// Takes over what strace -y writes after the descriptor that a call works on.
    static func readLabel(of call: SystemCall, to socket: inout Socket) {
        guard let word = call.arguments.value(at: 0)?.word, let start = word.firstIndex(of: UInt8(ascii: "<"), from: 0)
        else { return }
        socket.read(label: word.extracting(start...))
    }

    private mutating func openSocket(_ call: SystemCall) {
        guard let descriptor = call.result, descriptor >= 0, let family = call.arguments.value(at: 0)?.word else {
            return
        }
        let isInternet =
            SocketAddress.isFamily(family, "INET", number: 2) || SocketAddress.isFamily(family, "INET6", number: 10)
        let domain = call.arguments.value(at: 2)
        if SocketAddress.isFamily(family, "NETLINK", number: 16),
            domain?.hasFlag("NETLINK_ROUTE") == true || domain?.number == 0
        {
            question.note(madeBy: call.process, descriptor)
        }
        var socket = Socket(isInternet ? .internet : .other)
        let type = call.arguments.value(at: 1)
        if let number = type?.number {
            // SOCK_STREAM, SOCK_DGRAM and SOCK_RAW of Linux and of the BSDs.
            socket.transport = number & 15 == 1 ? .tcp : number & 15 == 2 ? .udp : nil
            if number & 15 == 3 { socket.kind = .other }
        } else if let type {
            if type.hasFlag("SOCK_STREAM") {
                socket.transport = .tcp
            } else if type.hasFlag("SOCK_DGRAM") {
                socket.transport = .udp
            } else if type.hasFlag("SOCK_RAW") {
                socket.kind = .other
            }
        }
        sockets[call.process, descriptor] = socket
    }

    private mutating func open(_ call: SystemCall, _ events: inout [TraceEvent]) {
        if let descriptor = call.result, descriptor >= 0 { sockets.setOther(call.process, descriptor) }
        let first = call.arguments.value(at: 0)?.string
        guard let path = (first == nil ? call.arguments.value(at: 1)?.string : first)?.bytes.string else { return }
        if Self.files.contains(path) { events.append(.step(step(.opened(path: path, error: call.error), call))) }
    }

    private mutating func connect(_ call: SystemCall, _ events: inout [TraceEvent]) {
        guard let descriptor = call.descriptor, let address = SocketAddress(call.arguments.value(at: 1)) else { return }
        switch address {
        case .internet(let endpoint):
            let transport: CallOrigin.Transport?
            if !call.failed || call.error == "EINPROGRESS" {
                let socket = edit(call, descriptor) {
                    $0.kind = .internet
                    $0.remote = endpoint
                }
                transport = socket.transport
            } else {
                transport = sockets[call.process, descriptor]?.transport
            }
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
        socket.read(label: call.outcome.label.span)
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
            isDuplicate || call.arguments.value(at: 1)?.word?.matches("F_DUPFD", at: 0) == true
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
            descriptors = Self.numbers(arguments.value(at: 1))
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
        guard let start = call.outcome.polled else { return [] }
        let text = call.text.bytes.span
        var said = CallArguments()
        _ = ArgumentReader.read(text, from: start, into: &said)
        guard var entries = said.members(in: text).value(at: 0)?.members else { return [] }
        var events: [TraceEvent] = []
        while let entry = entries.next() {
            guard let members = entry.members, let descriptor = members.value(named: "fd")?.number,
                members.value(named: "revents")?.hasFlag("POLLERR") == true,
                let event = refused(call, descriptor, sign: "POLLERR")
            else { continue }
            events.append(event)
        }
        return events
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

    /// The numbers of a list.
    private static func numbers(_ list: CallArgument?) -> [Int] {
        guard var members = list?.members else { return [] }
        var numbers: [Int] = []
        while let member = members.next() {
            if let number = member.number { numbers.append(number) }
        }
        return numbers
    }

    /// The descriptors that a poll waits on to read from.
    private static func polled(_ list: CallArgument?) -> [Int] {
        guard var entries = list?.members else { return [] }
        var descriptors: [Int] = []
        while let entry = entries.next() {
            if let descriptor = entry.members?.value(named: "fd")?.number ?? entry.number {
                descriptors.append(descriptor)
            }
        }
        return descriptors
    }

    /// A timeval or timespec in milliseconds; nil where it is none (NULL is forever, and says nothing).
    private static func milliseconds(_ argument: CallArgument?, unit: Int) -> Int? {
        guard let members = argument?.members, let seconds = members.value(at: 0)?.number,
            let fraction = members.value(at: 1)?.number, (0...Int.max / 2000).contains(seconds), fraction >= 0
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
