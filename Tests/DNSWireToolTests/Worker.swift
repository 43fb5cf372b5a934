#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WASILibc)
    import WASILibc
#endif

/// Something that waits for pipes, on a thread of its own: the threads that tests share must not be blocked by it.
final class Worker: @unchecked Sendable {
    private let body: @Sendable () -> Void
    private var thread = pthread_t()

    /// Begins at once.
    init(_ body: @escaping @Sendable () -> Void) {
        self.body = body
        // Safe: the thread holds a reference of its own to the worker, and gives it back.
        let worker = unsafe Unmanaged.passRetained(self).toOpaque()
        _ = unsafe pthread_create(
            &thread, nil,
            { worker in
                guard let worker = unsafe worker else { return nil }
                unsafe Unmanaged<Worker>.fromOpaque(worker).takeRetainedValue().body()
                return nil
            }, worker)
    }

    /// Waits until it is done.
    func wait() { _ = pthread_join(thread, nil) }
}
