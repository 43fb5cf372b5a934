/// A file of captured packets (pcap, pcapng), which is no text.
struct CaptureFile: LossyForm {
    // How such files begin: pcap with times in microseconds or nanoseconds, in either byte order, and pcapng.
    private static let beginnings: [[UInt8]] = [
        [0xD4, 0xC3, 0xB2, 0xA1], [0xA1, 0xB2, 0xC3, 0xD4], [0x4D, 0x3C, 0xB2, 0xA1], [0xA1, 0xB2, 0x3C, 0x4D],
        [0x0A, 0x0D, 0x0D, 0x0A],
    ]

    func explanation(of text: SourceText) -> String? {
        guard Self.beginnings.contains(where: { text.bytes.starts(with: $0) }) else { return nil }
        return
            "This is a file of captured packets, not a text. tcpdump and tshark print their bytes:"
            + " tcpdump -xx -r FILE port 53, tshark -x -r FILE -Y dns."
    }
}
