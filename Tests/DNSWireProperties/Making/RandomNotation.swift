import DNSWire

/// Texts that show random messages, as people paste them.
enum RandomNotation {
    static func make(using generator: inout SeededGenerator) -> [UInt8] {
        var text = ""
        for _ in 0..<Int.random(in: 1...2, using: &generator) {
            let octets = RandomWire.message(using: &generator)
            text += form(octets, using: &generator) + "\n"
        }
        return Array(text.utf8)
    }

    private static func form(_ octets: [UInt8], using generator: inout SeededGenerator) -> String {
        let hex = octets.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: return hex.joined()
        case 1: return hex.joined(separator: " ")
        case 2: return "b\"" + hex.map { "\\x" + $0 }.joined() + "\""
        case 3: return "[" + octets.map { "\($0)" }.joined(separator: ", ") + "]"
        case 4: return "\"" + escaped(octets) + "\""
        case 5: return octets.map { String(256 + Int($0), radix: 2).dropFirst() }.joined(separator: " ")
        case 6:
            return stride(from: 0, to: hex.count, by: 16).map { start in
                let row = hex[start..<min(start + 16, hex.count)].joined(separator: " ")
                let offset = String(0x10000 + start, radix: 16).dropFirst()
                return "\(offset)  \(row)"
            }.joined(separator: "\n")
        default: return hex.map { "%" + $0 }.joined()
        }
    }

    private static func escaped(_ octets: [UInt8]) -> String {
        octets.map { "\\" + String($0, radix: 8) }.joined()
    }

    /// A trace of system calls that send and receive random messages.
    static func trace(using generator: inout SeededGenerator) -> [UInt8] {
        let server = "{sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr(\"192.0.2.53\")}"
        var lines = [
            "openat(AT_FDCWD, \"/etc/resolv.conf\", O_RDONLY|O_CLOEXEC) = 3",
            "read(3, \"nameserver 192.0.2.53\\n\", 4096) = 22", "close(3) = 0",
            "socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP) = 3", "connect(3, \(server), 16) = 0",
        ]
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let octets = RandomWire.message(using: &generator)
            let shown = Bool.random(using: &generator) ? octets.count : min(octets.count, 32)
            let dots = shown < octets.count ? "..." : ""
            let string = "\"\(escaped(Array(octets.prefix(shown))))\"\(dots)"
            let count = octets.count
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: lines.append("sendto(3, \(string), \(count), MSG_NOSIGNAL, NULL, 0) = \(count)")
            case 1: lines.append("recvfrom(3, \(string), 2048, 0, \(server), [28 => 16]) = \(count) <0.000010>")
            case 2:
                lines.append(
                    "sendmmsg(3, [{msg_hdr={msg_iov=[{iov_base=\(string), iov_len=\(count)}], msg_iovlen=1}, msg_len=\(count)}], 1, 0) = 1"
                )
            case 3:
                lines.append("socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 4")
                lines.append("connect(4, \(server), 16) = 0")
                lines.append("write(4, \"\\0\\\(String(count & 255, radix: 8))\", 2) = 2")
                lines.append("write(4, \(string), \(count)) = \(count)")
            case 4:
                lines.append("[pid 7] recvfrom(3,  <unfinished ...>")
                lines.append("[pid 8] write(2, \"hello\", 5) = 5")
                lines.append("[pid 7] <... recvfrom resumed>\(string), 2048, 0, \(server), [16]) = \(count)")
            default: lines.append("poll([{fd=3, events=POLLIN}], 1, 5000) = 1 ([{fd=3, revents=POLLIN}])")
            }
        }
        if Bool.random(using: &generator) {
            lines = lines.enumerated().map { "10:00:00.00000\($0.offset % 10) \($0.element)" }
        }
        return Array(lines.joined(separator: "\n").utf8)
    }
}
