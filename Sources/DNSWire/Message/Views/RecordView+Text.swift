extension RecordView {
    /// Appends the owner's name in presentation form to a text in UTF-8: as ``name`` does it, but in one pass.
    ///
    /// - Throws: as ``name``; the text then stays as it was.
    @inlinable
    public func appendName(to text: inout [UInt8]) throws(WireDecodingError) {
        try text.appendName(of: message, at: offset)
    }

    /// Appends the owner's name in presentation form to a text in UTF-8, without an allocation where the name has nothing
    /// but letters, digits, hyphens and underscores.
    ///
    /// - Returns: whether there was room; where there are 1,016 octets free there always is.
    /// - Throws: as ``name``; the text then stays as it was.
    @discardableResult @inlinable @inline(always)
    public func appendName(to text: inout OutputSpan<UInt8>) throws(WireDecodingError) -> Bool {
        try text.appendName(of: message, at: offset)
    }
}
