#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WASILibc)
    import WASILibc
#endif

/// Reads a file or the standard input line by line, in memory that does not grow with it.
struct LineInput: ~Copyable {
    /// So much is read at a time.
    private static let block = 1 << 17

    /// What it is called where something is wrong with it: its path, or "standard input".
    let name: String
    private let descriptor: Int32
    private let isOwned: Bool
    /// The longest line that is kept whole; what a longer one has beyond is passed over.
    private let longestLine: Int
    /// Holds the octets from `position` up to `end`; what is after is room to read into.
    private var buffer: [UInt8] = []
    private var position = 0
    private var end = 0
    /// Where the present line is.
    private var present = 0..<0
    /// Where the next line ends, if that has been looked for.
    private var lineEnd: Int?
    private var isAtEnd = false
    private var isWithinCutLine = false
    /// Whether the last line was longer than what is kept.
    private(set) var isCut = false
    /// How many octets have been read.
    private(set) var count = 0
    /// Why reading ended before the end.
    private(set) var failure: UsageError?

    /// Reads from a descriptor, which stays the caller's to close.
    init(descriptor: Int32 = STDIN_FILENO, longestLine: Int = 1 << 23) {
        name = "standard input"
        self.descriptor = descriptor
        self.longestLine = longestLine
        isOwned = false
    }

    /// Opens a file; for `-` it is the input that is given instead.
    ///
    /// - Throws: why it cannot be read.
    static func opening(_ path: String, or input: consuming LineInput) throws(UsageError) -> LineInput {
        if path == "-" { return input }
        return try LineInput(path: path)
    }

    /// Opens a file.
    ///
    /// - Throws: why it cannot be read.
    init(path: String) throws(UsageError) {
        name = path
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        isOwned = true
        longestLine = 1 << 23
        guard descriptor >= 0 else { throw UsageError("\(path): \(SystemError.text(errno))") }
    }

    /// Whether a person types it at a terminal.
    var isTerminal: Bool { isatty(descriptor) == 1 }

    deinit { if isOwned, descriptor >= 0 { close(descriptor) } }

    /// How many octets a file has; nil for a pipe or a terminal, of which nobody knows how much will come.
    var size: Int? {
        var status = stat()
        // Safe: fstat fills the structure that it is given.
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// The first few octets, before anything has been taken; fewer where there are no more.
    mutating func peek() -> [UInt8] {
        // A pipe may give its octets one by one.
        while !isAtEnd, end - position < 12 { fill() }
        return Array(buffer[position..<min(end, position + 16)])
    }

    /// Goes on by a block of octets, which is the present line then; tells whether there is one.
    mutating func advanceBlock() -> Bool {
        if position == end, !isAtEnd { fill() }
        present = position..<end
        position = end
        return !present.isEmpty
    }

    /// The octets that ``advanceBlock()`` has gone on by.
    var block: [UInt8] { Array(buffer[present]) }

    /// Whether a line, or the end, can be had without waiting longer than so many milliseconds.
    mutating func isReady(withinMilliseconds timeout: Int32) -> Bool {
        if lineEnd == nil { lineEnd = findLineEnd(from: position) }
        if isAtEnd || lineEnd != nil { return true }
        var descriptor = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&descriptor, 1, timeout) != 0
    }

    /// Goes on after the lines at hand that are such; the next one, if its end is at hand, is not.
    mutating func passOver(while isSuch: (Span<UInt8>) -> Bool) {
        guard !isWithinCutLine else { return }
        while let found = lineEnd ?? findLineEnd(from: position) {
            lineEnd = found
            guard isSuch(buffer.span.extracting(position..<found)) else { return }
            lineEnd = nil
            position = found + 1
        }
    }

    /// The present line without its line break.
    var line: Span<UInt8> {
        @_lifetime(borrow self)
        get { buffer.span.extracting(present) }
    }

    /// Whether a line break follows the present line, which only the last one may lack.
    var hasLineBreak: Bool { isCut || position > present.upperBound }

    /// Goes on to the next line; tells whether there is one.
    mutating func advance() -> Bool {
        if isWithinCutLine { passOverRest() }
        isCut = false
        var searched = position
        while true {
            if let found = lineEnd ?? findLineEnd(from: searched) {
                lineEnd = nil
                present = position..<found
                position = found + 1
                return true
            }
            guard !isAtEnd, end - position < longestLine else {
                present = position..<min(end, position + longestLine)
                isCut = !isAtEnd
                isWithinCutLine = isCut
                position = end
                return !present.isEmpty
            }
            let known = end - position
            fill()
            searched = position + known
        }
    }

    /// The next line, for those who keep it beyond the next one, or `nil` at the end.
    mutating func next() -> ArraySlice<UInt8>? { advance() ? buffer[present] : nil }

    /// Passes over what is left of a line that was too long.
    private mutating func passOverRest() {
        isWithinCutLine = false
        while true {
            if let found = findLineEnd(from: position) {
                position = found + 1
                return
            }
            position = end
            if isAtEnd { return }
            fill()
        }
    }

    private func findLineEnd(from start: Int) -> Int? {
        guard start < end else { return nil }
        return unsafe buffer.withUnsafeBytes { memory -> Int? in
            // Safe: start and end are within the buffer, and memchr looks at no more than what is between them.
            guard let base = memory.baseAddress,
                let found = unsafe memchr(base + start, Int32(UInt8(ascii: "\n")), end - start)
            else { return nil }
            return unsafe base.distance(to: UnsafeRawPointer(found))
        }
    }

    /// Moves what is left to the front of the buffer and reads more after it.
    private mutating func fill() {
        lineEnd = nil
        let rest = end - position
        if buffer.count < rest + LineInput.block {
            // What is left is a long line, or nothing has been read yet.
            var larger: [UInt8] = []
            larger.reserveCapacity(2 * rest + LineInput.block)
            larger += buffer[position..<end]
            larger.append(contentsOf: repeatElement(0, count: rest + LineInput.block))
            buffer = larger
        } else if position > 0 {
            unsafe buffer.withUnsafeMutableBytes { memory in
                guard let base = memory.baseAddress else { return }
                // Safe: both stretches are within the buffer, and memmove lets them overlap.
                _ = unsafe memmove(base, base + position, rest)
            }
        }
        position = 0
        end = rest
        let room = buffer.count - rest
        var added = 0
        repeat {
            // What a pipe holds when a signal comes is still read.
            guard Interruption.wait(for: descriptor) else {
                added = 0
                break
            }
            added = unsafe buffer.withUnsafeMutableBytes { memory in
                // Safe: room octets are left from the end on.
                unsafe read(descriptor, memory.baseAddress.map { unsafe $0 + rest }, room)
            }
        } while added < 0 && errno == EINTR
        if added < 0 { failure = UsageError("\(name): \(SystemError.text(errno))") }
        end += max(added, 0)
        count += max(added, 0)
        isAtEnd = added <= 0 || Interruption.isPending
    }
}
