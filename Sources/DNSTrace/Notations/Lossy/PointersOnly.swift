/// Traces that print where the buffers lay and not what was in them: ltrace -S, perf trace, strace -e raw.
struct PointersOnly: LossyForm {
    private static let calls = [
        "sendto(", "recvfrom(", "sendmsg(", "recvmsg(", "sendmmsg(", "recvmmsg(", "getaddrinfo(", "io_uring_enter(",
    ].map { Array($0.utf8) }

    func explanation(of text: SourceText) -> String? {
        let hasCall = text.lines.contains { line in
            let body = Array(text.bytes[line].prefix(512))
            return Self.calls.contains { body.contains($0) } && body.contains(Array("0x".utf8))
        }
        guard hasCall else { return nil }
        return
            "This trace shows calls with pointers to their buffers and not the bytes in them. strace prints the bytes:"
            + " strace -f -tt -yy -s 65535 -e trace=network,read,write."
    }
}
