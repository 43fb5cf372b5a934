import Glibc

/// Reads a file or the standard input line by line, in memory that does not grow with it.
struct LineInput: ~Copyable {
    /// The longest line that is kept whole; what a longer one has beyond is given as a line of its own.
    private static let longestLine = 1 << 24

    private let descriptor: Int32
    private let isOwned: Bool
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    /// Why reading ended before the end.
    private(set) var failure: UsageError?

    /// Reads from a descriptor, which stays the caller's to close.
    init(descriptor: Int32 = STDIN_FILENO) {
        self.descriptor = descriptor
        isOwned = false
    }

    /// Opens a file.
    ///
    /// - Throws: why it cannot be read.
    init(path: String) throws(UsageError) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        isOwned = true
        guard descriptor >= 0 else { throw UsageError("\(path): \(SystemError.text(errno))") }
    }

    deinit { if isOwned, descriptor >= 0 { close(descriptor) } }

    /// Whether a line, or the end, can be had without waiting longer than so many milliseconds.
    func isReady(withinMilliseconds timeout: Int32) -> Bool {
        if isAtEnd || buffer[position...].contains(UInt8(ascii: "\n")) { return true }
        var descriptor = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&descriptor, 1, timeout) != 0
    }

    /// The next line without its line break, or `nil` at the end.
    mutating func next() -> ArraySlice<UInt8>? {
        var searched = position
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { position = end + 1 }
                return buffer[position..<end]
            }
            guard !isAtEnd, buffer.count - position < LineInput.longestLine else {
                defer { position = buffer.count }
                return position < buffer.count ? buffer[position...] : nil
            }
            searched = buffer.count - position
            fill()
        }
    }

    /// Moves what is left to the front of the buffer and reads more behind it.
    private mutating func fill() {
        buffer.removeFirst(position)
        position = 0
        let start = buffer.count
        let room = 1 << 16
        buffer.append(contentsOf: repeatElement(0, count: room))
        var count: Int
        repeat {
            count = unsafe buffer.withUnsafeMutableBytes { memory in
                // Safe: room octets are left from start on.
                unsafe read(descriptor, memory.baseAddress.map { unsafe $0 + start }, room)
            }
        } while count < 0 && errno == EINTR
        if count < 0 { failure = UsageError(SystemError.text(errno)) }
        buffer.removeLast(room - max(count, 0))
        isAtEnd = count <= 0
    }
}
