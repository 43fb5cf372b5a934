#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WASILibc)
    import WASILibc
#endif

/// What the figures were taken on.
enum Machine {
    /// The processor by its own name, where the system tells it.
    static var name: String {
        guard let file = unsafe fopen("/proc/cpuinfo", "r") else { return "unknown processor" }
        defer { unsafe fclose(file) }
        var line = [CChar](repeating: 0, count: 1024)
        while unsafe fgets(&line, Int32(line.count), file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            guard text.hasPrefix("model name"), let colon = text.firstIndex(of: ":") else { continue }
            return String(text[text.index(after: colon)...].drop { $0 == " " }.prefix { $0 != "\n" })
        }
        return "unknown processor"
    }

    /// The compiler that built this program, to the release, and how.
    static var compiler: String {
        #if compiler(>=6.4)
            let version = "6.4 or later"
        #elseif compiler(>=6.3.1)
            let version = "6.3.1"
        #elseif compiler(>=6.3)
            let version = "6.3"
        #else
            let version = "6.2"
        #endif
        #if DEBUG
            return "Swift \(version), not optimised: do not go by these figures"
        #else
            return "Swift \(version)"
        #endif
    }
}
