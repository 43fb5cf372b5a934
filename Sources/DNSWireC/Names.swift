// swift-format-ignore-file: AlwaysUseLowerCamelCase

import CDNSWire
import DNSWire

// Names as text, as octets, compared and hashed, for C; and names read from text.

@c @implementation
public func dnswire_name_text(
    _ octets: UnsafePointer<UInt8>?, _ count: Int, _ offset: UInt32, _ text: UnsafeMutablePointer<CChar>?, _ room: Int,
    _ length: UnsafeMutablePointer<Int>?, _ error: ErrorPointer
) -> Int32 {
    unsafe withMessage(octets, count, error) { (message) throws(WireDecodingError) in
        let name = try message.name(at: Int(clamping: offset))
        // An escaped name has four octets for each of its own at most; letters have one.
        var written: [UInt8] = []
        written.reserveCapacity(256)
        name.append(to: &written)
        return unsafe write(text: written.span, to: text, room, length)
    }
}

@c @implementation
public func dnswire_name_wire(
    _ octets: UnsafePointer<UInt8>?, _ count: Int, _ offset: UInt32, _ wire: UnsafeMutablePointer<UInt8>?, _ room: Int,
    _ length: UnsafeMutablePointer<Int>?, _ error: ErrorPointer
) -> Int32 {
    unsafe withMessage(octets, count, error) { (message) throws(WireDecodingError) in
        try message.name(at: Int(clamping: offset)).withUncompressed { unsafe write($0, to: wire, room, length) }
    }
}

@c @implementation
public func dnswire_name_hash(
    _ octets: UnsafePointer<UInt8>?, _ count: Int, _ offset: UInt32, _ seed: UInt64,
    _ hash: UnsafeMutablePointer<UInt64>?, _ error: ErrorPointer
) -> Int32 {
    guard let hash = unsafe hash else { return .invalidArgument }
    return unsafe withMessage(octets, count, error) { (message) throws(WireDecodingError) in
        unsafe hash.pointee = try message.name(at: Int(clamping: offset)).hash(seed: seed)
        return .ok
    }
}

@c @implementation
public func dnswire_name_compare(
    _ octets: UnsafePointer<UInt8>?, _ count: Int, _ offset: UInt32, _ other: UnsafePointer<UInt8>?, _ otherCount: Int,
    _ otherOffset: UInt32, _ result: UnsafeMutablePointer<Int32>?, _ error: ErrorPointer
) -> Int32 {
    guard let result = unsafe result, let second = unsafe span(other, otherCount) else { return .invalidArgument }
    return unsafe withMessage(octets, count, error) { (message) throws(WireDecodingError) in
        let name = try message.name(at: Int(clamping: offset))
        // Safe: as for the first message.
        let view = try unsafe MessageView(Span(_unsafeElements: second))
        let other = try view.name(at: Int(clamping: otherOffset))
        unsafe result.pointee = name.isSpelled(as: other) ? 2 : name == other ? 1 : 0
        return .ok
    }
}

@c @implementation
public func dnswire_parse_name(
    _ text: UnsafePointer<CChar>?, _ textLength: Int, _ wire: UnsafeMutablePointer<UInt8>?, _ room: Int,
    _ length: UnsafeMutablePointer<Int>?, _ error: ErrorPointer
) -> Int32 {
    unsafe withText(text, textLength, error) { (text) throws(PresentationError) in
        try DomainName(parsing: text).wire.withSpan { unsafe write($0, to: wire, room, length) }
    }
}

@c @implementation
public func dnswire_question_hash(
    _ octets: UnsafePointer<UInt8>?, _ count: Int, _ seed: UInt64, _ hash: UnsafeMutablePointer<UInt64>?,
    _ error: ErrorPointer
) -> Int32 {
    guard let hash = unsafe hash else { return .invalidArgument }
    return unsafe withMessage(octets, count, error) { (message) throws(WireDecodingError) in
        guard let question = try message.question else { return .end }
        unsafe hash.pointee = try question.hash(seed: seed)
        return .ok
    }
}

/// Text of the caller, shown to `body`; what is wrong is said to `error`.
func withText(
    _ text: UnsafePointer<CChar>?, _ length: Int, _ error: ErrorPointer,
    _ body: (Span<UInt8>) throws(PresentationError) -> Status
) -> Status {
    let octets = unsafe UnsafeRawPointer(text)?.assumingMemoryBound(to: UInt8.self)
    guard let buffer = unsafe span(octets, length) else { return .invalidArgument }
    do throws(PresentationError) {
        // Safe: the caller says that so many octets are there, as long as the call lasts.
        return try body(unsafe Span(_unsafeElements: buffer))
    } catch let fault {
        return unsafe fault.report(to: error)
    }
}
