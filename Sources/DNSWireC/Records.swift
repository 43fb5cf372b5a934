// swift-format-ignore-file: AlwaysUseLowerCamelCase

public import CDNSWire
import DNSWire

// The data of records, for C: fields by their index, addresses, octets and text; and records read from text.

@c @implementation
public func dnswire_check_record(
    _ octets: UnsafePointer<UInt8>?, _ count: Int, _ record: UnsafePointer<dnswire_record>?, _ error: ErrorPointer
) -> Int32 {
    unsafe withRecord(octets, count, record, error) { (record) throws(WireDecodingError) in
        _ = try record.name
        try record.checkData()
        return .ok
    }
}

@c @implementation
public func dnswire_read_field(
    _ octets: UnsafePointer<UInt8>?, _ count: Int, _ record: UnsafePointer<dnswire_record>?, _ index: Int,
    _ field: UnsafeMutablePointer<dnswire_field>?, _ error: ErrorPointer
) -> Int32 {
    guard let field = unsafe field, index >= 0 else { return .invalidArgument }
    return unsafe withRecord(octets, count, record, error) { (record) throws(WireDecodingError) in
        var passed = 0
        var found = false
        // What is wrong further on does not matter to a field that has been found.
        do throws(WireDecodingError) {
            try record.forEachField { next in
                if passed == index {
                    found = true
                    unsafe field.pointee = dnswire_field(
                        name: address(of: next.name.text), offset: UInt32(clamping: next.content.lowerBound),
                        length: UInt32(clamping: next.content.count), start: UInt32(clamping: next.range.lowerBound),
                        kind: next.kind.rawValue)
                }
                passed &+= 1
            }
        } catch {
            if !found { throw error }
        }
        return found ? .ok : .end
    }
}

@c @implementation
public func dnswire_read_number(
    _ octets: UnsafePointer<UInt8>?, _ count: Int, _ field: UnsafePointer<dnswire_field>?,
    _ number: UnsafeMutablePointer<UInt64>?
) -> Int32 {
    guard let buffer = unsafe span(octets, count), let field = unsafe field?.pointee, let number = unsafe number
    else { return .invalidArgument }
    let (start, length) = unsafe (Int(clamping: field.offset), Int(clamping: field.length))
    guard 1...8 ~= length, start <= buffer.count, length <= buffer.count - start else { return .invalidArgument }
    var value: UInt64 = 0
    for index in start..<start + length { value = unsafe value << 8 | UInt64(buffer[index]) }
    unsafe number.pointee = value
    return .ok
}

@c @implementation
public func dnswire_read_address(
    _ octets: UnsafePointer<UInt8>?, _ count: Int, _ record: UnsafePointer<dnswire_record>?,
    _ address: UnsafeMutablePointer<UInt8>?, _ length: UnsafeMutablePointer<Int>?, _ error: ErrorPointer
) -> Int32 {
    guard let address = unsafe address, let length = unsafe length else { return .invalidArgument }
    return unsafe withRecord(octets, count, record, error) { (record) throws(WireDecodingError) in
        guard record.type == .a || record.type == .aaaa, record.recordClass == .internet else { return .end }
        try record.checkData()
        return unsafe write(record.rdata, to: address, 16, length)
    }
}

@c @implementation
public func dnswire_data_wire(
    _ octets: UnsafePointer<UInt8>?, _ count: Int, _ record: UnsafePointer<dnswire_record>?,
    _ wire: UnsafeMutablePointer<UInt8>?, _ room: Int, _ length: UnsafeMutablePointer<Int>?, _ error: ErrorPointer
) -> Int32 {
    unsafe withRecord(octets, count, record, error) { (record) throws(WireDecodingError) in
        try Record(record).rdata.withSpan { unsafe write($0, to: wire, room, length) }
    }
}

@c @implementation
public func dnswire_record_text(
    _ octets: UnsafePointer<UInt8>?, _ count: Int, _ record: UnsafePointer<dnswire_record>?,
    _ text: UnsafeMutablePointer<CChar>?, _ room: Int, _ length: UnsafeMutablePointer<Int>?, _ error: ErrorPointer
) -> Int32 {
    unsafe withRecord(octets, count, record, error) { (record) throws(WireDecodingError) in
        let written = Array(try Record(record).description.utf8)
        return unsafe write(text: written.span, to: text, room, length)
    }
}

@c @implementation
public func dnswire_parse_record(
    _ text: UnsafePointer<CChar>?, _ textLength: Int, _ wire: UnsafeMutablePointer<UInt8>?, _ room: Int,
    _ length: UnsafeMutablePointer<Int>?, _ error: ErrorPointer
) -> Int32 {
    unsafe withText(text, textLength, error) { (text) throws(PresentationError) in
        let record = try Record(parsing: text)
        let octets: [UInt8]
        do throws(WireEncodingError) { octets = try record.encoded() } catch let fault {
            return unsafe fault.report(to: error)
        }
        return unsafe write(octets.span, to: wire, room, length)
    }
}
