#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WASILibc)
    import WASILibc
#endif

/// What the C library calls an error.
enum SystemError {
    /// The text for a value of `errno`.
    static func text(_ number: Int32) -> String {
        // Safe: strerror gives a string that ends, also for a number that it does not know.
        unsafe String(cString: strerror(number))
    }
}
