#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WASILibc)
    import WASILibc
#endif

/// Ctrl-C, or SIGTERM, while something is read: the input ends there, and what is known by then is told.
///
/// The handler keeps the signal's number and gives both signals their usual meaning back, so that the next one ends the
/// command at once. Both may be done at any moment; everything else is left to those who read.
enum Interruption {
    /// How long a signal can go unnoticed that comes after the look at it and before the wait that it would have ended.
    private static let longestWait: Int32 = 1000

    // Written by the handler alone, in one step.
    nonisolated(unsafe) private static var received: sig_atomic_t = 0
    /// The signals that have the handler.
    nonisolated(unsafe) private static var watched: [Int32] = []

    /// From now on the first of the two signals ends the input.
    static func watch() {
        unsafe received = 0
        for number in [SIGINT, SIGTERM] {
            // A wait for input wakes up after any handler.
            let former = signal(number) { number in
                unsafe Interruption.received = number
                _ = signal(SIGINT, SIG_DFL)
                _ = signal(SIGTERM, SIG_DFL)
            }
            // A shell ignores Ctrl-C for what it starts in the background, and means that.
            if unsafe unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
                _ = signal(number, SIG_IGN)
            } else {
                unsafe watched.append(number)
            }
        }
    }

    /// From now on, as nothing more is read, the signals mean what they usually do.
    static func unwatch() {
        for number in unsafe watched { _ = signal(number, SIG_DFL) }
        unsafe watched = []
    }

    /// Whether a signal has ended the input.
    static var isPending: Bool { unsafe received != 0 }

    /// What the caller is told of a reading that a signal has ended.
    static var status: ExitStatus? {
        guard isPending else { return nil }
        return unsafe received == SIGTERM ? .terminated : .interrupted
    }

    /// Waits until there is something to be read, or a signal; says whether there is something.
    static func wait(for descriptor: Int32) -> Bool {
        // poll(2) passes over what is no descriptor; read(2) says what is wrong with it.
        guard descriptor >= 0 else { return true }
        var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while !isPending {
            let count = unsafe poll(&entry, 1, longestWait)
            if count > 0 || count < 0 && errno != EINTR { return true }
        }
        return unsafe poll(&entry, 1, 0) > 0
    }
}
