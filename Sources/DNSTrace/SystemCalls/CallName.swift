/// The system calls that a story of DNS lookups is made of; every other call is passed over unread.
enum CallName: String, CaseIterable, Sendable {
    case accept, accept4, bind, clone, clone3, close, connect, creat, dup, dup2, dup3, execve, fcntl, fcntl64, fork
    case getpeername, getsockname, open, openat, openat2, pipe, pipe2, poll, ppoll, preadv, pwritev, read, readv
    case recv, recvfrom, recvmmsg, recvmsg, select, send, sendmmsg, sendmsg, sendto, socket, socketpair, vfork
    case epollCreate1 = "epoll_create1"
    case eventfd2
    case pollTime64 = "ppoll_time64"
    case recvmmsgTime64 = "recvmmsg_time64"
    case timerfdCreate = "timerfd_create"
    case uringEnter = "io_uring_enter"
    case write, writev

    /// Which way the call moves bytes, if it does.
    var direction: CallOrigin.Direction? {
        switch self {
        case .send, .sendto, .sendmsg, .sendmmsg, .write, .writev, .pwritev: .out
        case .recv, .recvfrom, .recvmsg, .recvmmsg, .recvmmsgTime64, .read, .readv, .preadv: .in
        default: nil
        }
    }

    /// Whether the call works on any descriptor, so that most of its lines are about files.
    var isForFiles: Bool {
        switch self {
        case .read, .write, .readv, .writev, .preadv, .pwritev: true
        default: false
        }
    }

    /// Whether there can be an address among the arguments.
    var canNameAddress: Bool {
        switch self {
        case .sendto, .sendmsg, .sendmmsg, .recvfrom, .recvmsg, .recvmmsg, .recvmmsgTime64: true
        default: false
        }
    }

    /// Whether the call gives back a new descriptor that is no socket of the internet.
    var opensOther: Bool {
        switch self {
        case .open, .openat, .openat2, .creat, .epollCreate1, .eventfd2, .timerfdCreate: true
        default: false
        }
    }

    /// Whether the call starts a process or a thread.
    var startsProcess: Bool {
        switch self {
        case .clone, .clone3, .fork, .vfork: true
        default: false
        }
    }
}
