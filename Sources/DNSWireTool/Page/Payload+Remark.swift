import DNSTrace

extension Payload {
    /// How the payload was read: `read as xxd, line 3: 29 bytes`.
    var remark: String {
        let size = isTruncated && length > bytes.count ? "\(bytes.count) of \(length) bytes" : "\(bytes.count) bytes"
        if let packet, let number = packet.number {
            let time = packet.time.map { ", \($0)" } ?? ""
            let transport = packet.transport.name
            return "packet \(number)\(time), \(packet.source) -> \(packet.destination), \(transport): \(size)"
                + (isTruncated ? ", cut" : "")
        }
        return "read as \(notation), line \(position.line): \(size)\(isTruncated ? ", cut" : "")"
    }
}
