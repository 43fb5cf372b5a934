// swift-format-ignore-file: AlwaysUseLowerCamelCase

public import CDNSWire
import DNSWire

// What the functions of `include/dnswire.h` have in common: octets that come in and go out, and errors.
//
// Their signatures are held against the header by the compiler (`@c @implementation`). Everything that comes from the caller is
// checked here once, and then is a span like any other: whatever an offset says, no load is out of its bounds.

/// What a function returns.
typealias Status = Int32

extension Status {
    static var ok: Status { 0 }
    static var end: Status { 1 }
    static var malformed: Status { -1 }
    static var noRoom: Status { -2 }
    static var invalidArgument: Status { -3 }
    static var refused: Status { -4 }
}

public typealias ErrorPointer = UnsafeMutablePointer<dnswire_error>?

/// Octets of the caller, or `nil` where there cannot be any such.
func span(_ octets: UnsafePointer<UInt8>?, _ count: Int) -> UnsafeBufferPointer<UInt8>? {
    guard count >= 0, unsafe octets != nil || count == 0 else { return nil }
    return unsafe UnsafeBufferPointer(start: octets, count: count)
}

/// The message at `octets`, shown to `body`; what is wrong is said to `error`.
func withMessage(
    _ octets: UnsafePointer<UInt8>?, _ count: Int, _ error: ErrorPointer,
    _ body: (borrowing MessageView) throws(WireDecodingError) -> Status
) -> Status {
    guard let buffer = unsafe span(octets, count) else { return .invalidArgument }
    do throws(WireDecodingError) {
        // Safe: the caller says that so many octets are there, as long as the call lasts.
        return try body(try unsafe MessageView(Span(_unsafeElements: buffer)))
    } catch let fault {
        return unsafe fault.report(to: error)
    }
}

/// The record that a caller has got from `dnswire_next_record`, found again.
func withRecord(
    _ octets: UnsafePointer<UInt8>?, _ count: Int, _ record: UnsafePointer<dnswire_record>?, _ error: ErrorPointer,
    _ body: (borrowing RecordView) throws(WireDecodingError) -> Status
) -> Status {
    guard let place = unsafe record?.pointee else { return .invalidArgument }
    return unsafe withMessage(octets, count, error) { (message) throws(WireDecodingError) in
        var records = message.records(at: Int(clamping: place.offset), remaining: Int(clamping: place.remaining))
        guard let record = try records.next() else { return .invalidArgument }
        return try body(record)
    }
}

/// Writes a result where the caller has room for it.
func write(
    _ result: Span<UInt8>, to room: UnsafeMutablePointer<UInt8>?, _ capacity: Int,
    _ length: UnsafeMutablePointer<Int>?, isText: Bool = false
) -> Status {
    guard capacity >= 0, unsafe room != nil || capacity == 0, let length = unsafe length else {
        return .invalidArgument
    }
    let needed = result.count + (isText ? 1 : 0)
    guard needed <= capacity, let room = unsafe room else {
        unsafe length.pointee = needed
        // No octets need no room.
        return needed == 0 ? .ok : .noRoom
    }
    // Safe: there is room for so many octets.
    for index in result.indices { unsafe room[index] = result[index] }
    if isText { unsafe room[result.count] = 0 }
    unsafe length.pointee = result.count
    return .ok
}

/// The same for text.
func write(
    text: Span<UInt8>, to room: UnsafeMutablePointer<CChar>?, _ capacity: Int, _ length: UnsafeMutablePointer<Int>?
) -> Status {
    let octets = unsafe UnsafeMutableRawPointer(room)?.assumingMemoryBound(to: UInt8.self)
    return unsafe write(text, to: octets, capacity, length, isText: true)
}

/// The address of text that lasts as long as the program; the compiler ends it with a zero.
func address(of text: StaticString) -> UnsafePointer<CChar> {
    unsafe UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)
}

extension dnswire_error {
    init(_ fault: WireDecodingError, isWarning: Bool = false) {
        unsafe self.init(
            offset: UInt32(clamping: fault.offset), length: UInt32(clamping: fault.length),
            needed: UInt32(clamping: fault.needed), entry: fault.path.index.map { Int32(clamping: $0) } ?? -1,
            reason: UInt16(fault.reason.code), section: fault.path.section?.rawValue ?? UInt8(DNSWIRE_NO_SECTION),
            is_warning: isWarning ? 1 : 0, field: fault.path.field.map { unsafe address(of: $0.text) },
            message: address(of: fault.reason.text))
    }

    init(_ fault: PresentationError) {
        unsafe self.init(
            offset: UInt32(clamping: fault.offset), length: 0, needed: 0, entry: -1,
            reason: 0x200 | UInt16(fault.reason.code), section: UInt8(DNSWIRE_NO_SECTION), is_warning: 0, field: nil,
            message: address(of: fault.reason.text))
    }

    init(_ fault: WireEncodingError) {
        if let cause = fault.cause {
            unsafe self.init(cause)
            if let section = fault.path.section { unsafe self.section = section.rawValue }
            if let index = fault.path.index { unsafe entry = Int32(clamping: index) }
            return
        }
        let text: StaticString =
            switch fault.reason {
            case .noRoom: "no room"
            case .tooManyEntries: "a section cannot hold more than 65535 entries"
            case .tooLong: "longer than the length field can say"
            case .sectionPassed: "the section has already been passed"
            case .signed: "the message is signed, and would no longer be"
            default: "the value is outside what the field may hold"
            }
        unsafe self.init(
            offset: 0, length: UInt32(clamping: fault.octets), needed: 0,
            entry: fault.path.index.map { Int32(clamping: $0) } ?? -1, reason: 0x100 | UInt16(fault.reason.code),
            section: fault.path.section?.rawValue ?? UInt8(DNSWIRE_NO_SECTION), is_warning: 0,
            field: fault.path.field.map { unsafe address(of: $0.text) }, message: address(of: text))
    }
}

extension WireDecodingError {
    /// Tells the caller.
    func report(to error: ErrorPointer) -> Status {
        if let error = unsafe error { unsafe error.pointee = dnswire_error(self) }
        return .malformed
    }
}

extension PresentationError {
    /// Tells the caller.
    func report(to error: ErrorPointer) -> Status {
        if let error = unsafe error { unsafe error.pointee = dnswire_error(self) }
        return .malformed
    }
}

extension WireEncodingError {
    /// Tells the caller.
    func report(to error: ErrorPointer) -> Status {
        if let error = unsafe error { unsafe error.pointee = dnswire_error(self) }
        switch reason {
        case .noRoom: return .noRoom
        case .malformedData: return .malformed
        default: return .refused
        }
    }
}

@c @implementation
public func dnswire_version() -> UnsafePointer<CChar>? { unsafe address(of: "0.1.0") }
