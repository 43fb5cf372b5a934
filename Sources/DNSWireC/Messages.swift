// swift-format-ignore-file: AlwaysUseLowerCamelCase

public import CDNSWire
import DNSWire

// Whole messages, for C: checked, read with a list of what is wrong, and written as text.

@c @implementation
public func dnswire_check(
    _ octets: UnsafePointer<UInt8>?, _ count: Int, _ policy: Int32, _ error: ErrorPointer
) -> Int32 {
    guard let policy = DecodingPolicy(number: policy) else { return .invalidArgument }
    return unsafe withMessage(octets, count, error) { (message) throws(WireDecodingError) in
        var records = try message.checkedRecords(policy: policy)
        while try records.next() != nil {}
        return .ok
    }
}

@c @implementation
public func dnswire_diagnose(
    _ octets: UnsafePointer<UInt8>?, _ count: Int, _ length: Int, _ policy: Int32,
    _ diagnostics: UnsafeMutablePointer<dnswire_error>?, _ room: Int, _ total: UnsafeMutablePointer<Int>?,
    _ error: ErrorPointer
) -> Int32 {
    guard let policy = DecodingPolicy(number: policy), let total = unsafe total, length >= 0,
        let buffer = unsafe span(octets, count), room >= 0, unsafe diagnostics != nil || room == 0
    else { return .invalidArgument }
    // Safe: the caller says that so many octets are there, as long as the call lasts.
    let reading = unsafe MessageReading(Span(_unsafeElements: buffer), length: length, policy: policy)
    unsafe total.pointee = reading.diagnostics.count
    if let diagnostics = unsafe diagnostics {
        for (index, diagnostic) in reading.diagnostics.prefix(room).enumerated() {
            // Safe: there is room for so many.
            unsafe diagnostics[index] = dnswire_error(diagnostic.error, isWarning: diagnostic.severity == .warning)
        }
    }
    guard let first = reading.diagnostics.first(where: { $0.severity == .error }) else { return .ok }
    return unsafe first.error.report(to: error)
}

@c @implementation
public func dnswire_message_text(
    _ octets: UnsafePointer<UInt8>?, _ count: Int, _ fullLength: Int, _ form: Int32,
    _ text: UnsafeMutablePointer<CChar>?, _ room: Int, _ length: UnsafeMutablePointer<Int>?, _ error: ErrorPointer
) -> Int32 {
    guard let buffer = unsafe span(octets, count), fullLength >= 0 else { return .invalidArgument }
    let bytes = unsafe Array(buffer)
    switch form {
    case 0:
        let written = MessageText(MessageReading(bytes, length: fullLength)).description
        return unsafe write(text: Array(written.utf8).span, to: text, room, length)
    case 1:
        var json = JSONWriter()
        json.object { MessageReading(bytes, length: fullLength).writeMembers(to: &$0) }
        return unsafe write(text: json.bytes.span, to: text, room, length)
    case 2:
        let written = AnnotatedDump(bytes, length: fullLength).description
        return unsafe write(text: Array(written.utf8).span, to: text, room, length)
    default:
        return .invalidArgument
    }
}

extension DecodingPolicy {
    /// The policy that a caller names, or `nil`.
    init?(number: Int32) {
        switch number {
        case 0: self = .resolver
        case 1: self = .strict
        case 2: self = .multicast
        default: return nil
        }
    }
}
