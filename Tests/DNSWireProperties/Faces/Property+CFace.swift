import CDNSWire
import DNSWire
// Whoever links this links the functions, too.
import DNSWireC

extension Property {
    /// The functions for C show what the views show, say what decoding says, and write no octet more than there is room for.
    static let facesForC = Property("c-face") { octets in
        let plain = PlainReading(octets)
        return unsafe octets.withUnsafeBufferPointer { buffer in
            unsafe walkFault(buffer, plain) ?? checkFault(buffer) ?? forgedFault(buffer) ?? changeFault(buffer)
        }
    }

    /// What the cursors show that is not there.
    private static func walkFault(_ octets: UnsafeBufferPointer<UInt8>, _ plain: PlainReading) -> String? {
        let (start, count) = (octets.baseAddress, octets.count)
        guard !plain.isStateful else { return nil }
        var cursor = dnswire_cursor()
        var question = dnswire_question()
        var record = dnswire_record()
        var seen = 0
        if unsafe dnswire_questions(start, count, &cursor, nil) == DNSWIRE_OK {
            while unsafe dnswire_next_question(start, count, &cursor, &question, nil) == DNSWIRE_OK {
                guard plain.entries.indices.contains(seen), plain.entries[seen].section == .question,
                    plain.entries[seen].offset == question.offset, plain.entries[seen].end == question.end,
                    plain.entries[seen].type.rawValue == question.qtype
                else { return "question \(seen) differs" }
                if let fault = unsafe nameFault(octets, question.offset, plain.entries[seen].name) { return fault }
                seen += 1
            }
        }
        if unsafe dnswire_records(start, count, &cursor, nil) == DNSWIRE_OK {
            while unsafe dnswire_next_record(start, count, &cursor, &record, nil) == DNSWIRE_OK {
                guard plain.entries.indices.contains(seen), plain.entries[seen].offset == record.offset,
                    plain.entries[seen].end == record.end, plain.entries[seen].data.lowerBound == record.data,
                    plain.entries[seen].data.count == record.data_length, plain.entries[seen].ttl == record.ttl,
                    plain.entries[seen].section.rawValue == record.section
                else { return "entry \(seen) differs" }
                seen += 1
                // What is called for each takes much longer than the walk.
                guard seen <= 8 else { continue }
                if let fault = unsafe nameFault(octets, record.offset, plain.entries[seen - 1].name) { return fault }
                if let fault = unsafe recordFault(octets, record, plain.entries[seen - 1]) { return fault }
            }
        }
        return seen == plain.entries.count ? nil : "\(seen) of \(plain.entries.count) entries"
    }

    /// What a name as text is that the view does not say, or how much more than its room is written.
    private static func nameFault(
        _ octets: UnsafeBufferPointer<UInt8>, _ offset: UInt32, _ name: [UInt8]?
    ) -> String? {
        let wire: [UInt8]? = unsafe written { (room, length) in
            unsafe dnswire_name_wire(
                octets.baseAddress, octets.count, offset, room?.assumingMemoryBound(to: UInt8.self), length.room,
                length.pointer, nil)
        }
        guard wire == name else { return "the name at \(offset) is \(wire?.hex ?? "none")" }
        let text: [UInt8]? = unsafe written { (room, length) in
            unsafe dnswire_name_text(
                octets.baseAddress, octets.count, offset, room?.assumingMemoryBound(to: CChar.self), length.room,
                length.pointer, nil)
        }
        guard let name, let text else { return name == nil && text == nil ? nil : "the name at \(offset) has no text" }
        let read: [UInt8]? = unsafe text.withUnsafeBytes { text in
            unsafe written { (room, length) in
                unsafe dnswire_parse_name(
                    text.baseAddress?.assumingMemoryBound(to: CChar.self), text.count,
                    room?.assumingMemoryBound(to: UInt8.self), length.room, length.pointer, nil)
            }
        }
        return read == name ? nil : "the text of the name at \(offset) is read as \(read?.hex ?? "none")"
    }

    private static func recordFault(
        _ octets: UnsafeBufferPointer<UInt8>, _ found: dnswire_record, _ entry: PlainReading.Entry
    ) -> String? {
        let (start, count) = (octets.baseAddress, octets.count)
        var record = found
        let isSound = unsafe dnswire_check_record(start, count, &record, nil) == DNSWIRE_OK
        guard isSound == (entry.record != nil) else { return "the record at \(entry.offset) is sound: \(isSound)" }
        var field = unsafe dnswire_field()
        var index = 0
        // Each field is sought from the first one on.
        while index < 12, unsafe dnswire_read_field(start, count, &record, index, &field, nil) == DNSWIRE_OK {
            let (offset, length) = unsafe (Int(field.offset), Int(field.length))
            guard offset >= entry.data.lowerBound, offset + length <= entry.data.upperBound, unsafe field.name != nil
            else {
                return "field \(index) of the record at \(entry.offset) is outside its data"
            }
            index += 1
        }
        let wire: [UInt8]? = unsafe written { (room, length) in
            unsafe dnswire_data_wire(
                start, count, &record, room?.assumingMemoryBound(to: UInt8.self), length.room, length.pointer, nil)
        }
        let text: [UInt8]? = unsafe written { (room, length) in
            unsafe dnswire_record_text(
                start, count, &record, room?.assumingMemoryBound(to: CChar.self), length.room, length.pointer, nil)
        }
        guard let value = entry.record else { return nil }
        guard wire == value.rdata.withSpan({ [UInt8](copying: $0) }) else { return "other data at \(entry.offset)" }
        return text == Array(value.description.utf8) ? nil : "another text of the record at \(entry.offset)"
    }

    /// What is written by a function that is first asked for the length, then given just so much room.
    private static func written(
        _ call: (UnsafeMutableRawPointer?, (room: Int, pointer: UnsafeMutablePointer<Int>)) -> Int32
    ) -> [UInt8]? {
        var length = 0
        let first = unsafe withUnsafeMutablePointer(to: &length) { unsafe call(nil, (0, $0)) }
        guard first == DNSWIRE_NO_ROOM else { return first == DNSWIRE_OK ? [] : nil }
        let room = length
        var output = [UInt8](repeating: 0, count: room)
        let second = unsafe output.withUnsafeMutableBytes { bytes in
            unsafe withUnsafeMutablePointer(to: &length) { unsafe call(bytes.baseAddress, (room, $0)) }
        }
        return second == DNSWIRE_OK ? Array(output.prefix(length)) : nil
    }

    /// Where checking and listing what is wrong say something else than decoding.
    private static func checkFault(_ octets: UnsafeBufferPointer<UInt8>) -> String? {
        let policies = [
            (DNSWIRE_POLICY_RESOLVER, DecodingPolicy.resolver), (DNSWIRE_POLICY_STRICT, .strict),
            (DNSWIRE_POLICY_MULTICAST, .multicast),
        ]
        for (number, policy) in policies {
            var expected: WireDecodingError?
            do throws(WireDecodingError) { _ = unsafe try Message(decoding: octets.span, policy: policy) } catch {
                expected = error
            }
            var error = unsafe dnswire_error()
            let status = unsafe dnswire_check(octets.baseAddress, octets.count, Int32(number), &error)
            guard status == (expected == nil ? DNSWIRE_OK : DNSWIRE_MALFORMED) else {
                return "checking gives \(status), decoding \(expected.map { "\($0)" } ?? "a message")"
            }
            if let expected, unsafe Int(error.offset) != expected.offset {
                return "checking finds the octet \(unsafe error.offset), decoding \(expected.offset)"
            }
            var total = 0
            let listed = unsafe dnswire_diagnose(
                octets.baseAddress, octets.count, 0, Int32(number), nil, 0, &total, nil)
            guard listed == status else { return "checking gives \(status), listing \(listed)" }
        }
        return nil
    }

    /// What comes of cursors and records that nobody has given out: nothing outside the octets may be read.
    private static func forgedFault(_ octets: UnsafeBufferPointer<UInt8>) -> String? {
        let (start, count) = (octets.baseAddress, octets.count)
        var generator = unsafe SeededGenerator(octets.span)
        for _ in 0..<4 {
            func any() -> UInt32 {
                Bool.random(using: &generator)
                    ? UInt32.random(in: 0...UInt32(count + 4), using: &generator)
                    : UInt32.random(in: 0...UInt32.max, using: &generator)
            }
            var cursor = dnswire_cursor(offset: any(), remaining: any())
            var record = dnswire_record()
            if unsafe dnswire_next_record(start, count, &cursor, &record, nil) == DNSWIRE_OK, Int(record.end) > count {
                return "a record ends at \(record.end) of \(count)"
            }
            record.offset = any()
            record.end = any()
            record.data = any()
            record.remaining = any()
            record.data_length = UInt16(truncatingIfNeeded: any())
            record.rtype = UInt16(truncatingIfNeeded: any())
            var field = unsafe dnswire_field()
            if unsafe dnswire_read_field(start, count, &record, Int.random(in: 0..<4, using: &generator), &field, nil)
                == DNSWIRE_OK, unsafe Int(field.offset) + Int(field.length) > count
            {
                return "a field ends at \(unsafe Int(field.offset) + Int(field.length)) of \(count)"
            }
            unsafe field.offset = any()
            unsafe field.length = any()
            var number: UInt64 = 0
            _ = unsafe dnswire_read_number(start, count, &field, &number)
            _ = unsafe dnswire_check_record(start, count, &record, nil)
            _ = unsafe written { (room, length) in
                unsafe dnswire_record_text(
                    start, count, &record, room?.assumingMemoryBound(to: CChar.self), length.room, length.pointer, nil)
            }
        }
        return nil
    }

    /// Where a message that is changed in place becomes longer than its room, or unreadable.
    private static func changeFault(_ octets: UnsafeBufferPointer<UInt8>) -> String? {
        guard unsafe (try? Message(decoding: octets.span)) != nil else { return nil }
        let count = octets.count
        for room in [count, count + 3, count + 40] {
            var message = unsafe Array(octets) + [UInt8](repeating: 0, count: room - count)
            var length = count
            let status = unsafe message.withUnsafeMutableBufferPointer { place -> Int32 in
                _ = unsafe dnswire_age(place.baseAddress, count, 7, nil)
                _ = unsafe dnswire_set_header(place.baseAddress, count, 1, 0x8180, nil)
                let options: [UInt8] = [0, 10, 0, 1, 7]
                return unsafe dnswire_set_edns(
                    place.baseAddress, count, room, 1232, 0, options, options.count, &length, nil)
            }
            guard length <= room else { return "\(length) octets in room for \(room)" }
            var left = 0
            var limit = count
            if status == DNSWIRE_OK {
                let cut = unsafe message.withUnsafeMutableBufferPointer { place -> Int32 in
                    limit = max(12, length / 2)
                    return unsafe dnswire_cut(place.baseAddress, length, limit, &length, &left, nil)
                }
                if cut == DNSWIRE_OK, length > limit { return "cut to \(length) and not to \(limit)" }
            }
            if (try? MessageView(message.span.extracting(0..<length))) == nil { return "changed to \(message.hex)" }
        }
        return nil
    }
}
