import NIOCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension SocketAddress {
    /// Shows the octets of the IP address, of which a socket in the file system has none.
    func forEachOctet(_ body: (UInt8) -> Void) {
        switch self {
        case .v4(let address):
            let number = UInt32(bigEndian: address.address.sin_addr.s_addr)
            for shift in stride(from: 24, through: 0, by: -8) { body(UInt8(truncatingIfNeeded: number >> shift)) }
        case .v6(let address):
            // Safe: the address is sixteen octets and nothing else, and they are looked at within the closure alone.
            unsafe withUnsafeBytes(of: address.address.sin6_addr) { octets in
                for index in octets.indices { unsafe body(octets[index]) }
            }
        case .unixDomainSocket:
            break
        }
    }
}

/// The time of day.
enum WallClock {
    /// Seconds since 1970-01-01 00:00:00 UTC, as cookies have them: the low 32 bits.
    static var seconds: UInt32 { UInt32(truncatingIfNeeded: time(nil)) }
}
