// swift-format-ignore-file: AlwaysUseLowerCamelCase

import CDNSWire
import DNSWire

// Messages changed where they are, for C.

/// A message of the caller that is to be changed; what is wrong is said to `error`.
private func withPatcher(
    _ octets: UnsafeMutablePointer<UInt8>?, _ count: Int, room: Int, _ error: ErrorPointer,
    _ body: (inout MessagePatcher) throws(WireEncodingError) -> Status
) -> Status {
    guard count >= 0, room >= count, let octets = unsafe octets else { return .invalidArgument }
    let buffer = unsafe UnsafeMutableBufferPointer(start: octets, count: room)
    do throws(WireDecodingError) {
        // Safe: the caller says that so many octets are there, as long as the call lasts.
        var patcher = try unsafe MessagePatcher(MutableSpan(_unsafeElements: buffer), count: count)
        do throws(WireEncodingError) { return try body(&patcher) } catch let fault {
            return unsafe fault.report(to: error)
        }
    } catch let fault {
        return unsafe fault.report(to: error)
    }
}

@c @implementation
public func dnswire_set_header(
    _ octets: UnsafeMutablePointer<UInt8>?, _ count: Int, _ id: UInt16, _ bits: UInt16, _ error: ErrorPointer
) -> Int32 {
    unsafe withPatcher(octets, count, room: count, error) { patcher in
        patcher.header = Header(id: id, bits: bits)
        return .ok
    }
}

@c @implementation
public func dnswire_age(
    _ octets: UnsafeMutablePointer<UInt8>?, _ count: Int, _ seconds: UInt32, _ error: ErrorPointer
) -> Int32 {
    unsafe withPatcher(octets, count, room: count, error) { patcher in
        do throws(WireDecodingError) {
            try patcher.age(by: seconds)
            return .ok
        } catch let fault {
            return unsafe fault.report(to: error)
        }
    }
}

@c @implementation
public func dnswire_respell(
    _ octets: UnsafeMutablePointer<UInt8>?, _ count: Int, _ other: UnsafePointer<UInt8>?, _ otherCount: Int,
    _ error: ErrorPointer
) -> Int32 {
    guard let second = unsafe span(other, otherCount) else { return .invalidArgument }
    return unsafe withPatcher(octets, count, room: count, error) { patcher in
        do throws(WireDecodingError) {
            // Safe: as for the first message.
            let view = try unsafe MessageView(Span(_unsafeElements: second))
            guard let question = try view.question else { return .end }
            return try patcher.respellQuestion(as: try question.name) ? .ok : .end
        } catch let fault {
            return unsafe fault.report(to: error)
        }
    }
}

@c @implementation
public func dnswire_set_edns(
    _ octets: UnsafeMutablePointer<UInt8>?, _ count: Int, _ room: Int, _ payloadSize: UInt16, _ flags: UInt32,
    _ options: UnsafePointer<UInt8>?, _ optionsLength: Int, _ length: UnsafeMutablePointer<Int>?, _ error: ErrorPointer
) -> Int32 {
    guard let length = unsafe length, let options = unsafe span(options, optionsLength) else { return .invalidArgument }
    return unsafe withPatcher(octets, count, room: room, error) { (patcher) throws(WireEncodingError) in
        if payloadSize == 0 {
            _ = try patcher.removeEDNS()
        } else {
            // Safe: the caller says that so many octets are there, as long as the call lasts.
            try unsafe patcher.setEDNS(
                payloadSize: payloadSize, flags: OPTFlags(ttl: flags), options: Span(_unsafeElements: options))
        }
        unsafe length.pointee = patcher.count
        return .ok
    }
}

@c @implementation
public func dnswire_cut(
    _ octets: UnsafeMutablePointer<UInt8>?, _ count: Int, _ limit: Int, _ length: UnsafeMutablePointer<Int>?,
    _ leftOut: UnsafeMutablePointer<Int>?, _ error: ErrorPointer
) -> Int32 {
    guard let length = unsafe length, limit >= 0 else { return .invalidArgument }
    return unsafe withPatcher(octets, count, room: count, error) { (patcher) throws(WireEncodingError) in
        let cut = try patcher.cut(to: limit)
        unsafe length.pointee = patcher.count
        if let leftOut = unsafe leftOut { unsafe leftOut.pointee = cut.leftOut.records }
        return .ok
    }
}
