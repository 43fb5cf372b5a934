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

/// A pipe that holds octets and can be read to its end.
struct PipeEnds: ~Copyable {
    /// The end to read from.
    let output: Int32

    // F_SETPIPE_SZ of fcntl.h, a name that not every C library shows.
    private static let setSize: Int32 = 1031

    /// Fills a pipe; it holds up to 1 MiB.
    init(holding octets: [UInt8]) {
        var ends: [Int32] = [-1, -1]
        // Safe: the array has the two elements that pipe fills.
        _ = unsafe ends.withUnsafeMutableBufferPointer { unsafe pipe($0.baseAddress) }
        _ = fcntl(ends[1], PipeEnds.setSize, 1 << 20)
        var writer = TextOutput(descriptor: ends[1])
        writer.write(octets)
        writer.flush()
        close(ends[1])
        output = ends[0]
    }

    deinit { close(output) }
}
