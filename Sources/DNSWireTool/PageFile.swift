#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WASILibc)
    import WASILibc
#endif

/// The file that a page is written to: opened before anything is read, emptied only when the page is there.
struct PageFile: ~Copyable {
    private let path: String
    private let descriptor: Int32

    /// Opens the file, or makes it.
    ///
    /// - Throws: why it cannot be written, or that it is the input itself.
    init(path: String, input: String) throws(UsageError) {
        var from = stat()
        var to = stat()
        // Safe: both structures are ours, and the strings live as long as the calls.
        if unsafe stat(input, &from) == 0, unsafe stat(path, &to) == 0, from.st_dev == to.st_dev,
            from.st_ino == to.st_ino
        {
            throw UsageError("the page would overwrite \(input), which is to be read")
        }
        let opened = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        guard opened >= 0 else { throw UsageError("\(path): \(SystemError.text(errno))") }
        self.path = path
        descriptor = opened
    }

    deinit { close(descriptor) }

    /// Replaces what the file holds.
    ///
    /// - Throws: why not all of it could be written.
    func write(_ page: [UInt8]) throws(UsageError) {
        // What is no regular file, such as a pipe, cannot be emptied and need not be.
        _ = ftruncate(descriptor, 0)
        var output = TextOutput(descriptor: descriptor)
        output.write(page)
        output.flush()
        if let failure = output.failure { throw UsageError("\(path): \(failure.text)") }
    }
}
