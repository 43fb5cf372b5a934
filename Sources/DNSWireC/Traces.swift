// swift-format-ignore-file: AlwaysUseLowerCamelCase

public import CDNSWire
import DNSTrace
import DNSWire

// The messages that a text or a capture shows, for C.

@c @implementation
public func dnswire_payloads(
    _ text: UnsafePointer<CChar>?, _ textLength: Int, _ each: dnswire_payload_function?,
    _ context: UnsafeMutableRawPointer?
) -> Int32 {
    let octets = unsafe UnsafeRawPointer(text)?.assumingMemoryBound(to: UInt8.self)
    guard let buffer = unsafe span(octets, textLength), let each = unsafe each else { return .invalidArgument }
    let payloads = unsafe Payload.all(in: Array(buffer))
    for payload in payloads {
        let notation = Array(payload.notation.utf8CString)
        let isOver = unsafe payload.bytes.withUnsafeBufferPointer { bytes in
            unsafe notation.withUnsafeBufferPointer { notation in
                var shown = unsafe dnswire_payload(
                    octets: bytes.baseAddress, count: bytes.count, length: payload.length,
                    notation: notation.baseAddress, line: UInt32(clamping: payload.position.line),
                    column: UInt32(clamping: payload.position.column), is_truncated: payload.isTruncated ? 1 : 0)
                // Safe: what is shown lasts as long as this call.
                return unsafe each(context, &shown) != 0
            }
        }
        if isOver { break }
    }
    return payloads.isEmpty ? .end : .ok
}
