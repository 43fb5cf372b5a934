#if canImport(Glibc)
    import DNSWire
    import Glibc

    /// A name server of somebody else's, started on the loopback in a folder of its own, and ended with the value.
    final class NameServer {
        /// A folder for the files of a server, which is removed with the value.
        struct Folder: ~Copyable {
            /// Its path.
            let path: String

            init() throws {
                var template = Array("/tmp/dnswire-XXXXXX".utf8CString)
                // Safe: the template ends in a zero, and is changed in place.
                guard let path = unsafe mkdtemp(&template) else { throw SystemFailure(what: "mkdtemp") }
                self.path = unsafe String(cString: path)
            }

            /// Writes a file.
            func write(_ text: String, to name: String) throws { try write(octets: Array(text.utf8), to: name) }

            /// Writes a file.
            func write(octets: [UInt8], to name: String) throws {
                guard let file = unsafe fopen(path + "/" + name, "wb") else { throw SystemFailure(what: name) }
                defer { unsafe fclose(file) }
                unsafe fwrite(octets, 1, octets.count, file)
            }

            /// The text of a file.
            func text(of name: String) throws -> String {
                guard let file = unsafe fopen(path + "/" + name, "rb") else { throw SystemFailure(what: name) }
                defer { unsafe fclose(file) }
                var octets: [UInt8] = []
                while case let octet = unsafe fgetc(file), octet >= 0 { octets.append(UInt8(octet)) }
                return String(decoding: octets, as: UTF8.self)
            }

            /// Runs a program to its end; gives what it wrote.
            func run(_ program: String, _ arguments: String...) throws -> String {
                let (process, output) = try LoopbackServer.spawn(program, arguments, input: "")
                defer { close(output) }
                var text = ""
                while case let octets = LoopbackServer.read(output), !octets.isEmpty {
                    text += String(decoding: octets, as: UTF8.self)
                }
                var status: Int32 = 0
                // Safe: the process is ours, and waited for once.
                unsafe waitpid(process, &status, 0)
                guard status == 0 else { throw SystemFailure(what: "\(program): \(text)") }
                return text
            }

            deinit { _ = try? run("rm", "-rf", path) }
        }

        /// Where it listens.
        let port: UInt16
        private let process: pid_t
        private let output: Int32

        /// Starts a server and waits until it answers.
        ///
        /// - Parameters:
        ///   - arguments: The arguments, of which the last is the file with the configuration.
        ///   - configuration: What is in that file, for a port.
        init(
            _ program: String, _ arguments: [String], in folder: borrowing Folder,
            _ configuration: (_ port: UInt16) -> String
        ) throws {
            // A port that was free a moment ago.
            let port = try LoopbackServer().port
            try folder.write(configuration(port), to: "server.conf")
            let arguments = arguments + [folder.path + "/server.conf"]
            let (process, output) = try LoopbackServer.spawn(program, arguments, input: "")
            let deadline = ContinuousClock.now + .seconds(15)
            var isAnswering = false
            while !isAnswering, ContinuousClock.now < deadline {
                let answer = try? NameServer.ask(port, Message(query: "example", .soa).encoded(), timeout: 200)
                // Servers say SERVFAIL until they have read the zone.
                isAnswering = (answer ?? []).count > 12 && (answer ?? [])[3] & 15 == 0
            }
            self.port = port
            self.process = process
            self.output = output
            guard isAnswering else {
                // The value is whole, and its end is that of the process.
                throw SystemFailure(what: "\(program) does not answer")
            }
        }

        deinit {
            var status: Int32 = 0
            for attempt in 0..<50 {
                kill(-process, attempt < 40 ? SIGTERM : SIGKILL)
                // Safe: the process is ours, and waited for once.
                if unsafe waitpid(process, &status, WNOHANG) != 0 { break }
                usleep(100_000)
            }
            close(output)
        }

        /// Sends a message and gives the first answer, over UDP.
        func ask(_ message: [UInt8]) throws -> [UInt8] { try NameServer.ask(port, message, timeout: 5000) }

        private static func ask(_ port: UInt16, _ message: [UInt8], timeout: Int32) throws -> [UInt8] {
            let socket = try connect(to: port, SOCK_DGRAM)
            defer { close(socket) }
            LoopbackServer.write(message, to: socket)
            return LoopbackServer.isReady(socket, timeout) ? LoopbackServer.read(socket) : []
        }

        /// Sends a message over TCP, and gives the answers as they come until `body` wants no more.
        func ask(streaming message: [UInt8], _ body: ([UInt8]) throws -> Bool) throws {
            let socket = try NameServer.connect(to: port, SOCK_STREAM)
            defer { close(socket) }
            LoopbackServer.write(try Message.framed(message), to: socket)
            var stream = MessageStreamReader()
            while LoopbackServer.isReady(socket, 5000) {
                let octets = LoopbackServer.read(socket)
                guard !octets.isEmpty else { return }
                for answer in stream.read(octets) where try !body(answer) { return }
            }
        }

        private static func connect(to port: UInt16, _ type: __socket_type) throws -> Int32 {
            let descriptor = socket(AF_INET, Int32(type.rawValue), 0)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = port.bigEndian
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            // Safe: the address is as long as is said.
            let status = unsafe withUnsafeBytes(of: &address) { bytes in
                unsafe Glibc.connect(
                    descriptor, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count))
            }
            guard status == 0 else {
                close(descriptor)
                throw SystemFailure(what: "connect")
            }
            return descriptor
        }
    }

    extension LoopbackServer {
        /// Whether something can be read within so many milliseconds.
        static func isReady(_ descriptor: Int32, _ timeout: Int32) -> Bool {
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            // Safe: there is one.
            return unsafe poll(&waiting, 1, timeout) > 0 && waiting.revents & Int16(POLLIN) != 0
        }
    }
#endif
