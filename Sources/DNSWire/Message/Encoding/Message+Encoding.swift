extension Message {
    /// The message on the wire, its names compressed.
    ///
    /// - Throws: `noRoom` where it is longer than 65,535 octets, `tooManyEntries`, `tooLong`.
    /// - Complexity: linear in the message.
    public func encoded() throws(WireEncodingError) -> [UInt8] {
        // With slack, which whoever writes in one go asks for.
        var failure: WireEncodingError?
        let octets = [UInt8](capacity: longestEncoding &+ slack) { output in
            do throws(WireEncodingError) { try encode(into: &output) } catch { failure = error }
        }
        if let failure { throw failure }
        return octets
    }

    /// The message on the wire in at most `limit` octets: what does not fit is left out, whole RRsets at a time.
    ///
    /// The questions always stay, and so do OPT and TSIG in the additional section (RFC 6891 §7). TC is set where an RRset
    /// of the answer or authority section was left out, whatever its type, and where glue of a referral was (RFC 2181 §9,
    /// RFC 9471 §3).
    ///
    /// - Throws: `noRoom` where not even what always stays fits, `tooManyEntries`, `tooLong`.
    public func encoded(limit: Int) throws(WireEncodingError) -> [UInt8] {
        try WireWriter.array(capacity: max(0, min(limit, longestEncoding))) { (writer) throws(WireEncodingError) in
            var encoder = try MessageEncoder(writer, header: header, compressor: NameCompressor())
            try appendWhatFits(to: &encoder)
            return encoder.count
        }
    }

    /// Writes the message into the free part of `output`, its names compressed; returns the number of octets.
    ///
    /// - Parameters:
    ///   - output: where to write; it is left as it was where this throws.
    ///   - compressor: remembers the names; without one no name is compressed.
    /// - Throws: `noRoom`, `tooManyEntries`, `tooLong`.
    @discardableResult
    public func encode(
        into output: inout OutputSpan<UInt8>, compressor: NameCompressor? = NameCompressor()
    ) throws(WireEncodingError) -> Int {
        let before = output.count
        if writeUsual(to: &output, compressor) { return output.count &- before }
        try writeAny(to: &output, compressor)
        return output.count &- before
    }

    /// Writes the message in one go if it has one question, its records are in one place and there is ample room; returns
    /// whether it did.
    @inline(__always)
    private func writeUsual(to output: inout OutputSpan<UInt8>, _ compressor: NameCompressor?) -> Bool {
        guard questions._count == 1, storedStatefulValues == nil, records.lists == nil else { return false }
        // No section has more records than its count can tell, as it would be a list.
        let counts =
            1 &<< 48 | UInt64(records._answers) &<< 32
            | UInt64(records._authorities &- records._answers) &<< 16
            | UInt64(records._additionals &- records._authorities)
        let fixed = UInt32(questions.head.type.rawValue) &<< 16 | UInt32(questions.head.recordClass.rawValue)
        return NameCompressor.write(
            with: compressor, head: UInt32(header.id) &<< 16 | UInt32(header.bits), counts: counts,
            question: questions.head.name.wire,
            fixed: fixed, records.entries, to: &output, limit: MessageEncoder.maximumLength)
    }

    /// Writes any message, and says why it cannot be written; apart, as it would take registers from the usual way.
    @inline(never)
    private func writeAny(
        to output: inout OutputSpan<UInt8>, _ compressor: NameCompressor?
    ) throws(WireEncodingError) {
        try WireWriter.writing(into: &output) { (writer) throws(WireEncodingError) in
            var encoder = try MessageEncoder(writer, header: header, compressor: compressor)
            try append(to: &encoder)
            return encoder.count
        }
    }

    /// Appends everything to an encoder that has only a header.
    ///
    /// - Throws: `noRoom`, `tooManyEntries`, `tooLong`; the encoder then holds what went before.
    public func append(to encoder: inout MessageEncoder) throws(WireEncodingError) {
        if let storedStatefulValues {
            for value in storedStatefulValues { try encoder.append(value) }
        }
        // The first one where it is, as an element of a collection would be copied.
        if questions._count > 0 {
            try encoder.append(question: questions.head.name, questions.head.type, questions.head.recordClass)
            if let others = questions.others {
                for question in others { try encoder.append(question) }
            }
        }
        try encoder.append(records)
    }

    /// The octets that the message takes without compression, or the most that a message may have.
    private var longestEncoding: Int {
        var count = Header.length
        for value in statefulValues { count += 4 + value.data.count }
        for question in questions { count += question.name.length + 4 }
        records.forEachEntry { count += Int($0.nameCount) + 10 + Int($0.dataCount) }
        return min(count, MessageEncoder.maximumLength)
    }
}

extension Record {
    /// The record on the wire, no name compressed.
    ///
    /// - Throws: `tooLong` where the data exceed 65,535 octets.
    public func encoded() throws(WireEncodingError) -> [UInt8] {
        try WireWriter.array(capacity: name.length + 10 + rdata.count) { (writer) throws(WireEncodingError) in
            var fields = FieldWriter(writer)
            let start = try fields.beginRecord(name, type, recordClass, ttl)
            try fields.writer.append(rdata)
            try fields.endRecord(from: start)
            return fields.writer.count
        }
    }
}
