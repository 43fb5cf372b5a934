@testable import DNSWireTool

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WASILibc)
    import WASILibc
#endif

/// The command in a process of its own, for what only a process can have: signals, and its end by one.
struct SpawnedCommand {
    private let process: pid_t

    /// Starts the command that was built beside the tests.
    init(_ arguments: [String], input: Int32, output: Int32, errors: Int32) throws {
        var path = [CChar](repeating: 0, count: 4096)
        // Safe: the buffer has the length that is given.
        let length = unsafe readlink("/proc/self/exe", &path, path.count)
        let own = String(decoding: path.prefix(max(0, length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        let command = own.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/dnswire"
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        for (from, to) in [(input, STDIN_FILENO), (output, STDOUT_FILENO), (errors, STDERR_FILENO)] {
            unsafe posix_spawn_file_actions_adddup2(&actions, from, to)
        }
        // The threads that run tests may block signals, and a shell may ignore them: a process would inherit both.
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        var none = sigset_t()
        unsafe sigemptyset(&none)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        var all = sigset_t()
        unsafe sigfillset(&all)
        unsafe posix_spawnattr_setsigdefault(&attributes, &all)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var process: pid_t = 0
        // Safe: the strings live until they are freed below, and the list of them ends in nil.
        var words = unsafe ([command] + arguments).map { unsafe strdup($0) } + [nil]
        // What a sanitizer was told goes for the command, too.
        var environment = unsafe [
            getenv("ASAN_OPTIONS").flatMap { unsafe strdup("ASAN_OPTIONS=" + String(cString: $0)) }, nil,
        ]
        let error = unsafe posix_spawn(&process, command, &actions, &attributes, &words, &environment)
        for index in unsafe words.indices { unsafe free(words[index]) }
        unsafe free(environment[0])
        unsafe posix_spawn_file_actions_destroy(&actions)
        unsafe posix_spawnattr_destroy(&attributes)
        guard error == 0 else { throw UsageError("\(command): \(SystemError.text(error))") }
        self.process = process
    }

    /// Sends it a signal.
    func send(_ signal: Int32) { kill(process, signal) }

    /// Whether it has not come to its end yet.
    var isRunning: Bool {
        var information = unsafe siginfo_t()
        // Safe: WNOWAIT leaves the process to be waited for.
        return unsafe waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) == 0
            && information.si_signo == 0
    }

    /// Waits for its end, for ten seconds; the status as a shell has it, 128 and the signal's number where one has ended it.
    func wait() -> Int32 {
        var status: Int32 = 0
        let deadline = ContinuousClock.now + .seconds(10)
        while isRunning {
            if ContinuousClock.now > deadline { send(SIGKILL) }
            usleep(10_000)
        }
        // Safe: the process is ours, and waited for once.
        unsafe waitpid(process, &status, 0)
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }
}
