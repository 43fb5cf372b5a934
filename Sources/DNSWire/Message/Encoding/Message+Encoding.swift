extension Message {
    /// The message on the wire, its names compressed.
    ///
    /// - Throws: `noRoom` where it is longer than 65,535 octets, `tooManyEntries`, `tooLong`.
    /// - Complexity: linear in the message.
    public func encoded() throws(WireEncodingError) -> [UInt8] {
        try WireWriter.array(capacity: longestEncoding) { (writer) throws(WireEncodingError) in
            var encoder = try MessageEncoder(writer, header: header, compressor: NameCompressor())
            try append(to: &encoder)
            return encoder.count
        }
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
        try WireWriter.writing(into: &output) { (writer) throws(WireEncodingError) in
            var encoder = try MessageEncoder(writer, header: header, compressor: compressor)
            try append(to: &encoder)
            return encoder.count
        }
        return output.count - before
    }

    /// Appends everything to an encoder that has only a header.
    ///
    /// - Throws: `noRoom`, `tooManyEntries`, `tooLong`; the encoder then holds what went before.
    public func append(to encoder: inout MessageEncoder) throws(WireEncodingError) {
        for value in statefulValues { try encoder.append(value) }
        // Field by field, which copies less than an element of the array.
        for index in questions.indices {
            try encoder.append(question: questions[index].name, questions[index].type, questions[index].recordClass)
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
