// swift-format-ignore-file: AlwaysUseLowerCamelCase

public import CDNSWire
import DNSWire

// The header, questions and records of a message, for C: where they are, without a copy.

@c @implementation
public func dnswire_read_header(
    _ octets: UnsafePointer<UInt8>?, _ count: Int, _ header: UnsafeMutablePointer<dnswire_header>?,
    _ error: ErrorPointer
) -> Int32 {
    guard let header = unsafe header else { return .invalidArgument }
    return unsafe withMessage(octets, count, error) { message in
        let counts = message.counts
        unsafe header.pointee = dnswire_header(
            id: message.header.id, bits: message.header.bits, questions: counts.questions, answers: counts.answers,
            authorities: counts.authorities, additionals: counts.additionals)
        return .ok
    }
}

@c @implementation
public func dnswire_questions(
    _ octets: UnsafePointer<UInt8>?, _ count: Int, _ cursor: UnsafeMutablePointer<dnswire_cursor>?,
    _ error: ErrorPointer
) -> Int32 {
    guard let cursor = unsafe cursor else { return .invalidArgument }
    return unsafe withMessage(octets, count, error) { message in
        let questions = message.questions
        unsafe cursor.pointee = dnswire_cursor(questions.offset, remaining: questions.remaining)
        return questions.remaining > 0 ? .ok : .end
    }
}

@c @implementation
public func dnswire_next_question(
    _ octets: UnsafePointer<UInt8>?, _ count: Int, _ cursor: UnsafeMutablePointer<dnswire_cursor>?,
    _ question: UnsafeMutablePointer<dnswire_question>?, _ error: ErrorPointer
) -> Int32 {
    guard let cursor = unsafe cursor, let question = unsafe question else { return .invalidArgument }
    return unsafe withMessage(octets, count, error) { (message) throws(WireDecodingError) in
        let place = unsafe cursor.pointee
        var questions = message.questions(at: Int(clamping: place.offset), remaining: Int(clamping: place.remaining))
        unsafe cursor.pointee.remaining = 0
        guard let next = try questions.next() else { return .end }
        unsafe question.pointee = dnswire_question(
            offset: UInt32(clamping: next.offset), end: UInt32(clamping: next.endOffset), qtype: next.type.rawValue,
            qclass: next.recordClass.rawValue)
        unsafe cursor.pointee = dnswire_cursor(questions.offset, remaining: questions.remaining)
        return .ok
    }
}

@c @implementation
public func dnswire_records(
    _ octets: UnsafePointer<UInt8>?, _ count: Int, _ cursor: UnsafeMutablePointer<dnswire_cursor>?,
    _ error: ErrorPointer
) -> Int32 {
    guard let cursor = unsafe cursor else { return .invalidArgument }
    return unsafe withMessage(octets, count, error) { (message) throws(WireDecodingError) in
        let records = try message.records
        unsafe cursor.pointee = dnswire_cursor(records.offset, remaining: records.remaining)
        return records.remaining > 0 ? .ok : .end
    }
}

@c @implementation
public func dnswire_next_record(
    _ octets: UnsafePointer<UInt8>?, _ count: Int, _ cursor: UnsafeMutablePointer<dnswire_cursor>?,
    _ record: UnsafeMutablePointer<dnswire_record>?, _ error: ErrorPointer
) -> Int32 {
    guard let cursor = unsafe cursor, let record = unsafe record else { return .invalidArgument }
    return unsafe withMessage(octets, count, error) { (message) throws(WireDecodingError) in
        let place = unsafe cursor.pointee
        var records = message.records(at: Int(clamping: place.offset), remaining: Int(clamping: place.remaining))
        let remaining = records.remaining
        unsafe cursor.pointee.remaining = 0
        guard let next = try records.next() else { return .end }
        unsafe record.pointee = dnswire_record(
            offset: UInt32(clamping: next.offset), end: UInt32(clamping: next.endOffset),
            data: UInt32(clamping: next.rdataRange.lowerBound), ttl: next.ttl, remaining: UInt32(clamping: remaining),
            rtype: next.type.rawValue, rclass: next.recordClass.rawValue,
            data_length: UInt16(truncatingIfNeeded: next.rdataLength), section: next.section.rawValue)
        unsafe cursor.pointee = dnswire_cursor(records.offset, remaining: records.remaining)
        return .ok
    }
}

extension dnswire_cursor {
    fileprivate init(_ offset: Int, remaining: Int) {
        self.init(offset: UInt32(clamping: offset), remaining: UInt32(clamping: remaining))
    }
}
