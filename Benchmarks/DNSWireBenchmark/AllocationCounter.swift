#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WASILibc)
    import WASILibc
#endif

/// The counter of heap calls that Peers/common/alloccount.c puts in front of malloc, where it has been loaded.
enum AllocationCounter {
    private typealias Function = @convention(c) () -> UInt

    // Safe: the symbol belongs to that counter alone and is a function of this type.
    private static let function: Function? = unsafe dlsym(nil, "peer_alloc_calls")
        .map { unsafe unsafeBitCast($0, to: Function.self) }

    private static let held: Function? = unsafe dlsym(nil, "peer_alloc_held")
        .map { unsafe unsafeBitCast($0, to: Function.self) }

    /// How many heap calls have been made so far, or `nil` where nobody counts them.
    static var calls: UInt? { function?() }

    /// How many octets of the heap are held, with what the heap adds to them, or `nil` where nobody counts them.
    static var octetsHeld: Int? { held.map { Int(bitPattern: $0()) } }
}
