/// The system call that a payload was an argument or the result of.
public struct CallOrigin: Hashable, Sendable {
    /// Which way the bytes went, seen from the traced process.
    public enum Direction: String, Sendable {
        /// The process sent the bytes.
        case out
        /// The process received the bytes.
        case `in`
    }

    /// What carried the bytes.
    public enum Transport: String, Sendable {
        /// Datagrams: one message each.
        case udp
        /// A stream: each message after its two-byte length (RFC 1035 §4.2.2).
        case tcp
    }

    /// Which way the bytes went.
    public var direction: Direction
    /// The call's name, as the trace writes it ("sendmmsg").
    public var name: String
    /// The line on which the call ended, from 1; where a call was interrupted and resumed, this is the second half.
    public var line: Int
    /// The file descriptor, where the trace shows it.
    public var descriptor: Int?
    /// The process or thread, where the trace shows one.
    public var process: Int?
    /// A number that all threads have in common which share their descriptors, as far as the trace tells.
    public var group: Int
    /// The name of the program, where the trace shows it (strace -Y, execve).
    public var program: String?
    /// What carried the bytes, where the trace tells.
    public var transport: Transport?
    /// The traced process's own end, where the trace tells.
    public var local: Endpoint?
    /// The other end, where the trace tells.
    public var remote: Endpoint?
    /// When the call was made in seconds, on the trace's own clock, where it has times.
    public var time: Double?

    /// Makes an origin.
    public init(
        direction: Direction,
        name: String,
        line: Int,
        descriptor: Int? = nil,
        process: Int? = nil,
        group: Int = 0,
        program: String? = nil,
        transport: Transport? = nil,
        local: Endpoint? = nil,
        remote: Endpoint? = nil,
        time: Double? = nil
    ) {
        self.direction = direction
        self.name = name
        self.line = line
        self.descriptor = descriptor
        self.process = process
        self.group = group
        self.program = program
        self.transport = transport
        self.local = local
        self.remote = remote
        self.time = time
    }
}
