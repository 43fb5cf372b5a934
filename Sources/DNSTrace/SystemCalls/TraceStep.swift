/// A step on the way to or from a DNS message: a file read, a connection made, a time waited.
public struct TraceStep: Hashable, Sendable {
    /// What was done.
    public enum Action: Hashable, Sendable {
        /// A file of the resolver's configuration was opened (or, with an error, was not there).
        case opened(path: String, error: String?)
        /// The addresses of the machine's interfaces were asked for over netlink.
        case askedForInterfaces
        /// A socket was connected; with an error where that failed.
        case connected(to: Endpoint, transport: CallOrigin.Transport?, error: String?)
        /// The process asked for its own end of a connected socket.
        case learnedOwnAddress(Endpoint, peer: Endpoint?)
        /// The process waited for a socket through which it has sent a message, for so many milliseconds at most; -1 is forever.
        case waited(milliseconds: Int, timedOut: Bool)
        /// A datagram socket of DNS learned that nobody listens at the other end (ICMP: port unreachable), by what the
        /// trace shows: POLLERR or ECONNREFUSED.
        case refused(by: Endpoint?, sign: String)
        /// A DNS socket moved bytes, that many where the trace tells, of which it shows none.
        case hidden(length: Int?, peer: Endpoint?)
        /// The process ended.
        case exited
        /// The process used io_uring, whose transfers no trace of system calls shows.
        case usedRing
    }

    /// What was done.
    public var action: Action
    /// The line on which the call ended, from 1.
    public var line: Int
    /// The call's name.
    public var call: String
    /// The process or thread, where the trace shows one.
    public var process: Int?
    /// A number that all threads have in common which share their descriptors, as far as the trace tells.
    public var group: Int
    /// The name of the program, where the trace shows it.
    public var program: String?
    /// The file descriptor, where there is one.
    public var descriptor: Int?
    /// When the call was made in seconds, on the trace's own clock, where it has times.
    public var time: Double?

    /// Makes a step.
    public init(
        _ action: Action, line: Int, call: String, process: Int? = nil, group: Int = 0, program: String? = nil,
        descriptor: Int? = nil,
        time: Double? = nil
    ) {
        self.action = action
        self.line = line
        self.call = call
        self.process = process
        self.group = group
        self.program = program
        self.descriptor = descriptor
        self.time = time
    }
}
