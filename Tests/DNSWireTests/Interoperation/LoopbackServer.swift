#if canImport(Glibc)
    import DNSWire
    import Glibc

    /// A name server on the loopback that serves one program until that ends: over UDP and TCP, on a port of its own.
    struct LoopbackServer: ~Copyable {
        private let datagrams: Int32
        private let listener: Int32
        /// The port of both.
        let port: UInt16

        /// What a program has written.
        struct Run {
            var output = ""
            var status: Int32 = -1
        }

        init() throws {
            // A port that is free for datagrams may be taken for connections.
            for _ in 0..<20 {
                let datagrams = socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
                let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
                if let port = LoopbackServer.bind(datagrams, to: 0), LoopbackServer.bind(listener, to: port) != nil,
                    listen(listener, 8) == 0
                {
                    self.datagrams = datagrams
                    self.listener = listener
                    self.port = port
                    return
                }
                close(datagrams)
                close(listener)
            }
            throw SystemFailure(what: "bind")
        }

        deinit {
            close(datagrams)
            close(listener)
        }

        /// Runs a program, and answers each message that comes with what `answer` gives, until the program ends or 20 seconds
        /// have passed.
        ///
        /// Over TCP an answer may be several messages; over UDP the first of them is sent.
        func serve(
            _ program: String, _ arguments: [String], input: String = "",
            _ answer: (_ message: [UInt8], _ isStream: Bool) throws -> [[UInt8]]
        ) throws -> Run {
            let (process, output) = try LoopbackServer.spawn(program, arguments, input: input)
            defer { close(output) }
            var run = Run()
            var connections: [Int32: MessageStreamReader] = [:]
            defer { for connection in connections.keys { close(connection) } }
            let deadline = ContinuousClock.now + .seconds(20)
            serving: while ContinuousClock.now < deadline {
                let open = [datagrams, listener, output] + connections.keys
                var waiting = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
                // Safe: the array has as many elements as are given.
                guard unsafe poll(&waiting, nfds_t(waiting.count), 1000) > 0 else { continue }
                for ready in waiting where ready.revents != 0 {
                    switch ready.fd {
                    case datagrams: try serveDatagram(answer)
                    case listener:
                        let connection = accept(listener, nil, nil)
                        if connection >= 0 { connections[connection] = MessageStreamReader() }
                    case output:
                        let octets = LoopbackServer.read(output)
                        if octets.isEmpty { break serving }
                        run.output += String(decoding: octets, as: UTF8.self)
                    default:
                        let octets = LoopbackServer.read(ready.fd)
                        if octets.isEmpty {
                            close(ready.fd)
                            connections[ready.fd] = nil
                            continue
                        }
                        for message in connections[ready.fd]?.read(octets) ?? [] {
                            for reply in try answer(message, true) {
                                LoopbackServer.write(try Message.framed(reply), to: ready.fd)
                            }
                        }
                    }
                }
            }
            if ContinuousClock.now >= deadline { kill(process, SIGKILL) }
            // Safe: the process is ours, and waited for once.
            unsafe waitpid(process, &run.status, 0)
            return run
        }

        private func serveDatagram(_ answer: ([UInt8], Bool) throws -> [[UInt8]]) throws {
            var buffer = [UInt8](repeating: 0, count: 65535)
            var sender = sockaddr_in()
            var length = socklen_t(MemoryLayout<sockaddr_in>.size)
            // Safe: both are as long as is said.
            let count = unsafe withUnsafeMutableBytes(of: &sender) { address in
                unsafe recvfrom(
                    datagrams, &buffer, buffer.count, 0, address.baseAddress?.assumingMemoryBound(to: sockaddr.self),
                    &length)
            }
            guard count > 0, let reply = try answer(Array(buffer.prefix(count)), false).first else { return }
            // Safe: as before.
            _ = unsafe withUnsafeBytes(of: &sender) { address in
                unsafe sendto(
                    datagrams, reply, reply.count, 0, address.baseAddress?.assumingMemoryBound(to: sockaddr.self),
                    length)
            }
        }

        /// Binds a socket to the loopback; gives its port.
        private static func bind(_ descriptor: Int32, to port: UInt16) -> UInt16? {
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = port.bigEndian
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            var length = socklen_t(MemoryLayout<sockaddr_in>.size)
            // Safe: the address is as long as is said.
            let isBound = unsafe withUnsafeMutableBytes(of: &address) { bytes in
                let pointer = unsafe bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self)
                return unsafe Glibc.bind(descriptor, pointer, length) == 0
                    && getsockname(descriptor, pointer, &length) == 0
            }
            return isBound ? UInt16(bigEndian: address.sin_port) : nil
        }

        /// Starts a program with its output in a pipe.
        static func spawn(
            _ program: String, _ arguments: [String], input: String
        ) throws -> (process: pid_t, output: Int32) {
            var output: [Int32] = [0, 0]
            var source: [Int32] = [0, 0]
            // Safe: each has room for two descriptors.
            guard unsafe pipe(&output) == 0, unsafe pipe(&source) == 0 else { throw SystemFailure(what: "pipe") }
            write(Array(input.utf8), to: source[1])
            close(source[1])
            var actions = unsafe posix_spawn_file_actions_t()
            unsafe posix_spawn_file_actions_init(&actions)
            unsafe posix_spawn_file_actions_adddup2(&actions, source[0], STDIN_FILENO)
            unsafe posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO)
            unsafe posix_spawn_file_actions_adddup2(&actions, output[1], STDERR_FILENO)
            for descriptor in output + [source[0]] { unsafe posix_spawn_file_actions_addclose(&actions, descriptor) }
            var process: pid_t = 0
            // Safe: the strings live until they are freed below, and the list of them ends in nil.
            var words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
            // A group of its own, which is ended as a whole, and no signal is kept from it.
            var attributes = posix_spawnattr_t()
            unsafe posix_spawnattr_init(&attributes)
            var signals = sigset_t()
            unsafe sigemptyset(&signals)
            unsafe posix_spawnattr_setsigmask(&attributes, &signals)
            unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
            let error = unsafe posix_spawnp(&process, program, &actions, &attributes, &words, environ)
            unsafe posix_spawnattr_destroy(&attributes)
            for index in unsafe words.indices { unsafe free(words[index]) }
            unsafe posix_spawn_file_actions_destroy(&actions)
            close(source[0])
            close(output[1])
            guard error == 0 else {
                close(output[0])
                throw SystemFailure(what: program)
            }
            return (process, output[0])
        }

        static func read(_ descriptor: Int32) -> [UInt8] {
            var buffer = [UInt8](repeating: 0, count: 65536)
            // Safe: the buffer is as long as is said.
            let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
            return Array(buffer.prefix(max(0, count)))
        }

        static func write(_ octets: [UInt8], to descriptor: Int32) {
            // Nobody may be there any more, which is no end of the tests.
            _ = signal(SIGPIPE, SIG_IGN)
            var rest = octets[...]
            while !rest.isEmpty {
                // Safe: as many octets are written at most as there are.
                let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
                guard count > 0 else { return }
                rest = rest.dropFirst(count)
            }
        }

        /// Whether a program is where the shell looks for it.
        static func has(_ program: String) -> Bool {
            let folders = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? ""
            return folders.split(separator: ":").contains { unsafe access("\($0)/\(program)", X_OK) == 0 }
        }
    }

    /// What the system could not do.
    struct SystemFailure: Error {
        let what: String
    }
#endif
