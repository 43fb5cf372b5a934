#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WASILibc)
    import WASILibc
#endif

/// Memory between two pages that may not be touched: a load or store one octet before or after what is lent ends the
/// program.
@safe package final class GuardedMemory {
    /// Which end of what is lent touches the page that may not be touched.
    package enum Edge: CaseIterable {
        case first, last
    }

    private let whole: UnsafeMutableRawBufferPointer
    // The part that may be touched.
    private let usable: UnsafeMutableRawBufferPointer

    /// Makes room for `capacity` octets.
    package init?(capacity: Int) {
        let page = Int(sysconf(Int32(_SC_PAGESIZE)))
        let size = (max(capacity, 1) + page - 1) / page * page
        let start = unsafe mmap(nil, size + 2 * page, PROT_NONE, MAP_PRIVATE | MAP_ANON, -1, 0)
        guard let start = unsafe start, unsafe start != MAP_FAILED,
            unsafe mprotect(start + page, size, PROT_READ | PROT_WRITE) == 0
        else { return nil }
        unsafe whole = UnsafeMutableRawBufferPointer(start: start, count: size + 2 * page)
        unsafe usable = UnsafeMutableRawBufferPointer(start: start + page, count: size)
    }

    deinit { unsafe munmap(whole.baseAddress, whole.count) }

    private func place(_ count: Int, at edge: Edge) -> UnsafeMutableBufferPointer<UInt8> {
        unsafe precondition(count <= usable.count)
        let start = unsafe edge == .first ? 0 : usable.count - count
        return unsafe UnsafeMutableRawBufferPointer(rebasing: usable[start..<start + count]).bindMemory(to: UInt8.self)
    }

    /// Lends a copy of `octets` to be read.
    package func reading<Result>(_ octets: [UInt8], at edge: Edge, _ body: (Span<UInt8>) throws -> Result) rethrows
        -> Result
    {
        let place = unsafe place(octets.count, at: edge)
        _ = unsafe place.update(fromContentsOf: octets)
        return try body(unsafe place.span)
    }

    /// Lends `octets` to be changed; returns what has become of them.
    package func changing(_ octets: [UInt8], at edge: Edge, _ body: (consuming MutableSpan<UInt8>) throws -> Void)
        rethrows
        -> [UInt8]
    {
        let place = unsafe place(octets.count, at: edge)
        _ = unsafe place.update(fromContentsOf: octets)
        try body(unsafe place.mutableSpan)
        return unsafe Array(place)
    }

    /// Has `body` append to an output of `count` octets; returns what it has appended.
    package func appending(_ count: Int, at edge: Edge, _ body: (inout OutputSpan<UInt8>) throws -> Void) rethrows
        -> [UInt8]
    {
        let place = unsafe place(count, at: edge)
        var output = unsafe OutputSpan(buffer: place, initializedCount: 0)
        try body(&output)
        let written = unsafe output.finalize(for: place)
        return unsafe Array(place[..<written])
    }
}
