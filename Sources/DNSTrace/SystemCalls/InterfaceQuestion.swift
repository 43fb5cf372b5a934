/// A netlink socket of the kind that getaddrinfo asks for the machine's own addresses (RFC 6724 §3), of which an excerpt may
/// show no more than that it was made and bound.
///
/// What is sent through it says more, so that nothing is told before it is known whether the trace has that.
struct InterfaceQuestion: Sendable {
    /// The socket that was made last.
    private var made: (process: Int?, descriptor: Int)?
    /// The socket that was bound, and what to tell of it.
    private var bound: (process: Int?, descriptor: Int, step: TraceStep)?

    /// Whether there is anything to think about with the next call.
    var isOpen: Bool { made != nil || bound != nil }

    /// Notes that a socket of NETLINK_ROUTE was made.
    mutating func note(madeBy process: Int?, _ descriptor: Int) { made = (process, descriptor) }

    /// Takes the next call that is understood; gives what is certain by now.
    mutating func take(_ call: borrowing SystemCall, _ step: TraceStep) -> TraceStep? {
        if let bound, bound.process == call.process {
            if call.descriptor == bound.descriptor {
                switch call.name {
                case .sendto, .sendmsg:
                    // It says itself what it is.
                    self.bound = nil
                    return nil
                case .getsockname, .bind:
                    return nil
                default:
                    break
                }
            }
            return finish()
        }
        if let socket = made, socket.process == call.process, socket.descriptor == call.descriptor {
            made = nil
            if call.name == .bind, !call.failed { bound = (call.process, socket.descriptor, step) }
        }
        return nil
    }

    /// Gives what is left to tell.
    mutating func finish() -> TraceStep? {
        defer { bound = nil }
        return bound?.step
    }
}
