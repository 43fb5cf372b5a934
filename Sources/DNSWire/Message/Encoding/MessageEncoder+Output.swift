extension MessageEncoder {
    /// Has `body` write a message into the free part of `output`, as a buffer of SwiftNIO lends it.
    ///
    ///     try buffer.writeWithOutputRawSpan(minimumWritableBytes: 512) { output in
    ///         try MessageEncoder.write(into: &output, header: header) { encoder in try encoder.append(question) }
    ///     }
    ///
    /// - Parameters:
    ///   - output: where to write; it keeps its count where this throws.
    ///   - limit: the most octets to be written, where `output` has more room.
    ///   - header: the id and the bits; the counts begin at 0.
    ///   - compressor: remembers the names; without one no name is compressed.
    ///   - body: appends the entries.
    /// - Throws: `noRoom` where there is no room for the header, and what `body` throws.
    public static func write(
        into output: inout OutputRawSpan, limit: Int = maximumLength, header: Header,
        compressor: NameCompressor? = NameCompressor(),
        _ body: (inout MessageEncoder) throws(WireEncodingError) -> Void
    ) throws(WireEncodingError) {
        try WireWriter.writing(into: &output) { (writer) throws(WireEncodingError) in
            var writer = writer
            writer.setLimit(limit)
            var encoder = try MessageEncoder(writer, header: header, compressor: compressor)
            try body(&encoder)
            return encoder.count
        }
    }
}

extension Message {
    /// Writes the message into the free part of `output`, its names compressed; returns the number of octets.
    ///
    /// - Parameters:
    ///   - output: where to write; it keeps its count where this throws.
    ///   - compressor: remembers the names; without one no name is compressed.
    /// - Throws: `noRoom`, `tooManyEntries`, `tooLong`.
    @discardableResult
    public func encode(
        into output: inout OutputRawSpan, compressor: NameCompressor? = NameCompressor()
    ) throws(WireEncodingError) -> Int {
        let before = output.byteCount
        try MessageEncoder.write(into: &output, header: header, compressor: compressor) {
            (encoder) throws(WireEncodingError) in try append(to: &encoder)
        }
        return output.byteCount - before
    }
}
